package org.habeas.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.habeas.alerts.api.AcknowledgeApi;
import org.habeas.alerts.api.Api;
import org.habeas.alerts.deliver.AcknowledgementBook;
import org.habeas.alerts.deliver.Deliveries;
import org.habeas.alerts.deliver.DeliveryOffice;
import org.habeas.alerts.desk.Desk;
import org.habeas.alerts.desk.DeskAccess;
import org.habeas.alerts.desk.Routes;
import org.habeas.alerts.event.TopicTail;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.DirectoryReader;
import org.habeas.alerts.subscription.SubscriptionOffice;

/**
 * Takes alerts from their topics to subscribers: signed webhooks, a live stream, the desk page. It owns its threads and
 * its HTTP server; several instances share the work through Kafka.
 */
public final class Alerts implements AutoCloseable {
    private final RestraintReader restraints;
    private final DirectoryReader directory;
    private final Desk desk;
    private final Producer<byte[], byte[]> producer;
    private final Deliveries deliveries;
    private final AcknowledgementBook acknowledgements;

    /**
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @param meters where its meters are registered, all of them at once
     * @param restraints silences and holds; it is started and closed with the rest
     * @param more what else the desk's server answers, behind its token; below {@code /api} as a bearer only
     */
    public Alerts(
            AlertsSettings settings,
            RestraintReader restraints,
            Map<String, Object> kafka,
            MeterRegistry meters,
            Clock clock,
            Routes... more) {
        this.restraints = restraints;
        Restraints standing = restraints.restraints();
        var subscriptions =
                new Directory(settings.subscriptions(), settings.mail().isSet());
        this.directory = new DirectoryReader(subscriptions, kafka);
        this.deliveries = new Deliveries(
                subscriptions,
                standing,
                settings.delivery(),
                settings.mail(),
                settings.desk().url(),
                kafka,
                meters,
                clock);
        this.producer = producer(kafka);
        var access = new DeskAccess(settings.desk().token());
        this.acknowledgements = new AcknowledgementBook(kafka, settings.desk().keep());
        var office = new DeliveryOffice(
                () -> TopicTail.consumer(kafka),
                producer,
                standing,
                settings.desk().url(),
                clock);
        var api = new Api(
                settings.instance(),
                subscriptions,
                new SubscriptionOffice(subscriptions, producer),
                office,
                subscription -> access.feedPath(subscription.name(), subscription.feed()));
        this.desk = new Desk(
                settings.instance(),
                settings.desk(),
                access,
                kafka,
                meters,
                subscriptions,
                standing,
                acknowledgements::of,
                server -> {
                    api.add(server);
                    new AcknowledgeApi(office, acknowledgements).add(server);
                    List.of(more).forEach(routes -> routes.add(server));
                });
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> kafka) {
        return new KafkaProducer<>(new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Starts everything and returns when the desk answers. */
    public void start() {
        restraints.start();
        directory.start();
        deliveries.start();
        acknowledgements.start();
        desk.start();
    }

    /** The desk page's address with its token; opens the page once and is then kept in a cookie. */
    public URI deskAddress() {
        return desk.address();
    }

    /** Stops taking alerts, lets attempts under way end, and frees everything; safe to call twice. */
    @Override
    public void close() {
        desk.close();
        acknowledgements.close();
        deliveries.close();
        directory.close();
        restraints.close();
        producer.close(Duration.ofSeconds(2));
    }
}
