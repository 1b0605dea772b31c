package org.habeas.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a source is asked again. */
final class Pacing {
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
    private static final List<Duration> REREAD =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));
    private static final int SLOWEST = 12;
    private static final int FEWER = 10;

    private Pacing() {}

    /**
     * Time to the next poll of a source that works: as configured while it publishes, rising with its silence to
     * twelve times that or an hour, and at least what it wishes.
     *
     * @param silence since it last told of something new; null when it never did
     * @param wish of the source: TTL or {@code max-age}; heeded up to an hour
     */
    static Duration working(Duration configured, @Nullable Duration silence, Duration wish) {
        Duration most = max(configured, min(configured.multipliedBy(SLOWEST), LONGEST_WISH));
        Duration adapted = silence == null ? configured : min(max(configured, silence.dividedBy(FEWER)), most);
        return max(adapted, min(wish, LONGEST_WISH));
    }

    /** Time to the next poll after {@code failures} in a row: doubling up to six hours, and at least what was asked for. */
    static Duration failing(Duration configured, int failures, @Nullable Duration retryAfter) {
        long factor = 1L << Math.min(Math.max(failures - 1, 0), 16);
        Duration most = max(configured, LONGEST_BACKOFF);
        Duration backoff = min(configured.multipliedBy(factor), most);
        return retryAfter == null ? backoff : max(backoff, retryAfter);
    }

    /** Time to the next attempt at a page: 1 min, then four times as long each time. */
    static Duration page(int attempts) {
        return Duration.ofMinutes(1L << Math.min(2 * Math.max(attempts - 1, 0), 10));
    }

    /** How often an article of that age should have been read again, where its source does not tell of edits. */
    static int readings(Duration age) {
        return (int) REREAD.stream().filter(due -> age.compareTo(due) >= 0).count();
    }

    /** Whether an article of that age has been read for the last time, an hour's delay allowed for. */
    static boolean readLastTime(Duration age) {
        return age.compareTo(REREAD.get(REREAD.size() - 1).plus(LONGEST_WISH)) > 0;
    }

    /** The usual gap between news, of which the newest counts a quarter. */
    static @Nullable Duration usualGap(@Nullable Duration before, @Nullable Instant lastNew, Instant now) {
        if (lastNew == null) {
            return before;
        }
        Duration gap = Duration.between(lastNew, now);
        return before == null ? gap : before.multipliedBy(3).plus(gap).dividedBy(4);
    }

    /** Whether that long a silence is out of the usual: ten times the usual gap, and two days at least. */
    static boolean silent(@Nullable Duration usualGap, @Nullable Duration silence) {
        return usualGap != null
                && silence != null
                && silence.compareTo(max(usualGap.multipliedBy(10), Duration.ofDays(2))) > 0;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
