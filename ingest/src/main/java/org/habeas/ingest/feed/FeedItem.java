package org.habeas.ingest.feed;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, as it says; texts may hold HTML.
 *
 * @param id the publisher's own; null when there is none
 * @param title plain text, may be empty
 * @param link absolute where the feed lets it be made so; null when there is none
 * @param published null when the feed does not say, or not legibly; where Atom tells of the last change alone, that
 * @param updated the same
 * @param author null when the feed does not say
 * @param summary HTML or text, may be empty
 * @param content the whole article as HTML where the feed carries it, may be empty
 */
public record FeedItem(
        @Nullable String id,
        String title,
        @Nullable String link,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime updated,
        @Nullable String author,
        String summary,
        String content) {}
