package org.habeas.app.alerts;

import static org.junit.jupiter.api.Assertions.fail;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.AlertsSettings;
import org.habeas.alerts.deliver.DeliverySettings;
import org.habeas.alerts.desk.DeskSettings;
import org.habeas.alerts.desk.Routes;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.model.Alert;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Restraint;
import org.habeas.model.Role;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.topic.AlertEvents;
import org.habeas.topic.Topics;

/** A broker with Habeas's topics, alerts about people who do not exist, and instances of the alerts service on it. */
final class AlertsRig implements AutoCloseable {
    static final Secret SECRET = new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz");
    private static final Instant TIME = Instant.parse("2026-03-01T03:00:00Z");

    private final EmbeddedKafka broker;
    private final KafkaProducer<String, byte[]> producer;
    final Map<String, Object> kafka;

    AlertsRig(Path directory) {
        broker = EmbeddedKafka.start(directory, 0, fault -> {});
        kafka = Map.of("bootstrap.servers", broker.bootstrap());
        TopicCreation.createMissing(kafka, Topics.all());
        producer = new KafkaProducer<>(
                kafka, new StringSerializer(), new org.apache.kafka.common.serialization.ByteArraySerializer());
    }

    Alerts start(SimpleMeterRegistry meters, Subscription... subscriptions) {
        Alerts alerts = alerts(kafka, meters, subscriptions);
        alerts.start();
        return alerts;
    }

    static Alerts alerts(Map<String, Object> kafka, SimpleMeterRegistry meters, Subscription... subscriptions) {
        return alerts(kafka, meters, List.of(subscriptions));
    }

    static Alerts alerts(
            Map<String, Object> kafka, SimpleMeterRegistry meters, List<Subscription> subscriptions, Routes... more) {
        return alerts(kafka, meters, MailSettings.none(), subscriptions, more);
    }

    static Alerts alerts(
            Map<String, Object> kafka,
            SimpleMeterRegistry meters,
            MailSettings mail,
            List<Subscription> subscriptions,
            Routes... more) {
        var delivery = new DeliverySettings(
                List.of(Duration.ofMillis(200), Duration.ofMillis(200)), 0.0, Duration.ofSeconds(2), 4, null, null);
        var desk = new DeskSettings(null, 0, null, null, null, null, null);
        return new Alerts(
                new AlertsSettings("desk-1", desk, delivery, mail, subscriptions),
                new RestraintReader(
                        new Restraints(String::equals, Clock.systemUTC()), kafka, Topics.RESTRAINTS.value()),
                kafka,
                meters,
                Clock.systemUTC(),
                more);
    }

    String bootstrap() {
        return broker.bootstrap();
    }

    static Subscription subscription(String name, String url) {
        return new Subscription(name, "", url, List.of(SECRET), "", "full", List.of(), "TLP:GREEN", true, null, true);
    }

    void raise(String happening) {
        raise(alert(happening, 1, Reason.NEW));
    }

    void raise(Alert alert) {
        var row = new ProducerRecord<>(
                Topics.DETENTION_ALERTS.name(),
                null,
                alert.happening(),
                Topics.DETENTION_ALERTS.value().serializer().serialize("", alert),
                AlertEvents.headers(alert, "desk-1", TIME));
        send(row);
    }

    void place(Restraint restraint) {
        send(new ProducerRecord<>(
                Topics.RESTRAINTS.name(),
                restraint.id(),
                Topics.RESTRAINTS.value().serializer().serialize("", restraint)));
    }

    void raiseNonsense() {
        send(new ProducerRecord<>(Topics.DETENTION_ALERTS.name(), "h-bad", "{\"happening\":".getBytes()));
    }

    private void send(ProducerRecord<String, byte[]> row) {
        try {
            producer.send(row).get();
        } catch (Exception e) {
            fail(e);
        }
    }

    static Alert alert(String happening, int revision, Reason reason) {
        return new Alert(
                happening,
                revision,
                reason,
                Kind.DETAINED,
                0.9,
                List.of(new Person("Ana Ejemplo", List.of("Ana Ejemplo"), Role.DETAINED, null)),
                0,
                List.of(),
                List.of(),
                "AZ",
                "Exampleton",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                1,
                null,
                Tlp.CLEAR);
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not within 180 s: " + what);
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
