package org.habeas.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.habeas.topic.Topics;

/**
 * How the topology runs; {@link #properties} is what {@code KafkaStreams} needs beside the topology.
 *
 * @param instance name of this installation: in the application id and in the source of its events; {@code desk} say
 * @param stateDir folder that survives a restart, so that state need not be read back from Kafka
 * @param threads 1 or more
 * @param client any further setting of the Kafka clients: {@code bootstrap.servers} (required), SASL, TLS
 */
public record EnrichSettings(String instance, Path stateDir, int threads, Map<String, String> client) {
    /** How long results wait for their transaction: latency follows it, and less than this is slower again. */
    public static final int COMMIT_MILLIS = 20;

    private static final int SESSION_MILLIS = 10_000;

    public EnrichSettings {
        Objects.requireNonNull(stateDir, "enrich.stateDir");
        if (threads < 1) {
            throw new IllegalArgumentException("enrich.threads is " + threads + ": 1 or more is allowed");
        }
        client = Map.copyOf(client);
    }

    /** The id of the application on the broker, the prefix of its groups and internal topics. */
    public String applicationId() {
        return "habeas-" + instance + "-enrich";
    }

    /** Settings for {@code KafkaStreams}: exactly-once, dead letters instead of a stop; {@code meters} counts them. */
    public Properties properties(MeterRegistry meters) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.DEAD_LETTERS.name());
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        settings.put(DeadLetters.METERS, meters);
        // a killed process' partitions go over to another, or to its next start, after this time
        settings.putIfAbsent(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        settings.putIfAbsent(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), SESSION_MILLIS / 3);
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
