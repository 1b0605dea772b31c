package org.habeas.ingest.ledger;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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

    /** A transactional producer that writes bytes. */
    public Producer<byte[], byte[]> producer() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_RECORD,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                4L * LARGEST_RECORD,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                30_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                25_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000));
        properties.putAll(kafka);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, instance);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, instance);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer outside any group that reads committed bytes. */
    public Consumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, instance + "-state");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
