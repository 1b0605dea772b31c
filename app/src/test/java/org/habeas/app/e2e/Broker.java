package org.habeas.app.e2e;

import java.nio.file.Path;
import java.time.Duration;
import org.habeas.app.kafka.EmbeddedKafka;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The Kafka that end-to-end tests run on: the product's own embedded broker, or with {@code -Dhabeas.kafka=container} the
 * official image, or the one that {@code habeas.kafka.image} names. It is chosen by name, never guessed.
 */
final class Broker implements AutoCloseable {
    private final String bootstrap;
    private final Runnable stop;

    private Broker(String bootstrap, Runnable stop) {
        this.bootstrap = bootstrap;
        this.stop = stop;
    }

    static Broker start(Path directory) {
        String kind = System.getProperty("habeas.kafka", "embedded");
        return switch (kind) {
            case "container" -> container();
            case "embedded" -> embedded(directory);
            default ->
                throw new IllegalArgumentException("habeas.kafka is '" + kind + "'; allowed: embedded, container");
        };
    }

    private static Broker embedded(Path directory) {
        EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, fault -> {});
        return new Broker(kafka.bootstrap(), kafka::close);
    }

    private static Broker container() {
        String image = System.getProperty("habeas.kafka.image", "apache/kafka:4.3.1");
        var kafka = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"))
                .withStartupTimeout(Duration.ofMinutes(3))
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216")
                .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "16777216");
        kafka.start();
        return new Broker(kafka.getBootstrapServers(), kafka::stop);
    }

    String bootstrap() {
        return bootstrap;
    }

    @Override
    public void close() {
        stop.run();
    }
}
