package org.habeas.alerts.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The attempts under way, on threads of their own so that one that hangs holds up no other, and those that ended and are
 * still to be written down. It outlives rebalances, in which the rest starts anew.
 */
final class Senders implements AutoCloseable {
    /**
     * An attempt that ended.
     *
     * @param claims what it sent: one delivery, or several of one endpoint that went as one message
     * @param attempt null when it was not made after all: its turn did not come within the lease, or less may be told
     * @param answer what came of it; means nothing where no attempt was made
     */
    record Ended(List<DeliveryRow> claims, @Nullable Attempt attempt, Answer answer) {
        /** Where its deliveries lie. */
        int partition() {
            return claims.get(0).partition();
        }

        /** To whom it went. */
        String subscription() {
            return claims.get(0).delivery().subscription();
        }
    }

    private static final int MOST = 4000;
    private static final Answer NONE = new Answer(Outcome.INTERRUPTED, 0, null);

    private final Carrier carrier;
    private final int atOnce;
    private final Duration timeout;
    private final LongSupplier changes;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<String, SendLane> lanes = new ConcurrentHashMap<>();
    private final Set<String> flying = ConcurrentHashMap.newKeySet();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    /**
     * @param atOnce most attempts at once to one endpoint
     * @param timeout of an attempt, as the carrier's: none is begun that might not end within its lease
     * @param changes another number after each change of what may be told to whom; safe for many threads
     */
    Senders(Carrier carrier, int atOnce, Duration timeout, LongSupplier changes, Clock clock) {
        this.changes = changes;
        this.carrier = carrier;
        this.atOnce = atOnce;
        this.timeout = timeout;
        this.clock = clock;
        var number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "webhook-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The number of the last change of what may be told to whom. */
    long changes() {
        return changes.getAsLong();
    }

    /**
     * Begins an attempt of what has been claimed: of one delivery, or of several that go as one message. It is not made
     * when something has changed since.
     *
     * @param seen the number of {@link #changes} before it was asked what may be told
     */
    void send(List<DeliveryRow> claims, Subscriber to, long seen) {
        claims.forEach(claim -> flying.add(claim.delivery().id()));
        lanes.computeIfAbsent(to.name(), name -> new SendLane(threads, atOnce)).add(() -> attempt(claims, to, seen));
    }

    private void attempt(List<DeliveryRow> claims, Subscriber to, long seen) {
        Instant started = clock.instant();
        Delivery first = claims.get(0).delivery();
        if (started.plus(timeout).isAfter(Objects.requireNonNull(first.due())) || changes() != seen) {
            ended.add(new Ended(claims, null, NONE));
            return;
        }
        Answer answer = carrier.carry(to, message(claims));
        long millis = Duration.between(started, clock.instant()).toMillis();
        var attempt = new Attempt(
                started, Math.max(0, millis), answer.status(), answer.outcome().word());
        ended.add(new Ended(claims, attempt, answer));
    }

    private static Carrier.Message message(List<DeliveryRow> claims) {
        Delivery first = claims.get(0).delivery();
        String bundle = first.bundle();
        List<byte[]> bodies = claims.stream()
                .sorted(Comparator.comparing(DeliveryRow::delivery, Bundles.ORDER))
                .map(claim -> Objects.requireNonNull(claim.body(), "body"))
                .toList();
        return new Carrier.Message(bundle == null ? first.id() : bundle, bodies, bundle != null);
    }

    /** Ends claims without an attempt. */
    void giveBack(List<DeliveryRow> claims) {
        claims.forEach(claim -> flying.add(claim.delivery().id()));
        ended.add(new Ended(claims, null, NONE));
    }

    /** Whether an attempt of that delivery is under way, or ended and not taken yet. */
    boolean isFlying(String id) {
        return flying.contains(id);
    }

    int flying() {
        return flying.size();
    }

    /** Takes what has ended; to be called every few milliseconds while attempts are under way. */
    List<Ended> take() {
        lanes.values().forEach(SendLane::help);
        List<Ended> taken = new ArrayList<>();
        for (Ended next = ended.poll(); next != null; next = taken.size() < MOST ? ended.poll() : null) {
            taken.add(next);
        }
        return taken;
    }

    /** It has been written down, or nobody needs it any more. */
    void done(Ended attempt) {
        attempt.claims().forEach(claim -> flying.remove(claim.delivery().id()));
    }

    /** It could not be written down yet. */
    void putBack(Ended attempt) {
        ended.add(attempt);
    }

    @Override
    public void close() {
        lanes.values().forEach(SendLane::close);
        threads.shutdownNow();
    }
}
