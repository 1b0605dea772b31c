package org.habeas.ingest.feed;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed, or why there is none. */
public sealed interface FeedResult {
    /** It was read. */
    record Parsed(Feed feed) implements FeedResult {}

    /** It is an index of sitemaps, which tell the items. */
    record Index(List<Part> parts) implements FeedResult {
        public Index {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One sitemap of an index.
     *
     * @param url absolute
     * @param modified null when the index does not say
     */
    record Part(String url, @Nullable OffsetDateTime modified) {}

    /** It is no feed; {@code reason} is one line without any of its content. */
    record Refused(String reason) implements FeedResult {}
}
