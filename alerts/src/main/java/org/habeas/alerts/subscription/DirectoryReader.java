package org.habeas.alerts.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.habeas.alerts.event.TopicTail;
import org.habeas.model.EndpointHealth;
import org.habeas.model.Subscription;
import org.habeas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a {@link Directory} as the topics of subscriptions and of endpoints say. */
public final class DirectoryReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(30);

    private final Directory directory;
    private final TopicTail tail;

    public DirectoryReader(Directory directory, Map<String, Object> kafka) {
        this.directory = directory;
        this.tail = new TopicTail(
                "alerts-directory",
                () -> TopicTail.consumer(kafka),
                List.of(Topics.SUBSCRIPTIONS.name(), Topics.ENDPOINTS.name()),
                (partition, begin, end) -> begin,
                this::read);
    }

    /** Returns when what was there has been read, or after half a minute. */
    public void start() {
        tail.start();
        if (!tail.awaitCaughtUp(CATCH_UP)) {
            LOG.warn("subscriptions not read to their end yet seconds={}", CATCH_UP.toSeconds());
        }
    }

    void read(ConsumerRecord<String, byte[]> row) {
        try {
            if (row.topic().equals(Topics.SUBSCRIPTIONS.name())) {
                subscription(row);
            } else {
                endpoint(row);
            }
        } catch (SerializationException e) {
            LOG.warn("record passed over topic={} partition={} offset={}", row.topic(), row.partition(), row.offset());
        }
    }

    private void subscription(ConsumerRecord<String, byte[]> row) {
        try (Deserializer<Subscription> values = Topics.SUBSCRIPTIONS.value().deserializer()) {
            Subscription subscription = values.deserialize(row.topic(), row.value());
            if (subscription == null) {
                directory.remove(row.key());
            } else {
                directory.put(subscription);
            }
        }
    }

    private void endpoint(ConsumerRecord<String, byte[]> row) {
        try (Deserializer<EndpointHealth> values = Topics.ENDPOINTS.value().deserializer()) {
            EndpointHealth health = values.deserialize(row.topic(), row.value());
            if (health == null) {
                directory.healthy(row.key());
            } else {
                directory.put(health);
            }
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
