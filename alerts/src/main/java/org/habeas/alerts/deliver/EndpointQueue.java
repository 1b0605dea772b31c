package org.habeas.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one endpoint, by due time, and how fast it may go: a bound of attempts at once, a pace, a pause when
 * the endpoint asks for one. From an endpoint that takes what it gets, more is taken ahead than is sent at once, so that
 * it need not wait for a claim to be written. After five failures in a row the circuit is open: one delivery at a time probes, at longer
 * and longer intervals, and the others wait without using up their attempts. Not for several threads.
 */
final class EndpointQueue {
    private static final int OPENS_AFTER = 5;
    private static final int AHEAD = 4;

    private record Waiting(Instant due, long order, String id) {}

    private final int atOnce;
    private final Duration firstPause;
    private final Duration longestPause;
    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::order));
    private final Map<String, Waiting> byId = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> sending = new HashSet<>();
    private Instant notBefore = Instant.EPOCH;
    private int failures;
    private int arrivals;
    private long orders;

    /**
     * @param atOnce most attempts at once; up to four times as many are taken while one after the other arrives
     * @param firstPause how long an open circuit waits first; it doubles with each failure
     * @param longestPause where it stops to double
     */
    EndpointQueue(int atOnce, Duration firstPause, Duration longestPause) {
        this.atOnce = atOnce;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** Puts a delivery in line, or moves it. */
    void offer(String id, Instant due) {
        drop(id);
        Waiting entry = new Waiting(due, orders++, id);
        waiting.add(entry);
        byId.put(id, entry);
    }

    /** Puts a delivery aside until a time that may be moved forward by {@link #recheck}. */
    void hold(String id, Instant until) {
        offer(id, until);
        held.add(id);
    }

    /** What was put aside is due: why it was put aside may have changed. */
    void recheck(Instant now) {
        List.copyOf(held).forEach(id -> offer(id, now));
    }

    /** Takes a delivery out of the line, where it is in it. */
    void drop(String id) {
        held.remove(id);
        Waiting entry = byId.remove(id);
        if (entry != null) {
            waiting.remove(entry);
        }
    }

    /**
     * The next delivery that may be sent now; it counts as being sent until {@link #ended}.
     *
     * @param pace least time between two starts
     */
    Optional<String> take(Instant now, Duration pace) {
        if (waiting.isEmpty() || sending.size() >= bound(pace) || now.isBefore(startOf(waiting.first()))) {
            return Optional.empty();
        }
        String id = waiting.first().id();
        drop(id);
        sending.add(id);
        notBefore = pace.isZero() ? notBefore : now.plus(pace);
        return Optional.of(id);
    }

    /** Those that wait, due or not, in order. */
    List<String> waiting() {
        return waiting.stream().map(Waiting::id).toList();
    }

    /** Takes one more that goes with the one that was taken; it counts as being sent as well. */
    void takeWith(String id) {
        drop(id);
        sending.add(id);
    }

    private int bound(Duration pace) {
        return !pace.isZero() ? 1 : bound();
    }

    private int bound() {
        return isOpen() ? 1 : arrivals < atOnce ? atOnce : AHEAD * atOnce;
    }

    private Instant startOf(Waiting entry) {
        return entry.due().isBefore(notBefore) ? notBefore : entry.due();
    }

    /** When something may be due next; null when nothing waits or a running attempt decides it. */
    @Nullable
    Instant nextDue() {
        return waiting.isEmpty() || sending.size() >= bound() ? null : startOf(waiting.first());
    }

    /** An attempt ended; where it is to be tried again, it is offered again. */
    void ended(String id, Answer answer, Instant now) {
        sending.remove(id);
        if (answer.outcome() == Outcome.DELIVERED) {
            failures = 0;
            arrivals++;
            return;
        }
        failures++;
        arrivals = 0;
        if (isOpen()) {
            pauseUntil(now.plus(pause()));
        }
        if (answer.outcome() == Outcome.THROTTLED) {
            Duration asked = answer.retryAfter();
            pauseUntil(now.plus(asked == null ? firstPause : asked));
        }
    }

    /** It is not being sent any more, whatever came of it. */
    void release(String id) {
        sending.remove(id);
    }

    private Duration pause() {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - OPENS_AFTER, 10));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    private void pauseUntil(Instant time) {
        notBefore = time.isAfter(notBefore) ? time : notBefore;
    }

    /** Whether the circuit is open. */
    boolean isOpen() {
        return failures >= OPENS_AFTER;
    }

    /** Whether nothing waits and nothing is being sent. */
    boolean isIdle() {
        return waiting.isEmpty() && sending.isEmpty();
    }
}
