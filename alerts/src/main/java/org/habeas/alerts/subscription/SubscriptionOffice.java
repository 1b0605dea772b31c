package org.habeas.alerts.subscription;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Writes subscriptions to their topic; each instance then reads them from there. */
public final class SubscriptionOffice {
    private static final int SECRET_BYTES = 32;

    private final Producer<byte[], byte[]> producer;
    private final SecureRandom random = new SecureRandom();

    public SubscriptionOffice(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** A new {@code whsec_} secret. */
    public Secret newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Secret("whsec_" + Base64.getEncoder().encodeToString(bytes));
    }

    /** Returns when the cluster has it. */
    public void write(Subscription subscription) {
        String topic = Topics.SUBSCRIPTIONS.name();
        try (var values = Topics.SUBSCRIPTIONS.value().serializer()) {
            send(topic, subscription.name(), values.serialize(topic, subscription));
        }
    }

    /** Removes a subscription of the topic. */
    public void remove(String name) {
        send(Topics.SUBSCRIPTIONS.name(), name, null);
    }

    /** Lets a disabled endpoint be tried again. */
    public void enable(String name) {
        send(Topics.ENDPOINTS.name(), name, null);
    }

    /**
     * That subscription with one more secret before those it has; only the newest two stay, so that a receiver can be
     * changed over between two rotations.
     */
    public static Subscription rotated(Subscription s, Secret secret) {
        List<Secret> secrets =
                Stream.concat(Stream.of(secret), s.secrets().stream()).limit(2).toList();
        return with(s, s.name(), secrets);
    }

    /** That subscription under that name with those secrets. */
    public static Subscription with(Subscription s, String name, List<Secret> secrets) {
        return new Subscription(
                name,
                s.owner(),
                s.endpoint(),
                secrets,
                s.filter(),
                s.payload(),
                s.lists(),
                s.tlp(),
                s.allowPrivate(),
                s.pace(),
                s.active());
    }

    private void send(String topic, String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + topic);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("cannot write to " + topic, e.getCause());
        }
    }
}
