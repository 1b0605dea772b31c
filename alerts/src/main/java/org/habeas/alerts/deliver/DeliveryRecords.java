package org.habeas.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serde;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryClaims;
import org.habeas.model.DeliveryPlan;
import org.habeas.topic.JsonSerde;
import org.habeas.topic.Topics;

/**
 * Records of the deliveries' topic that tell about many deliveries at once, so that one delivery costs little more than
 * the record of its outcome. The header {@code type} tells them from a delivery's own.
 */
final class DeliveryRecords {
    private static final String TYPE = "type";
    private static final byte[] PLAN = "plan".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLAIMS = "claims".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ACKNOWLEDGEMENT = "acknowledgement".getBytes(StandardCharsets.US_ASCII);
    private static final Serde<Acknowledgement> ACKNOWLEDGED = new JsonSerde<>(Acknowledgement.class);
    private static final Serde<DeliveryPlan> PLANS = new JsonSerde<>(DeliveryPlan.class);
    private static final Serde<DeliveryClaims> CLAIMED = new JsonSerde<>(DeliveryClaims.class);

    /** What a record tells about. */
    enum Type {
        DELIVERY,
        PLAN,
        CLAIMS,
        ACKNOWLEDGEMENT
    }

    private DeliveryRecords() {}

    static Type type(ConsumerRecord<?, ?> row) {
        Header header = row.headers().lastHeader(TYPE);
        if (header == null) {
            return Type.DELIVERY;
        }
        return switch (new String(header.value(), StandardCharsets.US_ASCII)) {
            case "plan" -> Type.PLAN;
            case "claims" -> Type.CLAIMS;
            default -> Type.ACKNOWLEDGEMENT;
        };
    }

    /** New deliveries as records: one for each partition and content. */
    static List<ProducerRecord<byte[], byte[]>> plans(List<DeliveryRow> rows) {
        record Group(int partition, Content content) {}
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Group(row.partition(), Objects.requireNonNull(row.content(), "content"))))
                .values()
                .stream()
                .map(DeliveryRecords::plan)
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> plan(List<DeliveryRow> rows) {
        DeliveryRow first = rows.get(0);
        Delivery delivery = first.delivery();
        var plan = new DeliveryPlan(
                delivery.event(),
                delivery.happening(),
                delivery.digest(),
                delivery.created(),
                rows.stream().map(row -> row.delivery().subscription()).toList());
        String topic = Topics.DELIVERIES.name();
        Content content = Objects.requireNonNull(first.content(), "content");
        String key = delivery.event() + "/plan/" + content.key();
        var row = new ProducerRecord<>(
                topic, first.partition(), bytes(key), PLANS.serializer().serialize(topic, plan));
        row.headers().add(TYPE, PLAN);
        content.addTo(row.headers());
        return row;
    }

    /**
     * Claims as records: one for each partition.
     *
     * @param claimed deliveries of one holder and one lease
     * @param number unlike that of any other claims of this holder: an earlier one must outlive compaction
     */
    static List<ProducerRecord<byte[], byte[]>> claims(List<DeliveryRow> claimed, long number) {
        return claimed.stream().collect(Collectors.groupingBy(DeliveryRow::partition)).entrySet().stream()
                .map(of -> claims(of.getKey(), of.getValue(), number))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> claims(int partition, List<DeliveryRow> rows, long number) {
        Delivery first = rows.get(0).delivery();
        String holder = Objects.requireNonNull(first.holder(), "holder");
        Map<String, Integer> steps =
                rows.stream().map(DeliveryRow::delivery).collect(Collectors.toMap(Delivery::id, Delivery::step));
        Map<String, String> bundles = rows.stream()
                .map(DeliveryRow::delivery)
                .filter(delivery -> delivery.bundle() != null)
                .collect(Collectors.toMap(Delivery::id, delivery -> Objects.requireNonNull(delivery.bundle())));
        var claims = new DeliveryClaims(holder, Objects.requireNonNull(first.due(), "lease"), steps, bundles);
        String topic = Topics.DELIVERIES.name();
        String key = "claims/" + holder + "/" + number;
        var row = new ProducerRecord<>(
                topic, partition, bytes(key), CLAIMED.serializer().serialize(topic, claims));
        row.headers().add(TYPE, CLAIMS);
        return row;
    }

    /** An acknowledgement as records: one for each partition, so that whoever sends learns of it. */
    static List<ProducerRecord<byte[], byte[]>> acknowledgement(Acknowledgement acknowledgement, int partitions) {
        String topic = Topics.DELIVERIES.name();
        String key = acknowledgement.happening() + "/acknowledgement/"
                + acknowledgement.at().toEpochMilli();
        byte[] value = ACKNOWLEDGED.serializer().serialize(topic, acknowledgement);
        return IntStream.range(0, partitions)
                .mapToObj(partition -> {
                    var row = new ProducerRecord<>(topic, partition, bytes(key), value);
                    row.headers().add(TYPE, ACKNOWLEDGEMENT);
                    return row;
                })
                .toList();
    }

    static Acknowledgement acknowledgement(ConsumerRecord<?, byte[]> row) {
        return ACKNOWLEDGED.deserializer().deserialize(row.topic(), row.value());
    }

    /** The plan of a record of that type; a {@link org.apache.kafka.common.errors.SerializationException} if it is none. */
    static DeliveryPlan plan(ConsumerRecord<String, byte[]> row) {
        return PLANS.deserializer().deserialize(row.topic(), row.value());
    }

    /** As {@link #plan(ConsumerRecord)}. */
    static DeliveryClaims claims(ConsumerRecord<String, byte[]> row) {
        return CLAIMED.deserializer().deserialize(row.topic(), row.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
