package org.habeas.ingest.feed;

/** A feed, or why there is none. */
public sealed interface FeedResult {
    /** It was read. */
    record Parsed(Feed feed) implements FeedResult {}

    /** It is no feed; {@code reason} is one line without any of its content. */
    record Refused(String reason) implements FeedResult {}
}
