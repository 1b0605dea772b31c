package org.habeas.ingest.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
    private final Supplier<Consumer<byte[], byte[]>> uncommitted;
    private final Map<String, Consumer<byte[], byte[]>> open = new HashMap<>();

    /**
     * @param consumers with {@code isolation.level=read_committed} and without a group
     * @param uncommitted the same with {@code read_uncommitted}: they see where open transactions end
     */
    public KafkaTopicTail(
            Supplier<Consumer<byte[], byte[]>> consumers, Supplier<Consumer<byte[], byte[]>> uncommitted) {
        this.consumers = consumers;
        this.uncommitted = uncommitted;
    }

    @Override
    public <V> void read(Topic<String, V> topic, Taker<V> taker) {
        Consumer<byte[], byte[]> consumer = consumer(topic.name());
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (!past(consumer, ends)) {
            consumer.poll(POLL).forEach(record -> take(topic, record, taker));
        }
    }

    private Consumer<byte[], byte[]> consumer(String topic) {
        return open.computeIfAbsent(topic, name -> {
            Consumer<byte[], byte[]> consumer = consumers.get();
            List<TopicPartition> partitions = partitions(consumer, name);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return consumer;
        });
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static boolean past(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public BooleanSupplier mark(List<Topic<String, ?>> topics) {
        try (Consumer<byte[], byte[]> consumer = uncommitted.get()) {
            Map<String, Map<TopicPartition, Long>> marks = new HashMap<>();
            for (Topic<String, ?> topic : topics) {
                marks.put(topic.name(), consumer.endOffsets(partitions(consumer, topic.name())));
            }
            return () -> marks.entrySet().stream().allMatch(mark -> past(consumer(mark.getKey()), mark.getValue()));
        }
    }

    @Override
    public void close() {
        open.values().forEach(Consumer::close);
        open.clear();
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
