package org.habeas.alerts.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.habeas.alerts.event.AlertReading;
import org.habeas.alerts.event.Position;
import org.habeas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all alerts, from as far back as the view holds, without a group: each instance shows everything. What is no
 * alert is passed over here; the deliveries put it aside.
 */
final class AlertReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertReader.class);
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Happenings happenings;
    private final int keep;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "alerts-desk");

    AlertReader(Supplier<Consumer<String, byte[]>> consumers, Happenings happenings, int keep) {
        this.consumers = consumers;
        this.happenings = happenings;
        this.keep = keep;
        this.thread.setDaemon(true);
    }

    static Consumer<String, byte[]> consumer(Map<String, Object> cluster) {
        Map<String, Object> config = new HashMap<>(cluster);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void start() {
        thread.start();
    }

    /** Waits until what was there at the start is in the view; false when it takes longer. */
    boolean awaitCaughtUp(Duration most) {
        try {
            return caughtUp.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        while (!await(Duration.ZERO)) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                read(consumer);
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("desk reads anew fault={}", e.getClass().getName());
                await(Duration.ofSeconds(1));
            }
        }
    }

    private boolean await(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> ends = seek(consumer);
        while (!await(Duration.ZERO)) {
            consumer.poll(WAIT).forEach(this::add);
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (ends.isEmpty()) {
                caughtUp.countDown();
            }
        }
    }

    /** To where a first reading starts, or a later one left off; gives back where the partitions end now. */
    private Map<TopicPartition, Long> seek(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<String, Long> read = happenings.position().next();
        consumer.assign(partitions);
        partitions.forEach(partition -> {
            long oldest = Math.max(begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L) - keep);
            Long known = read.get(Position.name(partition));
            consumer.seek(partition, known == null ? oldest : known);
            if (known == null) {
                happenings.startsAt(Position.name(partition), oldest);
            }
        });
        return ends;
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return Stream.of(Topics.DETENTION_ALERTS.name(), Topics.STATEMENT_ALERTS.name())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void add(ConsumerRecord<String, byte[]> row) {
        if (AlertReading.of(row) instanceof AlertReading.Read read) {
            String partition = Position.name(new TopicPartition(row.topic(), row.partition()));
            happenings.add(partition, row.offset(), read.event());
        }
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
