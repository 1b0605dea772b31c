package org.habeas.alerts.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of some topics without a group, on a thread of its own, and goes on with what comes: how each
 * instance knows what all must know. After a fault it goes on where it was.
 */
public final class TopicTail implements AutoCloseable {
    /** Where the first reading of a partition starts. */
    public interface Start {
        long of(TopicPartition partition, long begin, long end);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final List<String> topics;
    private final IntPredicate which;
    private final Start start;
    private final java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param name of the thread
     * @param sink is given each record, on that thread; must not throw
     */
    public TopicTail(
            String name,
            Supplier<Consumer<String, byte[]>> consumers,
            List<String> topics,
            Start start,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
        this(name, consumers, topics, partition -> true, start, sink);
    }

    /**
     * One that reads some partitions only.
     *
     * @param which whether it reads the partition of that number
     */
    public TopicTail(
            String name,
            Supplier<Consumer<String, byte[]>> consumers,
            List<String> topics,
            IntPredicate which,
            Start start,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
        this.which = which;
        this.consumers = consumers;
        this.topics = List.copyOf(topics);
        this.start = start;
        this.sink = sink;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /** A consumer that sees what was committed, on top of what the cluster asks for. */
    public static Consumer<String, byte[]> consumer(Map<String, Object> cluster) {
        Map<String, Object> config = new HashMap<>(cluster);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    public void start() {
        thread.start();
    }

    /** Waits until what was there at the start has been read; false when that takes longer. */
    public boolean awaitCaughtUp(Duration most) {
        try {
            return caughtUp.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        while (!isClosing(Duration.ZERO)) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                read(consumer);
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "reading starts over reader={} fault={}",
                        thread.getName(),
                        e.getClass().getName());
                isClosing(Duration.ofSeconds(1));
            }
        }
    }

    private boolean isClosing(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> ends = seek(consumer);
        while (!isClosing(Duration.ZERO)) {
            consumer.poll(WAIT).forEach(row -> {
                sink.accept(row);
                next.put(new TopicPartition(row.topic(), row.partition()), row.offset() + 1);
            });
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (ends.isEmpty()) {
                caughtUp.countDown();
            }
        }
    }

    /** Gives back where the partitions end now. */
    private Map<TopicPartition, Long> seek(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = TopicScan.partitions(consumer, topics).stream()
                .filter(partition -> which.test(partition.partition()))
                .toList();
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition,
                next.computeIfAbsent(
                        partition, p -> start.of(p, begins.getOrDefault(p, 0L), ends.getOrDefault(p, 0L)))));
        return ends;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
