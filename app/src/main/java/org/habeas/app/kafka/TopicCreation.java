package org.habeas.app.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.habeas.app.exit.Failure;
import org.habeas.topic.Topic;

/** Creates the topics that a broker does not have yet; one that exists keeps its settings. */
public final class TopicCreation {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TopicCreation() {}

    /**
     * Creates those of {@code topics} that are missing and waits for them.
     *
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @throws Failure when no broker answers within 30 s, or when it refuses
     */
    public static void createMissing(Map<String, Object> kafka, Collection<Topic<?, ?>> topics) {
        try (Admin admin = Admin.create(properties(kafka))) {
            var created = admin.createTopics(
                            topics.stream().map(Topic::definition).toList())
                    .values();
            for (var topic : created.entrySet()) {
                await(topic.getKey(), topic.getValue());
            }
        } catch (org.apache.kafka.common.KafkaException e) {
            throw new Failure("Kafka client properties are not usable: " + root(e), e);
        }
    }

    private static Map<String, Object> properties(Map<String, Object> kafka) {
        var properties = new HashMap<>(kafka);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return properties;
    }

    private static void await(String topic, KafkaFuture<Void> creation) {
        try {
            creation.get(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Failure("topic " + topic + " could not be created: " + root(e), e);
            }
        } catch (java.util.concurrent.TimeoutException e) {
            throw new Failure("topic " + topic + " could not be created: no broker answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while topics were created", e);
        }
    }

    private static String root(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : root(cause);
    }
}
