package org.habeas.alerts.deliver;

import java.time.Duration;
import java.util.List;

/**
 * How webhooks are tried; every part may be null and then has its default.
 *
 * @param schedule waits between attempts, the first attempt being immediate; default that of Standard Webhooks 1.0: 5 s,
 *     5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h (ten attempts in three days)
 * @param jitter share by which a wait is lengthened at random, 0 to 1; default 0.2
 * @param timeout for one attempt from connecting to the answer's head; default 15 s
 * @param concurrency attempts at once to one endpoint; default 8
 * @param responseLimit bytes of an answer's body that are read before the connection is dropped; default 16 KiB
 * @param disableAfter an endpoint that only fails for so long is disabled; default 5 days
 */
public record DeliverySettings(
        List<Duration> schedule,
        Double jitter,
        Duration timeout,
        Integer concurrency,
        Integer responseLimit,
        Duration disableAfter) {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int PROBES = 10;
    private static final List<Duration> STANDARD = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    public DeliverySettings {
        schedule = schedule == null ? STANDARD : List.copyOf(schedule);
        jitter = jitter == null ? 0.2 : jitter;
        timeout = timeout == null ? Duration.ofSeconds(15) : timeout;
        concurrency = concurrency == null ? 8 : concurrency;
        responseLimit = responseLimit == null ? 16 * 1024 : responseLimit;
        disableAfter = disableAfter == null ? Duration.ofDays(5) : disableAfter;
        schedule.forEach(wait -> positive("delivery.schedule", wait));
        positive("delivery.timeout", timeout);
        positive("delivery.disable-after", disableAfter);
        require(jitter >= 0 && jitter <= 1, "delivery.jitter is " + jitter + ": 0 to 1 is allowed");
        require(
                concurrency >= 1 && concurrency <= 64,
                "delivery.concurrency is " + concurrency + ": 1 to 64 is allowed");
        require(
                responseLimit >= 0 && responseLimit <= 1 << 20,
                "delivery.response-limit is " + responseLimit + ": 0 to 1048576 is allowed");
    }

    /** Every part at its default. */
    @SuppressWarnings("NullAway") // null is how a default is asked for
    public static DeliverySettings defaults() {
        return new DeliverySettings(null, null, null, null, null, null);
    }

    /** The wait after a first failure; five seconds where the schedule is empty. */
    Duration firstWait() {
        return schedule.isEmpty() ? STANDARD.get(0) : schedule.get(0);
    }

    /** The longest pause between two probes of an endpoint that fails, so that it is probed often before it is disabled. */
    Duration longestPause() {
        Duration share = disableAfter.dividedBy(PROBES);
        return share.compareTo(LONGEST_PAUSE) < 0 ? share : LONGEST_PAUSE;
    }

    private static void positive(String key, Duration value) {
        require(!value.isNegative() && !value.isZero(), key + " is " + value + ": a positive duration is needed");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
