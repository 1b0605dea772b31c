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
import java.util.stream.Collectors;
import org.habeas.alerts.deliver.Ledger.Entry;
import org.habeas.alerts.deliver.Senders.Ended;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryClaims;
import org.habeas.model.DeliveryPlan;
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
    private final Limits limits;
    private final Clock clock;
    private final String process;
    private final Ledger ledger = new Ledger();
    private final Acknowledgements acknowledgements;
    private final Map<Lane, EndpointQueue> lanes = new HashMap<>();
    private final Set<Integer> ready = new HashSet<>();
    private long changes;

    /** @param process tells this process from all others, those of the same name before it included */
    Dispatch(
            Directory directory,
            AttemptPolicy policy,
            DeliverySettings settings,
            Senders senders,
            Limits limits,
            Clock clock,
            String process) {
        this.directory = directory;
        this.policy = policy;
        this.settings = settings;
        this.senders = senders;
        this.limits = limits;
        this.clock = clock;
        this.process = process;
        this.acknowledgements = new Acknowledgements(settings.disableAfter());
    }

    void assign(int partition) {
        ledger.assign(partition);
    }

    void revoke(int partition) {
        ledger.revoke(partition);
        ready.remove(partition);
        acknowledgements.revoke(partition);
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
    void read(int partition, long offset, Delivery delivery, @Nullable Content content) {
        limits.note(delivery);
        ledger.read(partition, offset, delivery, content).ifPresent(this::line);
    }

    /** The first record of many deliveries. */
    void read(int partition, long offset, DeliveryPlan plan, Content content) {
        ledger.read(partition, offset, plan, content).forEach(this::line);
    }

    /** Claims of some process, this one included. */
    void read(int partition, DeliveryClaims claims) {
        ledger.read(partition, claims).forEach(this::line);
    }

    /** Somebody has taken note of a happening: what waits for that is looked at again. */
    void read(int partition, Acknowledgement acknowledgement) {
        Instant now = clock.instant();
        acknowledgements.read(partition, acknowledgement, now);
        lanes.forEach((lane, queue) -> {
            if (lane.partition() == partition && Subscriber.isEscalation(lane.subscription())) {
                queue.recheck(now);
            }
        });
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
                lane -> new EndpointQueue(settings.concurrency(), settings.firstWait(), settings.longestPause()));
    }

    /**
     * What an attempt that ended makes of its deliveries; nothing where somebody else has them by now.
     *
     * <p>A partition that has been taken away in between may still be told, within the lease.
     */
    List<DeliveryRow> ended(Ended ended) {
        Instant now = clock.instant();
        Delivery first = ended.claims().get(0).delivery();
        EndpointQueue queue = queue(ended.partition(), first.subscription());
        if (ended.attempt() != null) {
            queue.ended(first.id(), ended.answer(), now);
        }
        ended.claims().forEach(claim -> queue.release(claim.delivery().id()));
        return ended.claims().stream()
                .filter(claim -> isHeld(claim, now))
                .map(claim -> row(claim, after(claim.delivery(), ended, now)))
                .toList();
    }

    private boolean isHeld(DeliveryRow claim, Instant now) {
        Delivery claimed = claim.delivery();
        return ledger.find(claim.partition(), claimed.id())
                .map(entry -> entry.delivery().step() == claimed.step())
                .orElseGet(() -> now.isBefore(Objects.requireNonNull(claimed.due())));
    }

    private Delivery after(Delivery claimed, Ended ended, Instant now) {
        Attempt attempt = ended.attempt();
        return attempt == null ? claimed.pendingUntil(now, null) : policy.after(claimed, attempt, ended.answer(), now);
    }

    private static DeliveryRow row(DeliveryRow claim, Delivery delivery) {
        boolean arrived = delivery.state() == DeliveryState.DELIVERED;
        return new DeliveryRow(claim.partition(), delivery, arrived ? null : claim.content());
    }

    /** Whether what came of an attempt can be written now: not while its partition is still being read. */
    boolean canTake(Ended ended) {
        int partition = ended.partition();
        return ready.contains(partition) || !ledger.isAssigned(partition);
    }

    /** What may be sent now, claimed, and what is given up without an attempt; at most {@code most} of them. */
    List<DeliveryRow> claim(int most) {
        Instant now = clock.instant();
        LastLook look = limits.look();
        if (changes != directory.changes()) {
            changes = directory.changes();
            lanes.values().forEach(queue -> queue.recheck(now));
        }
        List<DeliveryRow> rows = new ArrayList<>();
        List<Lane> open = lanes.keySet().stream()
                .filter(lane -> ready.contains(lane.partition()))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!open.isEmpty() && rows.size() < most) {
            open.removeIf(lane -> rows.size() >= most || !claim(lane, now, look, rows));
        }
        return rows;
    }

    /** One message of a lane, so that each has its turn; false when it has none that may go. */
    private boolean claim(Lane lane, Instant now, LastLook look, List<DeliveryRow> rows) {
        EndpointQueue queue = queue(lane.partition(), lane.subscription());
        Subscriber subscriber = directory.find(lane.subscription()).orElse(null);
        Optional<String> id = queue.take(now, subscriber == null ? Duration.ZERO : subscriber.pace());
        id.flatMap(one -> ledger.find(lane.partition(), one))
                .ifPresent(entry -> rows.addAll(claim(entry, queue, subscriber, look, now)));
        return id.isPresent();
    }

    private List<DeliveryRow> claim(
            Entry entry, EndpointQueue queue, @Nullable Subscriber subscriber, LastLook look, Instant now) {
        Delivery delivery = entry.delivery();
        if (directory.isDisabled(delivery.subscription()) || isTooOld(delivery, now)) {
            return giveUp(entry, queue);
        }
        if (subscriber == null || subscriber.endpoint() == null) {
            return hold(delivery, queue, now.plus(UNKNOWN_WAIT));
        }
        if (isCalledOff(entry)) {
            queue.release(delivery.id());
            return List.of(new DeliveryRow(entry.partition(), delivery.calledOff(), null));
        }
        Instant release = Gathering.release(entry, subscriber, now);
        if (release.isAfter(now)) {
            return hold(delivery, queue, release);
        }
        List<Entry> together = new Gathering(subscriber, now).with(entry, () -> waiting(entry.partition(), queue));
        together.forEach(one -> queue.takeWith(one.id()));
        List<DeliveryRow> amended = new Amendment(look, subscriber).of(together);
        return amended.isEmpty() ? claimed(together, subscriber, now) : amended(together, amended, queue, now);
    }

    private List<DeliveryRow> claimed(List<Entry> together, Subscriber subscriber, Instant now) {
        String bundle = Gathering.bundle(together, subscriber);
        Instant lease = now.plus(settings.timeout()).plus(LEASE_MARGIN);
        return together.stream()
                .map(one -> new DeliveryRow(
                        one.partition(), one.delivery().attempting(process, lease, bundle), one.content()))
                .toList();
    }

    /** What may go as it is goes with the rest, once that is written. */
    private List<DeliveryRow> amended(
            List<Entry> together, List<DeliveryRow> amended, EndpointQueue queue, Instant now) {
        Set<String> changed = amended.stream().map(row -> row.delivery().id()).collect(Collectors.toSet());
        together.forEach(one -> {
            queue.release(one.id());
            if (!changed.contains(one.id())) {
                queue.offer(one.id(), now.plusMillis(1));
            }
        });
        amended.forEach(row -> limits.note(row.delivery()));
        return amended;
    }

    private boolean isCalledOff(Entry entry) {
        String to = Subscriber.escalating(entry.delivery().subscription());
        return acknowledgements.cover(entry.partition(), entry.delivery(), to)
                && Escalations.waits(entry.delivery(), entry.body());
    }

    private List<Entry> waiting(int partition, EndpointQueue queue) {
        return queue.waiting().stream()
                .flatMap(id -> ledger.find(partition, id).stream())
                .toList();
    }

    /** What goes with it in one message ends with it: a message keeps its bytes or is not sent. */
    private List<DeliveryRow> giveUp(Entry entry, EndpointQueue queue) {
        List<Entry> together = Gathering.bundled(entry, () -> waiting(entry.partition(), queue));
        return together.stream()
                .map(one -> {
                    queue.drop(one.id());
                    queue.release(one.id());
                    Delivery delivery = one.delivery();
                    return new DeliveryRow(one.partition(), delivery.dead(delivery.interruption()), one.content());
                })
                .toList();
    }

    private static List<DeliveryRow> hold(Delivery delivery, EndpointQueue queue, Instant until) {
        queue.release(delivery.id());
        queue.hold(delivery.id(), until);
        return List.of();
    }

    /** Nothing waits for ever: not for an endpoint that is down, nor for a subscription that is no more. */
    private boolean isTooOld(Delivery delivery, Instant now) {
        return delivery.created().plus(settings.disableAfter()).isBefore(now);
    }

    /** Those rows are on the topic now; what was claimed may be sent. */
    void wrote(DeliveryRow row) {
        ledger.wrote(row);
        limits.note(row.delivery());
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
