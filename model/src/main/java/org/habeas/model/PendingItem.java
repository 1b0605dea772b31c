package org.habeas.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item that a source told of and whose page could not be read yet. It is kept here so that it is not lost when it
 * leaves the feed.
 *
 * @param url as the source gave it
 * @param title as the source gave it, may be empty
 * @param content text as the source gave it, may be empty
 * @param published as the source gave it; null when it did not
 * @param fingerprint hash of what the source says about it
 * @param backlog as of {@link Article#backlog}
 * @param attempts how often its page was asked for
 * @param next when it is asked for again
 */
public record PendingItem(
        String url,
        String title,
        String content,
        @Nullable OffsetDateTime published,
        String fingerprint,
        boolean backlog,
        int attempts,
        Instant next) {
    public PendingItem {
        Require.text("pendingItem.url", url);
        Objects.requireNonNull(title, "pendingItem.title");
        Objects.requireNonNull(content, "pendingItem.content");
        Require.text("pendingItem.fingerprint", fingerprint);
        Require.notNegative("pendingItem.attempts", attempts);
        Objects.requireNonNull(next, "pendingItem.next");
    }
}
