package org.habeas.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered about a source between polls and restarts. The key of {@code habeas.sources} is its name.
 *
 * @param source its name
 * @param health as of the last poll
 * @param reason why, in one line for an operator
 * @param etag validator of the last whole answer, null when it gave none
 * @param lastModified the same, as a header's text
 * @param firstPoll when it first answered; null until it has. What was older then is backlog
 * @param lastPoll when it was last asked; null when never
 * @param lastAnswer when it last answered well; null when never
 * @param lastNew when it last told of something new; null when never
 * @param usualGap how long it usually is between two new things, smoothed; null until two came
 * @param nextPoll not before
 * @param interval between polls, as it adapted
 * @param failures polls that failed since the last good one
 * @param articles new articles so far, edits not counted
 * @param pending items whose pages could not be read yet
 * @param hub that it named when it last answered; null when it named none
 */
public record SourceState(
        String source,
        SourceHealth health,
        String reason,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant firstPoll,
        @Nullable Instant lastPoll,
        @Nullable Instant lastAnswer,
        @Nullable Instant lastNew,
        @Nullable Duration usualGap,
        Instant nextPoll,
        Duration interval,
        int failures,
        long articles,
        List<PendingItem> pending,
        @Nullable Hub hub) {
    public SourceState {
        Require.text("sourceState.source", source);
        Objects.requireNonNull(health, "sourceState.health");
        Objects.requireNonNull(reason, "sourceState.reason");
        Objects.requireNonNull(nextPoll, "sourceState.nextPoll");
        Objects.requireNonNull(interval, "sourceState.interval");
        Require.notNegative("sourceState.failures", failures);
        pending = Require.list(pending);
    }

    /** A source that was never polled and is due at {@code now}. */
    public static SourceState fresh(String source, Instant now, Duration interval) {
        return new SourceState(
                source,
                SourceHealth.NEW,
                "not polled yet",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                interval,
                0,
                0,
                List.of(),
                null);
    }
}
