package org.habeas.alerts.deliver;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.habeas.model.Delivery;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a record of its topic.
 *
 * @param partition where it lies: all of a subscription lie in one, so that one process sends to an endpoint
 * @param delivery its state
 * @param body what is sent, exactly; null once it has arrived
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DeliveryRow(int partition, Delivery delivery, byte @Nullable [] body) {
    /** The header that holds the body. */
    static final String BODY = "body";

    /** The partition of a new delivery. */
    static int partition(String subscription, int partitions) {
        byte[] bytes = subscription.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
    }

    ProducerRecord<byte[], byte[]> toRecord() {
        String topic = Topics.DELIVERIES.name();
        try (Serializer<String> keys = Topics.DELIVERIES.key().serializer();
                Serializer<Delivery> values = Topics.DELIVERIES.value().serializer()) {
            var row = new ProducerRecord<>(
                    topic, partition, keys.serialize(topic, delivery.id()), values.serialize(topic, delivery));
            if (body != null) {
                row.headers().add(BODY, body);
            }
            return row;
        }
    }

    static byte @Nullable [] body(ConsumerRecord<?, ?> row) {
        Header header = row.headers().lastHeader(BODY);
        return header == null ? null : header.value();
    }
}
