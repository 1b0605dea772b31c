package org.habeas.app.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.habeas.app.exit.Failure;
import org.habeas.topic.Topic;
import org.jspecify.annotations.Nullable;

/** A compacted topic as a table: the latest value of each key that was committed. */
public final class TopicTable {
    private TopicTable() {}

    /** As {@link #read(Map, String, Serde)}, with values as the catalogue has them. */
    public static <V> Map<String, V> read(Map<String, Object> kafka, Topic<String, V> topic) {
        return read(kafka, topic.name(), topic.value());
    }

    /**
     * Reads the topic from its beginning to its present end; a record that cannot be read is passed over.
     *
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @param values how the topic holds its values
     * @throws Failure when no broker answers within 30 s
     */
    public static <V> Map<String, V> read(Map<String, Object> kafka, String topic, Serde<V> values) {
        Map<String, V> table = new LinkedHashMap<>();
        Deserializer<V> deserializer = values.deserializer();
        scan(kafka, topic, row -> apply(table, row, deserializer));
        return table;
    }

    /**
     * Hands every committed record from the topic's beginning to its present end to {@code taker}, in order within each
     * partition.
     *
     * @throws Failure when no broker answers within 30 s
     */
    public static void scan(Map<String, Object> kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> taker) {
        try (var follower = new TopicFollower(kafka, topic)) {
            follower.catchUp(taker);
        }
    }

    private static <V> void apply(Map<String, V> table, ConsumerRecord<String, byte[]> row, Deserializer<V> values) {
        V value = value(row, values);
        if (value == null) {
            table.remove(row.key());
        } else {
            table.put(row.key(), value);
        }
    }

    private static <V> @Nullable V value(ConsumerRecord<String, byte[]> row, Deserializer<V> values) {
        try {
            return values.deserialize(row.topic(), row.value());
        } catch (SerializationException e) {
            return null;
        }
    }
}
