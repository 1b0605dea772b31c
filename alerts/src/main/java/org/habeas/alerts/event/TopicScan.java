package org.habeas.alerts.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics once, from their beginning to where they end now: for a rare question, not for a loop. */
public final class TopicScan {
    private static final Duration WAIT = Duration.ofMillis(200);

    private TopicScan() {}

    /**
     * Reads all of them.
     *
     * @param consumer without a group; it is assigned all partitions, and stays open
     */
    public static void read(
            Consumer<String, byte[]> consumer,
            List<String> topics,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
        read(consumer, topics, consumer::endOffsets, sink);
    }

    /**
     * Reads all of them up to other ends.
     *
     * @param ends of partitions
     */
    public static void read(
            Consumer<String, byte[]> consumer,
            List<String> topics,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
        List<TopicPartition> partitions = partitions(consumer, topics);
        Map<TopicPartition, Long> left = new HashMap<>(ends.apply(partitions));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!left.isEmpty()) {
            left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            consumer.poll(left.isEmpty() ? Duration.ZERO : WAIT).forEach(sink);
        }
    }

    /** All partitions of those topics. */
    static List<TopicPartition> partitions(Consumer<?, ?> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
