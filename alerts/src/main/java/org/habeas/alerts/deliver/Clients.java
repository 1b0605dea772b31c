package org.habeas.alerts.deliver;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Kafka clients as deliveries need them, on top of what the cluster asks for. */
final class Clients {
    private final Map<String, Object> cluster;
    private final String process;

    /**
     * @param cluster {@code bootstrap.servers} and how to be let in
     * @param process unlike any other process's
     */
    Clients(Map<String, Object> cluster, String process) {
        this.cluster = Map.copyOf(cluster);
        this.process = process;
    }

    /** Sees only what was committed; offsets are committed in transactions. */
    Consumer<String, byte[]> consumer(String group) {
        Map<String, Object> config = new HashMap<>(cluster);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + process);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Without a group, sees everything, committed or not. */
    Consumer<String, byte[]> scanner() {
        Map<String, Object> config = new HashMap<>(cluster);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Transactional and ready; a transaction that its process leaves open is ended by the cluster after ten seconds. */
    Producer<byte[], byte[]> producer(String name) {
        Map<String, Object> config = new HashMap<>(cluster);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name + "-" + process);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, name + "-" + process);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        // of several at once the broker refuses all but the first of a new transaction, until that one is verified
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    Admin admin() {
        return Admin.create(new HashMap<>(cluster));
    }
}
