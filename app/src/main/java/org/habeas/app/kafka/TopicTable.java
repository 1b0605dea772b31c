package org.habeas.app.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.habeas.app.exit.Failure;
import org.habeas.topic.Topic;
import org.jspecify.annotations.Nullable;

/** A compacted topic as a table: the latest value of each key that was committed. */
public final class TopicTable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicTable() {}

    /**
     * Reads the topic from its beginning to its present end; a record that cannot be read is passed over.
     *
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @throws Failure when no broker answers within 30 s
     */
    public static <V> Map<String, V> read(Map<String, Object> kafka, Topic<String, V> topic) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("enable.auto.commit", false);
        properties.put("isolation.level", "read_committed");
        properties.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, topic);
        } catch (KafkaException e) {
            throw new Failure("topic " + topic.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <V> Map<String, V> read(KafkaConsumer<String, byte[]> consumer, Topic<String, V> topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, V> table = new LinkedHashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(row -> apply(table, row, topic));
        }
        return table;
    }

    private static <V> void apply(Map<String, V> table, ConsumerRecord<String, byte[]> row, Topic<String, V> topic) {
        V value = value(row, topic);
        if (value == null) {
            table.remove(row.key());
        } else {
            table.put(row.key(), value);
        }
    }

    private static <V> @Nullable V value(ConsumerRecord<String, byte[]> row, Topic<String, V> topic) {
        try (var values = topic.value().deserializer()) {
            return values.deserialize(topic.name(), row.value());
        } catch (SerializationException e) {
            return null;
        }
    }
}
