package org.habeas.ingest.ledger;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the ledger's Kafka clients from properties that say where the cluster is. */
public final class KafkaClients {
    private static final int LARGEST_RECORD = 16 * 1024 * 1024;

    private final Map<String, Object> kafka;
    private final String instance;

    /**
     * @param kafka where the cluster is and how to speak to it; wins over the defaults here
     * @param instance transactional id: a process that comes back under it ends what its former self left open
     */
    public KafkaClients(Map<String, Object> kafka, String instance) {
        this.kafka = Map.copyOf(kafka);
        this.instance = instance;
    }

    /** A transactional producer that writes bytes. What it leaves open when it is killed holds others up for 20 s at most. */
    public Producer<byte[], byte[]> producer() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_RECORD,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                4L * LARGEST_RECORD,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                9_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000));
        properties.putAll(kafka);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, instance);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, instance);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer outside any group that reads committed bytes. */
    public Consumer<byte[], byte[]> consumer() {
        return consumer("read_committed");
    }

    /** A consumer outside any group that sees what open transactions have written. */
    public Consumer<byte[], byte[]> uncommitted() {
        return consumer("read_uncommitted");
    }

    private Consumer<byte[], byte[]> consumer(String isolation) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, instance + "-state");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A consumer in the group of all processes that poll. It is a static member: a process that comes back under its name
     * takes its place at once, and a double is told apart.
     */
    public Consumer<byte[], byte[]> member() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest"));
        properties.putAll(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "habeas-ingest");
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, instance + "-share");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
