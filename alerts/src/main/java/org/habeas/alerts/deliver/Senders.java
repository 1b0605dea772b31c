package org.habeas.alerts.deliver;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.alerts.webhook.WebhookClient;
import org.habeas.alerts.webhook.WebhookMessage;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.model.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * The attempts under way, on threads of their own so that one that hangs holds up no other, and those that ended and are
 * still to be written down. It outlives rebalances, in which the rest starts anew.
 */
final class Senders implements AutoCloseable {
    /**
     * An attempt that ended.
     *
     * @param claim that it was made under
     * @param attempt null when it was not made after all: its turn did not come within the lease
     * @param answer what came of it; means nothing where no attempt was made
     */
    record Ended(DeliveryRow claim, @Nullable Attempt attempt, Answer answer) {}

    private static final int MOST = 4000;
    private static final Answer NONE = new Answer(Outcome.INTERRUPTED, 0, null);

    private final WebhookClient client;
    private final int atOnce;
    private final Duration timeout;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<String, SendLane> lanes = new ConcurrentHashMap<>();
    private final Set<String> flying = ConcurrentHashMap.newKeySet();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    /**
     * @param atOnce most attempts at once to one endpoint
     * @param timeout of an attempt, as the client's: none is begun that might not end within its lease
     */
    Senders(WebhookClient client, int atOnce, Duration timeout, Clock clock) {
        this.client = client;
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

    /** Begins an attempt that has been claimed. */
    void send(DeliveryRow claim, Subscriber to) {
        URI endpoint = to.endpoint();
        WebhookSignature signature = to.signature();
        if (endpoint == null || signature == null) {
            throw new IllegalArgumentException("subscription " + to.name() + " has no endpoint");
        }
        flying.add(claim.delivery().id());
        var message = new WebhookMessage(claim.delivery().id(), to.payload().mediaType(), bytes(claim.body()));
        lanes.computeIfAbsent(to.name(), name -> new SendLane(threads, atOnce))
                .add(() -> attempt(claim, endpoint, to.allowPrivate(), message, signature));
    }

    private static byte[] bytes(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }

    private void attempt(
            DeliveryRow claim, URI endpoint, boolean open, WebhookMessage message, WebhookSignature signature) {
        Instant started = clock.instant();
        if (started.plus(timeout)
                .isAfter(Objects.requireNonNull(claim.delivery().due()))) {
            ended.add(new Ended(claim, null, NONE));
            return;
        }
        Answer answer = client.post(endpoint, open, message, signature);
        long millis = Duration.between(started, clock.instant()).toMillis();
        ended.add(new Ended(
                claim,
                new Attempt(
                        started,
                        Math.max(0, millis),
                        answer.status(),
                        answer.outcome().word()),
                answer));
    }

    /** Ends a claim without an attempt. */
    void giveBack(DeliveryRow claim) {
        flying.add(claim.delivery().id());
        ended.add(new Ended(claim, null, NONE));
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
        flying.remove(attempt.claim().delivery().id());
    }

    /** It could not be written down yet. */
    void putBack(Ended attempt) {
        ended.add(attempt);
    }

    @Override
    public void close() {
        lanes.values().forEach(SendLane::close);
        threads.shutdownNow();
        client.close();
    }
}
