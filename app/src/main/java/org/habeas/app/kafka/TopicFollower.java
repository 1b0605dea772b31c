package org.habeas.app.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.habeas.app.exit.Failure;

/**
 * Reads a topic on from where it was, each time that somebody needs to know how it stands: from its beginning at first,
 * then only what has come since. Not safe for use by threads at once.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;

    /** @param kafka client properties, {@code bootstrap.servers} among them */
    public TopicFollower(Map<String, Object> kafka, String topic) {
        this.topic = topic;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", "read_committed");
        properties.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        try {
            consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    /**
     * Hands every committed record that was not yet handed on to {@code taker}, up to the topic's present end, in order
     * within each partition.
     *
     * @throws Failure when no broker answers within 30 s; the next call goes on from there
     */
    public void catchUp(Consumer<ConsumerRecord<String, byte[]>> taker) {
        try {
            begin();
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(taker);
            }
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    private void begin() {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    private Failure failure(KafkaException cause) {
        return new Failure("topic " + topic + " cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
