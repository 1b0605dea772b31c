package org.habeas.alerts.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.habeas.alerts.webhook.Outcome;

/**
 * Counts of deliveries, all there from the start. They add up, over all instances and once nothing is in between:
 *
 * <ul>
 *   <li>{@code habeas.alerts.events} × subscriptions = sum of {@code habeas.alerts.matches} over {@code result}
 *   <li>{@code habeas.alerts.matches{result=created}} + {@code habeas.deliveries.replaced} = {@code habeas.deliveries.ended}
 *       over {@code state} (delivered, dead, called off and withheld) + {@code habeas.deliveries.open}
 *   <li>sum of {@code habeas.webhook.attempts} over {@code outcome} ≥ messages ended by an attempt, one or several
 *       deliveries each
 *   <li>records of the alert topics = {@code habeas.alerts.events} + {@code habeas.alerts.unreadable}
 * </ul>
 */
final class DeliveryMeters {
    /** What came of one alert and one subscription. */
    enum Match {
        /** A delivery was created. */
        CREATED,
        /** The subscription's filter does not want it. */
        FILTERED,
        /** Raised only because of a list that the subscription is not cleared for. */
        WITHHELD_LIST,
        /** Marked narrower than the subscription's clearance. */
        WITHHELD_MARKING,
        /** Silenced, or raised for a name on hold. */
        WITHHELD_RESTRAINT,
        /** A retraction of what the subscription was never sent. */
        NOT_TOLD,
        /** The endpoint is disabled, or there is none. */
        INACTIVE
    }

    private final Map<Match, Counter> matches = new EnumMap<>(Match.class);
    private final Map<Outcome, Timer> attempts = new EnumMap<>(Outcome.class);
    private final Counter events;
    private final Counter unreadable;
    private final Counter delivered;
    private final Counter dead;
    private final Counter calledOff;
    private final Counter withheld;
    private final Counter replaced;
    private final Timer time;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger attempting = new AtomicInteger();

    DeliveryMeters(MeterRegistry registry) {
        Arrays.stream(Match.values())
                .forEach(m -> matches.put(m, registry.counter("habeas.alerts.matches", "result", word(m))));
        Arrays.stream(Outcome.values())
                .forEach(o -> attempts.put(o, registry.timer("habeas.webhook.attempts", "outcome", o.word())));
        events = registry.counter("habeas.alerts.events");
        unreadable = registry.counter("habeas.alerts.unreadable");
        delivered = registry.counter("habeas.deliveries.ended", "state", "delivered");
        dead = registry.counter("habeas.deliveries.ended", "state", "dead");
        calledOff = registry.counter("habeas.deliveries.ended", "state", "called_off");
        withheld = registry.counter("habeas.deliveries.ended", "state", "withheld");
        replaced = registry.counter("habeas.deliveries.replaced");
        time = Timer.builder("habeas.deliveries.time")
                .description("from matched to delivered")
                .publishPercentileHistogram()
                .register(registry);
        registry.gauge("habeas.deliveries.open", open);
        registry.gauge("habeas.deliveries.attempting", attempting);
    }

    void event() {
        events.increment();
    }

    void unreadable() {
        unreadable.increment();
    }

    void match(Match match) {
        Objects.requireNonNull(matches.get(match)).increment();
    }

    void attempt(Outcome outcome, Duration took) {
        Objects.requireNonNull(attempts.get(outcome)).record(took);
    }

    void delivered(Duration since) {
        delivered.increment();
        time.record(since.isNegative() ? Duration.ZERO : since);
    }

    void dead() {
        dead.increment();
    }

    void calledOff() {
        calledOff.increment();
    }

    /** @param another whether another takes its place */
    void withheld(boolean another) {
        withheld.increment();
        replaced.increment(another ? 1 : 0);
    }

    /** Deliveries in this process's partitions that are not final, and how many of them are being sent. */
    void now(int openNow, int attemptingNow) {
        open.set(openNow);
        attempting.set(attemptingNow);
    }

    private static String word(Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }
}
