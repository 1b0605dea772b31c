package org.habeas.ingest.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.habeas.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads with a consumer of its own for each topic, outside any group. */
public final class KafkaTopicTail implements TopicTail {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopicTail.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /** @param consumers with {@code isolation.level=read_committed} and without a group */
    public KafkaTopicTail(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    @Override
    public <V> void read(Topic<String, V> topic, Taker<V> taker) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> take(topic, record, taker));
            }
        }
    }

    private static <V> void take(Topic<String, V> topic, ConsumerRecord<byte[], byte[]> record, Taker<V> taker) {
        try {
            taker.take(
                    topic.key().deserializer().deserialize(topic.name(), record.key()),
                    topic.value().deserializer().deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            LOG.atWarn()
                    .setMessage("record of the state cannot be read and is left out")
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log();
        }
    }
}
