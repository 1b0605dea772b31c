package org.habeas.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.habeas.alerts.deliver.Senders.Ended;
import org.habeas.alerts.subscription.Directory;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryState;
import org.habeas.model.EndpointHealth;
import org.habeas.model.Withholding;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns of dispatch on Kafka: read the deliveries' topic, write down what attempts came to, claim what is due, and only
 * then send. A turn's writes are one transaction, which the group's generation fences: who has lost its partitions
 * cannot claim.
 */
final class DispatchSession implements Worker.Session, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchSession.class);
    private static final int MOST_CLAIMS = 4000;
    private static final Duration BUSY = Duration.ofMillis(5);
    private static final Duration IDLE = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends;
    private final Dispatch dispatch;
    private final Senders senders;
    private final Directory directory;
    private final HealthPolicy health;
    private final DeliveryMeters meters;
    private final Clock clock;
    private final Map<TopicPartition, Long> reading = new HashMap<>();
    private long number = System.nanoTime();

    /** @param ends where partitions end, including what is not committed yet */
    DispatchSession(
            Consumer<String, byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends,
            Dispatch dispatch,
            Senders senders,
            Directory directory,
            HealthPolicy health,
            DeliveryMeters meters,
            Clock clock) {
        this.consumer = consumer;
        this.producer = producer;
        this.ends = ends;
        this.dispatch = dispatch;
        this.senders = senders;
        this.directory = directory;
        this.health = health;
        this.meters = meters;
        this.clock = clock;
        consumer.subscribe(List.of(Topics.DELIVERIES.name()), this);
    }

    @Override
    public void turn() {
        consumer.poll(wait(clock.instant())).forEach(this::read);
        reading.entrySet().removeIf(this::isRead);
        List<Ended> ended = senders.take();
        try {
            settleAndSend(ended);
        } catch (RuntimeException e) {
            ended.forEach(senders::putBack);
            throw e;
        }
        meters.now(dispatch.open(), senders.flying());
    }

    private Duration wait(Instant now) {
        Instant due = dispatch.nextDue();
        if (senders.flying() > 0 || !reading.isEmpty()) {
            return BUSY;
        }
        Duration until = due == null ? IDLE : Duration.between(now, due);
        return until.isNegative() ? Duration.ZERO : until.compareTo(IDLE) > 0 ? IDLE : until;
    }

    private void read(ConsumerRecord<String, byte[]> row) {
        try {
            switch (DeliveryRecords.type(row)) {
                case PLAN -> readPlan(row);
                case CLAIMS -> dispatch.read(row.partition(), DeliveryRecords.claims(row));
                case DELIVERY -> readDelivery(row);
                case ACKNOWLEDGEMENT -> dispatch.read(row.partition(), DeliveryRecords.acknowledgement(row));
            }
        } catch (SerializationException e) {
            LOG.warn("delivery not readable partition={} offset={}", row.partition(), row.offset());
        }
    }

    private void readPlan(ConsumerRecord<String, byte[]> row) {
        Content.of(row)
                .ifPresent(content -> dispatch.read(row.partition(), row.offset(), DeliveryRecords.plan(row), content));
    }

    private void readDelivery(ConsumerRecord<String, byte[]> row) {
        Content content = Content.of(row).orElse(null);
        int step = DeliveryRow.step(row);
        if (dispatch.knows(row.partition(), row.offset(), row.key(), step, content != null)) {
            return;
        }
        try (Deserializer<Delivery> deliveries = Topics.DELIVERIES.value().deserializer()) {
            Delivery delivery = deliveries.deserialize(row.topic(), row.value());
            if (delivery != null) {
                dispatch.read(row.partition(), row.offset(), delivery, content);
            }
        }
    }

    private boolean isRead(Map.Entry<TopicPartition, Long> end) {
        boolean done = consumer.position(end.getKey()) >= end.getValue();
        if (done) {
            dispatch.ready(end.getKey().partition());
        }
        return done;
    }

    private void settleAndSend(List<Ended> ended) {
        List<DeliveryRow> rows = new ArrayList<>();
        Map<Boolean, List<Ended>> sorted = ended.stream().collect(Collectors.partitioningBy(dispatch::canTake));
        List<Ended> settled = sorted.getOrDefault(true, List.of());
        settled.forEach(attempt -> rows.addAll(dispatch.ended(attempt)));
        List<ProducerRecord<byte[], byte[]>> changes = health(settled);
        long seen = senders.changes();
        List<DeliveryRow> claims = dispatch.claim(MOST_CLAIMS);
        rows.addAll(claims);
        if (!rows.isEmpty() || !changes.isEmpty()) {
            commit(rows, changes);
        }
        settled.forEach(this::settled);
        sorted.getOrDefault(false, List.of()).forEach(senders::putBack);
        rows.forEach(this::wrote);
        send(claims, seen);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // committing fails when one of them did
    private void commit(List<DeliveryRow> rows, List<ProducerRecord<byte[], byte[]>> changes) {
        producer.beginTransaction();
        Map<Boolean, List<DeliveryRow>> claims =
                rows.stream().collect(Collectors.partitioningBy(DispatchSession::isClaim));
        claims.getOrDefault(false, List.of()).forEach(row -> producer.send(row.toRecord()));
        DeliveryRecords.claims(claims.getOrDefault(true, List.of()), number++).forEach(producer::send);
        rows.stream().filter(DispatchSession::isDead).forEach(row -> producer.send(letter(row)));
        changes.forEach(producer::send);
        producer.sendOffsetsToTransaction(lowWater(), consumer.groupMetadata());
        producer.commitTransaction();
    }

    /** What the attempts tell about their endpoints, where that is news; null is written for one that is well. */
    private List<ProducerRecord<byte[], byte[]>> health(List<Ended> settled) {
        List<ProducerRecord<byte[], byte[]>> changes = new ArrayList<>();
        for (Ended attempt : settled) {
            if (attempt.attempt() == null) {
                continue;
            }
            String name = attempt.subscription();
            Optional<EndpointHealth> known = directory.health(name);
            Optional<EndpointHealth> now =
                    health.after(name, known, attempt.answer().outcome(), clock.instant());
            if (!now.equals(known)) {
                now.ifPresentOrElse(directory::put, () -> directory.healthy(name));
                now.filter(EndpointHealth::disabled).ifPresent(DispatchSession::tell);
                changes.add(endpoint(name, now.orElse(null)));
            }
        }
        return changes;
    }

    private static void tell(EndpointHealth disabled) {
        LOG.error("endpoint disabled subscription={} because={}", disabled.subscription(), disabled.because());
    }

    private static ProducerRecord<byte[], byte[]> endpoint(String name, @Nullable EndpointHealth health) {
        String topic = Topics.ENDPOINTS.name();
        try (var values = Topics.ENDPOINTS.value().serializer()) {
            byte[] value = health == null ? null : values.serialize(topic, health);
            return new ProducerRecord<>(topic, name.getBytes(StandardCharsets.UTF_8), value);
        }
    }

    private static boolean isClaim(DeliveryRow row) {
        return row.delivery().state() == DeliveryState.ATTEMPTING;
    }

    private static boolean isDead(DeliveryRow row) {
        return row.delivery().state() == DeliveryState.DEAD;
    }

    private static ProducerRecord<byte[], byte[]> letter(DeliveryRow row) {
        Delivery delivery = row.delivery();
        List<Attempt> attempts = delivery.attempts();
        String reason = attempts.isEmpty()
                ? "endpoint disabled or too long unreachable"
                : attempts.size() + " attempts, the last one: "
                        + attempts.get(attempts.size() - 1).outcome();
        var letter = new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(), delivery.id().getBytes(StandardCharsets.UTF_8), row.body());
        letter.headers()
                .add("reason", reason.getBytes(StandardCharsets.UTF_8))
                .add("from", Topics.DELIVERIES.name().getBytes(StandardCharsets.UTF_8));
        return letter;
    }

    private Map<TopicPartition, OffsetAndMetadata> lowWater() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        consumer.assignment()
                .forEach(tp -> offsets.put(
                        tp, new OffsetAndMetadata(dispatch.lowWater(tp.partition(), consumer.position(tp)))));
        return offsets;
    }

    private void settled(Ended attempt) {
        senders.done(attempt);
        Attempt made = attempt.attempt();
        if (made != null) {
            meters.attempt(attempt.answer().outcome(), Duration.ofMillis(made.millis()));
        }
    }

    private void wrote(DeliveryRow row) {
        dispatch.wrote(row);
        if (isDead(row)) {
            meters.dead();
            LOG.warn(
                    "delivery given up subscription={} event={}",
                    row.delivery().subscription(),
                    row.delivery().event());
        } else if (row.delivery().state() == DeliveryState.CALLED_OFF) {
            meters.calledOff();
        } else if (row.delivery().state() == DeliveryState.WITHHELD) {
            withheld(row.delivery());
        } else if (row.delivery().state() == DeliveryState.DELIVERED) {
            meters.delivered(Duration.between(row.delivery().created(), clock.instant()));
        }
    }

    private void withheld(Delivery delivery) {
        Withholding why = Objects.requireNonNull(delivery.withheld(), "withheld");
        meters.withheld(why.instead() != null);
        LOG.info(
                "delivery withheld subscription={} event={} because={}",
                delivery.subscription(),
                delivery.event(),
                why.because());
    }

    private void send(List<DeliveryRow> rows, long seen) {
        Map<String, List<DeliveryRow>> messages = rows.stream()
                .filter(DispatchSession::isClaim)
                .collect(Collectors.groupingBy(DispatchSession::message, LinkedHashMap::new, Collectors.toList()));
        messages.values().forEach(claims -> directory
                .find(claims.get(0).delivery().subscription())
                .filter(to -> to.endpoint() != null)
                .ifPresentOrElse(to -> senders.send(claims, to, seen), () -> senders.giveBack(claims)));
    }

    private static String message(DeliveryRow claim) {
        return Objects.requireNonNullElse(
                claim.delivery().bundle(), claim.delivery().id());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> dispatch.assign(partition.partition()));
        reading.putAll(ends.apply(partitions));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            dispatch.revoke(partition.partition());
            reading.remove(partition);
        });
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        consumer.close();
    }
}
