package org.habeas.enrich.happening;

import java.time.Duration;
import java.time.Instant;
import org.habeas.enrich.happening.told.Happening;

/**
 * How often a happening may be heard of again: its first revisions at once, then after ten minutes, twenty, forty, and
 * at most once a day. So 200 articles of one day make a dozen alerts, and the last of them is right.
 */
final class Pace {
    private static final int AT_ONCE = 3;
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 8;

    private Pace() {}

    /** When the next revision that is no escalation may leave; a time in the past for at once. */
    static Instant next(Happening happening) {
        Instant sent = happening.sent();
        if (sent == null || happening.revision() < AT_ONCE) {
            return Instant.MIN;
        }
        int doublings = Math.min(MOST_DOUBLINGS, happening.revision() - AT_ONCE);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return sent.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
