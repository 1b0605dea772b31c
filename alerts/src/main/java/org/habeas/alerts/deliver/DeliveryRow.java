package org.habeas.alerts.deliver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.habeas.model.Delivery;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a record of its topic, which it has of its own once something came of it.
 *
 * @param partition where it lies: all of a subscription lie in one, so that one process sends to an endpoint
 * @param delivery its state
 * @param content what is sent; null once it has arrived, or is not to be sent any more
 */
record DeliveryRow(int partition, Delivery delivery, @Nullable Content content) {
    private static final String STEP = "step";

    /** The partition of a new delivery. */
    static int partition(String subscription, int partitions) {
        byte[] bytes = subscription.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
    }

    ProducerRecord<byte[], byte[]> toRecord() {
        String topic = Topics.DELIVERIES.name();
        try (Serializer<Delivery> values = Topics.DELIVERIES.value().serializer()) {
            byte[] key = delivery.id().getBytes(StandardCharsets.UTF_8);
            var row = new ProducerRecord<>(topic, partition, key, values.serialize(topic, delivery));
            row.headers()
                    .add(
                            STEP,
                            ByteBuffer.allocate(Integer.BYTES)
                                    .putInt(delivery.step())
                                    .array());
            if (content != null) {
                content.addTo(row.headers());
            }
            return row;
        }
    }

    /** The step that a record tells, without reading its value; -1 when it does not say. */
    static int step(ConsumerRecord<?, ?> row) {
        Header header = row.headers().lastHeader(STEP);
        return header == null || header.value().length != Integer.BYTES
                ? -1
                : ByteBuffer.wrap(header.value()).getInt();
    }

    /** What is sent, exactly; null as {@code content}. */
    byte @Nullable [] body() {
        return content == null ? null : content.body();
    }
}
