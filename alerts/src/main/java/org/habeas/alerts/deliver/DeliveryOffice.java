package org.habeas.alerts.deliver;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertReading;
import org.habeas.alerts.event.TopicScan;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Alert;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryClaims;
import org.habeas.model.DeliveryState;
import org.habeas.model.Reason;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into deliveries and starts some by hand. What it writes is taken up by whichever instance owns the partition. It
 * reads topics from end to end: for a human's question, not for a loop.
 */
public final class DeliveryOffice {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryOffice.class);
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Producer<byte[], byte[]> producer;
    private final Restraints restraints;
    private final @Nullable URI desk;
    private final Clock clock;

    /**
     * @param consumers without a group, seeing what is committed
     * @param restraints what is withheld from everybody
     * @param desk where the page is reached; null where that is not known
     */
    public DeliveryOffice(
            Supplier<Consumer<String, byte[]>> consumers,
            Producer<byte[], byte[]> producer,
            Restraints restraints,
            @Nullable URI desk,
            Clock clock) {
        this.restraints = restraints;
        this.consumers = consumers;
        this.producer = producer;
        this.desk = desk;
        this.clock = clock;
    }

    /** The newest state of deliveries that pass, the newest first. */
    public List<Delivery> list(Predicate<Delivery> filter, int most) {
        return newest().values().stream()
                .map(DeliveryRow::delivery)
                .filter(filter)
                .sorted(Comparator.comparing(Delivery::created).reversed())
                .limit(most)
                .toList();
    }

    public Optional<Delivery> find(String id) {
        return Optional.ofNullable(newest().get(id)).map(DeliveryRow::delivery);
    }

    /**
     * Starts a dead delivery anew, with the same id and bytes, and those that went with it in one message; empty when there
     * is no dead one of that id.
     */
    public Optional<Delivery> retry(String id) {
        Map<String, DeliveryRow> known = newest();
        Optional<DeliveryRow> asked = Optional.ofNullable(known.get(id)).filter(DeliveryOffice::canStartAnew);
        String bundle = asked.map(row -> row.delivery().bundle()).orElse(null);
        if (bundle != null) {
            known.values().stream()
                    .filter(row -> bundle.equals(row.delivery().bundle()) && canStartAnew(row))
                    .filter(row -> !id.equals(row.delivery().id()))
                    .forEach(this::startAnew);
        }
        return asked.map(this::startAnew);
    }

    private static boolean canStartAnew(DeliveryRow row) {
        return row.delivery().state() == DeliveryState.DEAD && row.content() != null;
    }

    private Delivery startAnew(DeliveryRow row) {
        return write(
                new DeliveryRow(row.partition(), row.delivery().pendingUntil(clock.instant(), null), row.content()));
    }

    /**
     * Sends alerts of a past time again, those that the subscription may see and wants; the ids are those of the first
     * time, so that a receiver which keeps ids takes none twice.
     *
     * @return how many
     */
    public int replay(Subscriber to, Instant since, Instant until) {
        int[] count = {0};
        Map<String, DeliveryRow> known = newest();
        read(List.of(Topics.DETENTION_ALERTS.name(), Topics.STATEMENT_ALERTS.name()), row -> {
            if (AlertReading.of(row) instanceof AlertReading.Read read && within(read.event(), since, until)) {
                count[0] += again(read.event(), to, known) ? 1 : 0;
            }
        });
        return count[0];
    }

    private static boolean within(AlertEvent event, Instant since, Instant until) {
        return !event.time().isBefore(since) && event.time().isBefore(until);
    }

    private boolean again(AlertEvent event, Subscriber to, Map<String, DeliveryRow> known) {
        Alert alert = due(event.alert(), to, known).orElse(null);
        if (alert == null) {
            return false;
        }
        DeliveryRow before = known.get(Delivery.id(alert.eventId(), to.name()));
        if (before != null && !before.delivery().state().isFinal()) {
            return false;
        }
        Content content = new Bodies(event, restraints, desk).of(to, alert);
        Delivery fresh =
                Delivery.pending(alert.eventId(), alert.happening(), to.name(), content.digest(), clock.instant());
        int partition = DeliveryRow.partition(to.name(), partitions());
        var row = new DeliveryRow(partition, before == null ? fresh : fresh.after(before.delivery()), content);
        write(row);
        known.put(fresh.id(), row);
        return true;
    }

    private Optional<Alert> due(Alert alert, Subscriber to, Map<String, DeliveryRow> known) {
        if (alert.reason() != Reason.RETRACTED) {
            return to.audience(restraints).wanted(alert);
        }
        boolean told = known.values().stream()
                .map(DeliveryRow::delivery)
                .anyMatch(delivery -> !delivery.untold()
                        && delivery.subscription().equals(to.name())
                        && delivery.happening().equals(alert.happening()));
        return told ? Optional.of(to.audience(restraints).retraction(alert)) : Optional.empty();
    }

    /** Sends an event of type {@code org.habeas.test.v1}, signed like any other. */
    public Delivery test(Subscriber to, String instance) {
        Instant now = clock.instant();
        String id = "test-" + now.toEpochMilli() + "-r1";
        Content content = Content.of(TestEvent.body(id, instance, to.name(), now));
        Delivery delivery = Delivery.pending(id, TestEvent.HAPPENING, to.name(), content.digest(), now);
        return write(new DeliveryRow(DeliveryRow.partition(to.name(), partitions()), delivery, content));
    }

    /**
     * Calls off what would escalate a happening, as far as it was matched by now.
     *
     * @param subscription whose escalation; every one's when null
     * @param by who takes note; one line
     * @return empty when nobody was sent anything of that happening, or is to be
     */
    public Optional<Acknowledgement> acknowledge(String happening, @Nullable String subscription, String by) {
        if (newest().values().stream()
                .noneMatch(row -> row.delivery().happening().equals(happening))) {
            return Optional.empty();
        }
        return Optional.of(takeNote(happening, subscription, by));
    }

    /** The same whether or not anybody was sent anything. */
    public Acknowledgement takeNote(String happening, @Nullable String subscription, String by) {
        var acknowledgement = new Acknowledgement(happening, subscription, by, clock.instant());
        DeliveryRecords.acknowledgement(acknowledgement, partitions()).forEach(this::write);
        return acknowledgement;
    }

    /** Who has acknowledged that happening, and what called its escalations off, the first one first. */
    public List<Acknowledgement> acknowledgements(String happening) {
        Set<Acknowledgement> found =
                new TreeSet<>(Comparator.comparing(Acknowledgement::at).thenComparing(one -> one.by()));
        read(List.of(Topics.DELIVERIES.name()), row -> acknowledgement(row)
                .filter(one -> one.happening().equals(happening))
                .ifPresent(found::add));
        return List.copyOf(found);
    }

    private static Optional<Acknowledgement> acknowledgement(ConsumerRecord<String, byte[]> row) {
        try {
            return DeliveryRecords.type(row) == DeliveryRecords.Type.ACKNOWLEDGEMENT
                    ? Optional.of(DeliveryRecords.acknowledgement(row))
                    : Optional.empty();
        } catch (SerializationException e) {
            LOG.warn("acknowledgement not readable partition={} offset={}", row.partition(), row.offset());
            return Optional.empty();
        }
    }

    private int partitions() {
        return producer.partitionsFor(Topics.DELIVERIES.name()).size();
    }

    private Delivery write(DeliveryRow row) {
        write(row.toRecord());
        return row.delivery();
    }

    private void write(ProducerRecord<byte[], byte[]> row) {
        try {
            producer.send(row).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing a delivery");
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot write a delivery", e.getCause());
        }
    }

    private Map<String, DeliveryRow> newest() {
        Map<String, DeliveryRow> rows = new HashMap<>();
        read(List.of(Topics.DELIVERIES.name()), row -> note(row, rows));
        return rows;
    }

    private static void note(ConsumerRecord<String, byte[]> row, Map<String, DeliveryRow> rows) {
        try {
            switch (DeliveryRecords.type(row)) {
                case PLAN -> DeliveryRecords.plan(row).deliveries().forEach(d -> note(row, d, rows));
                case CLAIMS -> claimed(DeliveryRecords.claims(row), rows);
                case DELIVERY -> note(row, delivery(row), rows);
                case ACKNOWLEDGEMENT -> {} // of a happening, not of a delivery
            }
        } catch (SerializationException e) {
            LOG.warn("delivery not readable partition={} offset={}", row.partition(), row.offset());
        }
    }

    private static void note(
            ConsumerRecord<String, byte[]> row, @Nullable Delivery delivery, Map<String, DeliveryRow> rows) {
        if (delivery != null) {
            var noted =
                    new DeliveryRow(row.partition(), delivery, Content.of(row).orElse(null));
            rows.merge(delivery.id(), noted, DeliveryOffice::newer);
        }
    }

    private static void claimed(DeliveryClaims claims, Map<String, DeliveryRow> rows) {
        claims.steps()
                .forEach((id, step) -> rows.computeIfPresent(
                        id,
                        (key, row) -> row.delivery().step() >= step
                                ? row
                                : new DeliveryRow(row.partition(), claims.claimed(row.delivery()), row.content())));
    }

    private static DeliveryRow newer(DeliveryRow one, DeliveryRow other) {
        DeliveryRow newer = other.delivery().step() >= one.delivery().step() ? other : one;
        Content content = other.content() == null ? one.content() : other.content();
        return new DeliveryRow(newer.partition(), newer.delivery(), content);
    }

    private static @Nullable Delivery delivery(ConsumerRecord<String, byte[]> row) {
        try (var values = Topics.DELIVERIES.value().deserializer()) {
            return values.deserialize(row.topic(), row.value());
        }
    }

    /** All records of those topics up to where they end now. */
    private void read(List<String> topics, java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            TopicScan.read(consumer, topics, sink);
        }
    }
}
