package org.habeas.app.command.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.habeas.alerts.AlertsSettings;
import org.habeas.alerts.deliver.DeliveryOffice;
import org.habeas.alerts.event.TopicTail;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.DirectoryReader;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.subscription.SubscriptionFault;
import org.habeas.alerts.subscription.SubscriptionOffice;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.exit.Failure;
import org.habeas.app.restraint.StandingRestraints;

/** Subscriptions and deliveries of a running habeas, reached through its Kafka. */
final class RunningAlerts implements AutoCloseable {
    /** What a command does with them; the answer is its exit code. */
    interface Work {
        int on(RunningAlerts alerts);
    }

    private final LoadedSettings loaded;
    private final Directory directory;
    private final DirectoryReader reader;
    private final RestraintReader restraints;
    private final Producer<byte[], byte[]> producer;
    private final DeliveryOffice deliveries;

    private RunningAlerts(LoadedSettings loaded) {
        Map<String, Object> kafka = loaded.settings().kafka().running();
        this.loaded = loaded;
        AlertsSettings settings = loaded.settings().alerts();
        this.directory = new Directory(settings.subscriptions(), settings.mail().isSet());
        this.reader = new DirectoryReader(directory, kafka);
        this.producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        this.restraints = StandingRestraints.reader(kafka, loaded);
        this.deliveries = new DeliveryOffice(
                () -> TopicTail.consumer(kafka),
                producer,
                restraints.restraints(),
                settings.desk().url(),
                Clock.systemUTC());
        restraints.start();
        reader.start();
    }

    /**
     * Does some work and lets go of Kafka.
     *
     * @param config names the Kafka
     * @throws Failure also where a subscription cannot be changed
     */
    static int with(ConfigOption config, Work work) {
        try (var alerts = new RunningAlerts(config.read())) {
            return work.on(alerts);
        } catch (SubscriptionFault e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    Directory directory() {
        return directory;
    }

    SubscriptionOffice subscriptions() {
        return new SubscriptionOffice(directory, producer);
    }

    DeliveryOffice deliveries() {
        return deliveries;
    }

    /** Name of this installation, as events carry it. */
    String instance() {
        return loaded.settings().instance();
    }

    /** @throws Failure where it is not served by webhook */
    Subscriber webhook(String name) {
        return directory
                .find(name)
                .filter(subscriber -> subscriber.endpoint() != null)
                .orElseThrow(() -> new Failure(
                        "subscription " + name + " is not served: unknown, refused, inactive or without endpoint"));
    }

    @Override
    public void close() {
        reader.close();
        restraints.close();
        producer.close(Duration.ofSeconds(2));
    }
}
