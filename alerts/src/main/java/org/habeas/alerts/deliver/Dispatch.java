package org.habeas.alerts.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.habeas.alerts.deliver.Ledger.Entry;
import org.habeas.alerts.deliver.Senders.Ended;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is sent when, over the partitions that this process owns. Nothing is sent before a claim is on the topic,
 * and a claim is a lease: after a crash the next owner waits until it has run out, so that one attempt is never made by
 * two at once. Knows no Kafka: it is told what was read and says what is to be written. Not for several threads.
 */
final class Dispatch {
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(5);
    private static final Duration UNKNOWN_WAIT = Duration.ofMinutes(1);

    private record Lane(int partition, String subscription) {}

    private final Directory directory;
    private final AttemptPolicy policy;
    private final DeliverySettings settings;
    private final Senders senders;
    private final Clock clock;
    private final String process;
    private final Ledger ledger = new Ledger();
    private final Map<Lane, EndpointQueue> lanes = new HashMap<>();
    private final Set<Integer> ready = new HashSet<>();

    /** @param process tells this process from all others, those of the same name before it included */
    Dispatch(
            Directory directory,
            AttemptPolicy policy,
            DeliverySettings settings,
            Senders senders,
            Clock clock,
            String process) {
        this.directory = directory;
        this.policy = policy;
        this.settings = settings;
        this.senders = senders;
        this.clock = clock;
        this.process = process;
    }

    void assign(int partition) {
        ledger.assign(partition);
    }

    void revoke(int partition) {
        ledger.revoke(partition);
        ready.remove(partition);
        lanes.keySet().removeIf(lane -> lane.partition() == partition);
    }

    /** The partition has been read to its end: from now on it is sent from. */
    void ready(int partition) {
        ready.add(partition);
    }

    boolean isReady(int partition) {
        return ready.contains(partition);
    }

    /** A record of the topic. */
    void read(int partition, long offset, Delivery delivery, byte @Nullable [] body) {
        ledger.read(partition, offset, delivery, body).ifPresent(this::line);
    }

    /** Whether a record tells nothing new; it counts as read then. */
    boolean knows(int partition, long offset, String id, int step, boolean holdsBody) {
        boolean known = step >= 0 && ledger.knows(partition, id, step);
        if (known) {
            ledger.readBack(partition, offset, id, step, holdsBody);
        }
        return known;
    }

    private void line(Entry entry) {
        Delivery delivery = entry.delivery();
        EndpointQueue queue = queue(entry.partition(), delivery.subscription());
        Instant due = delivery.due();
        if (due == null) {
            queue.drop(delivery.id());
        } else if (!mine(delivery)) {
            queue.offer(delivery.id(), due);
        } else if (!senders.isFlying(delivery.id())) {
            queue.offer(delivery.id(), clock.instant());
        }
    }

    private boolean mine(Delivery delivery) {
        return process.equals(delivery.holder());
    }

    private EndpointQueue queue(int partition, String subscription) {
        return lanes.computeIfAbsent(
                new Lane(partition, subscription),
                lane -> new EndpointQueue(settings.concurrency(), settings.firstWait()));
    }

    /**
     * What an attempt that ended makes of its delivery; empty when somebody else has the delivery by now.
     *
     * <p>A partition that has been taken away in between may still be told, within the lease.
     */
    Optional<DeliveryRow> ended(Ended ended) {
        Instant now = clock.instant();
        Delivery claimed = ended.claim().delivery();
        int partition = ended.claim().partition();
        queue(partition, claimed.subscription()).ended(claimed.id(), ended.answer(), now);
        boolean held = ledger.find(partition, claimed.id())
                .map(entry -> entry.delivery().step() == claimed.step())
                .orElseGet(() -> now.isBefore(Objects.requireNonNull(claimed.due())));
        return held
                ? Optional.of(row(partition, policy.after(claimed, ended.attempt(), ended.answer(), now), ended))
                : Optional.empty();
    }

    private static DeliveryRow row(int partition, Delivery delivery, Ended ended) {
        boolean arrived = delivery.state() == DeliveryState.DELIVERED;
        return new DeliveryRow(
                partition, delivery, arrived ? null : ended.claim().body());
    }

    /** Whether what came of an attempt can be written now: not while its partition is still being read. */
    boolean canTake(Ended ended) {
        int partition = ended.claim().partition();
        return ready.contains(partition) || !ledger.isAssigned(partition);
    }

    /** What may be sent now, claimed, and what is given up without an attempt; at most {@code most} of them. */
    List<DeliveryRow> claim(int most) {
        Instant now = clock.instant();
        List<DeliveryRow> rows = new ArrayList<>();
        lanes.forEach((lane, queue) -> {
            if (ready.contains(lane.partition())) {
                claim(lane, queue, now, most, rows);
            }
        });
        return rows;
    }

    private void claim(Lane lane, EndpointQueue queue, Instant now, int most, List<DeliveryRow> rows) {
        Subscriber subscriber = directory.find(lane.subscription()).orElse(null);
        Duration pace = subscriber == null ? Duration.ZERO : subscriber.pace();
        while (rows.size() < most) {
            Optional<String> id = queue.take(now, pace);
            if (id.isEmpty()) {
                return;
            }
            ledger.find(lane.partition(), id.get())
                    .flatMap(entry -> claim(entry, queue, subscriber, now))
                    .ifPresent(rows::add);
        }
    }

    private Optional<DeliveryRow> claim(
            Entry entry, EndpointQueue queue, @Nullable Subscriber subscriber, Instant now) {
        Delivery delivery = entry.delivery();
        if (directory.isDisabled(delivery.subscription()) || isTooOld(delivery, now)) {
            queue.release(delivery.id());
            return Optional.of(new DeliveryRow(entry.partition(), delivery.dead(interruption(delivery)), entry.body()));
        }
        if (subscriber == null || subscriber.endpoint() == null) {
            queue.release(delivery.id());
            queue.offer(delivery.id(), now.plus(UNKNOWN_WAIT));
            return Optional.empty();
        }
        Instant lease = now.plus(settings.timeout()).plus(LEASE_MARGIN);
        return Optional.of(
                new DeliveryRow(entry.partition(), resumed(delivery).attempting(process, lease), entry.body()));
    }

    /** Nothing waits for ever: not for an endpoint that is down, nor for a subscription that is no more. */
    private boolean isTooOld(Delivery delivery, Instant now) {
        return delivery.created().plus(settings.disableAfter()).isBefore(now);
    }

    /** A lease that ran out was an attempt that nobody could write down. */
    private static Delivery resumed(Delivery delivery) {
        Attempt lost = interruption(delivery);
        return lost == null ? delivery : delivery.pendingUntil(lost.started(), lost);
    }

    private static @Nullable Attempt interruption(Delivery delivery) {
        Instant due = delivery.due();
        return delivery.state() == DeliveryState.ATTEMPTING && due != null
                ? new Attempt(due, 0, 0, Outcome.INTERRUPTED.word())
                : null;
    }

    /** Those rows are on the topic now; what was claimed may be sent. */
    void wrote(DeliveryRow row) {
        ledger.wrote(row.partition(), row.delivery());
        Instant due = row.delivery().due();
        if (row.delivery().state() == DeliveryState.PENDING && due != null) {
            ledger.find(row.partition(), row.delivery().id())
                    .ifPresent(entry -> queue(row.partition(), row.delivery().subscription())
                            .offer(row.delivery().id(), due));
        }
    }

    /** When there may be something to claim; null when only a record or the end of an attempt can bring it. */
    @Nullable
    Instant nextDue() {
        return lanes.entrySet().stream()
                .filter(lane -> ready.contains(lane.getKey().partition()))
                .map(lane -> lane.getValue().nextDue())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    long lowWater(int partition, long position) {
        return ledger.lowWater(partition, position);
    }

    int open() {
        return ledger.open();
    }
}
