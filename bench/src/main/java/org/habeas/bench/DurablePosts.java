package org.habeas.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.AlertsSettings;
import org.habeas.alerts.deliver.DeliverySettings;
import org.habeas.alerts.desk.DeskSettings;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.topic.AlertEvents;
import org.habeas.topic.Topics;

/**
 * The alerts service on the embedded broker, with endpoints that answer and some that hang. Alerts of the country {@code
 * ALL} go to all that answer; those of {@code SOME} to as many less the hanging ones, which take their places; in those of
 * {@code TROUBLED} endpoints of all kinds of {@link Trouble} take the places.
 */
final class DurablePosts implements AutoCloseable {
    static final String ALL = "AZ";
    static final String SOME = "GE";
    static final String TROUBLED = "BY";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path directory;
    private final EmbeddedKafka broker;
    private final Map<String, Object> kafka;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Alerts service;
    private int raised;

    DurablePosts(WebhookSink sink, int endpoints, int hanging) throws IOException {
        directory = Files.createTempDirectory("habeas-bench");
        broker = EmbeddedKafka.start(directory, 0, fault -> System.err.println("broker: " + fault));
        kafka = Map.of("bootstrap.servers", broker.bootstrap());
        TopicCreation.createMissing(kafka, Topics.all());
        var settings = new AlertsSettings(
                "bench",
                new DeskSettings("127.0.0.1", 0, WebhooksBenchmark.SECRET, List.of(), Tlp.CLEAR, 100, null),
                DeliverySettings.defaults(),
                MailSettings.none(),
                subscriptions(sink, endpoints, hanging));
        service = new Alerts(
                settings,
                new RestraintReader(Restraints.none(), kafka, Topics.RESTRAINTS.value()),
                kafka,
                meters,
                Clock.systemUTC());
        service.start();
    }

    private static List<Subscription> subscriptions(WebhookSink sink, int endpoints, int hanging) {
        List<Subscription> all = new ArrayList<>();
        for (int i = 0; i < endpoints; i++) {
            String filter = i < endpoints - Trouble.values().length
                    ? ""
                    : i < endpoints - hanging ? "country in (" + ALL + ", " + SOME + ")" : "country = " + ALL;
            all.add(subscription("s-" + i, sink.url(i, false), filter));
        }
        for (int i = 0; i < hanging; i++) {
            all.add(subscription("h-" + i, sink.url(endpoints + i, true), "country = " + SOME));
        }
        for (Trouble trouble : Trouble.values()) {
            int path = all.size();
            all.add(subscription("t-" + path, sink.url(path, trouble), "country = " + TROUBLED));
        }
        return all;
    }

    static Subscription subscription(String name, String url, String filter) {
        List<org.habeas.model.Secret> secrets = List.of(WebhooksBenchmark.SECRET);
        return new Subscription(name, "", url, secrets, filter, "full", List.of(), "TLP:CLEAR", true, null, true);
    }

    /** From the first alert on its topic to the last of so many outcomes. */
    Rate run(int alerts, String country, int answering) throws InterruptedException {
        return run(alerts, country, answering, this::delivered);
    }

    /** From the first alert on its topic until {@code count} has grown by so many for each alert. */
    Rate run(int alerts, String country, int answering, LongSupplier count) throws InterruptedException {
        long goal = count.getAsLong() + (long) alerts * answering;
        var watch = new Rate.Watch();
        raise(alerts, country);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count.getAsLong() < goal) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + count.getAsLong() + " of " + goal + " within " + PATIENCE);
            }
            Thread.sleep(2);
        }
        return watch.rate((double) alerts * answering);
    }

    private long delivered() {
        return (long) meters.get("habeas.deliveries.ended")
                .tags("state", "delivered")
                .counter()
                .count();
    }

    private void raise(int count, String country) {
        raise(kafka, country, IntStream.range(0, count).mapToObj(i -> "h-" + raised++));
    }

    /** Writes the first alert of each happening. */
    static void raise(Map<String, Object> kafka, String country, Stream<String> happenings) {
        var values = Topics.DETENTION_ALERTS.value().serializer();
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), values)) {
            happenings.map(happening -> SampleAlert.of(happening, country)).forEach(alert -> {
                var unused = producer.send(new ProducerRecord<>(
                        Topics.DETENTION_ALERTS.name(),
                        null,
                        alert.happening(),
                        alert,
                        AlertEvents.headers(alert, "bench", SampleAlert.TIME)));
            });
            producer.flush();
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
        broker.close();
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
