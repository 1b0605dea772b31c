package org.habeas.alerts.subscription;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.habeas.alerts.subscription.SubscriptionFault.Kind;
import org.habeas.model.Escalation;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes subscriptions on their topic; each instance then reads them from there. Those of the configuration
 * are changed there and nowhere else.
 */
public final class SubscriptionOffice {
    private static final int SECRET_BYTES = 32;

    /**
     * What was written.
     *
     * @param isNew whether there was none of that name
     * @param made its secret, to be told once; null when it has none or it was given or there before
     */
    public record Written(Subscription subscription, boolean isNew, @Nullable Secret made) {}

    private final Directory directory;
    private final Producer<byte[], byte[]> producer;
    private final SecureRandom random = new SecureRandom();

    /** @param directory what is known by now */
    public SubscriptionOffice(Directory directory, Producer<byte[], byte[]> producer) {
        this.directory = directory;
        this.producer = producer;
    }

    /**
     * Makes a subscription, or puts it in the place of the one of that name, whose secrets and feed stay when none are given.
     *
     * @throws SubscriptionFault when it is refused, or stands in the configuration
     */
    public Written put(String name, Subscription given) {
        own(name);
        Optional<Subscription> before = directory.written(name);
        List<Secret> kept =
                given.secrets().isEmpty() ? before.map(Subscription::secrets).orElse(List.of()) : given.secrets();
        Secret made = kept.isEmpty() && isPosted(given) ? newSecret() : null;
        int feed =
                given.feed() > 0 ? given.feed() : before.map(Subscription::feed).orElse(0);
        Subscription whole = given.withName(name).withFeed(feed).withSecrets(made == null ? kept : List.of(made));
        if (directory.check(whole) instanceof SubscriptionCheck.Refused refused) {
            throw new SubscriptionFault(Kind.REFUSED, refused.reason());
        }
        write(whole);
        return new Written(whole, before.isEmpty(), made);
    }

    private static boolean isPosted(Subscription s) {
        Escalation escalation = s.escalation();
        return Stream.of(s.endpoint(), escalation == null ? null : escalation.endpoint())
                .anyMatch(endpoint -> endpoint != null && !SubscriptionCheck.isMail(endpoint));
    }

    /** Adds a secret, which is told once, before those it has. */
    public Secret rotate(String name) {
        Subscription known = owned(name);
        Secret secret = newSecret();
        write(rotated(known, secret));
        return secret;
    }

    /** Gives its feed another secret address; the one before shows nothing any more. */
    public Subscription moveFeed(String name) {
        Subscription known = owned(name);
        Subscription moved = known.withFeed(known.feed() + 1);
        write(moved);
        return moved;
    }

    /** Serves it no more, or again. */
    public void serve(String name, boolean active) {
        Subscription known = owned(name);
        write(known.withActive(active));
    }

    private Subscription owned(String name) {
        Subscription known =
                directory.written(name).orElseThrow(() -> new SubscriptionFault(Kind.UNKNOWN, "no such subscription"));
        own(name);
        return known;
    }

    private void own(String name) {
        if (directory.isConfigured(name)) {
            throw new SubscriptionFault(
                    Kind.CONFIGURED, "the subscription stands in the configuration: change it there");
        }
    }

    private Secret newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Secret("whsec_" + Base64.getEncoder().encodeToString(bytes));
    }

    /** Returns when the cluster has it. */
    private void write(Subscription subscription) {
        String topic = Topics.SUBSCRIPTIONS.name();
        try (var values = Topics.SUBSCRIPTIONS.value().serializer()) {
            send(topic, subscription.name(), values.serialize(topic, subscription));
        }
    }

    /** Removes a subscription of the topic. */
    public void remove(String name) {
        send(Topics.SUBSCRIPTIONS.name(), owned(name).name(), null);
    }

    /** Lets disabled endpoints be tried again, that of its escalation as well. */
    public void enable(String name) {
        send(Topics.ENDPOINTS.name(), name, null);
        send(Topics.ENDPOINTS.name(), Subscriber.escalationOf(name), null);
    }

    /**
     * That subscription with one more secret before those it has; only the newest two stay, so that a receiver can be
     * changed over between two rotations.
     */
    private static Subscription rotated(Subscription s, Secret secret) {
        List<Secret> secrets =
                Stream.concat(Stream.of(secret), s.secrets().stream()).limit(2).toList();
        return s.withSecrets(secrets);
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
