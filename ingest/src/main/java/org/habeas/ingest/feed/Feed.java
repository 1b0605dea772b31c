package org.habeas.ingest.feed;

import java.time.Duration;
import java.util.List;
import org.habeas.model.Hub;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says.
 *
 * @param title may be empty
 * @param language as the feed tells, in lower case; null when it does not
 * @param ttl how long it asks to be left alone; null when it does not say
 * @param hub that tells of its news; null when it names none
 * @param items in its order
 */
public record Feed(
        String title, @Nullable String language, @Nullable Duration ttl, @Nullable Hub hub, List<FeedItem> items) {
    public Feed {
        items = List.copyOf(items);
    }
}
