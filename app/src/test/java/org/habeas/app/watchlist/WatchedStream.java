package org.habeas.app.watchlist;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.enrich.EnrichSettings;
import org.habeas.enrich.EnrichTopology;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.EntryType;
import org.habeas.model.Reason;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topics;

/** A broker, instances of enrich on it, articles of one detention each, and every alert that comes of them. */
final class WatchedStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant TIME = Instant.parse("2026-03-02T09:00:00Z");

    private final Path folder;
    private final EmbeddedKafka broker;
    private final Map<String, Object> kafka;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, Alert> consumer;
    private final Map<String, KafkaStreams> instances = new HashMap<>();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<Alert> alerts = new ArrayList<>();

    WatchedStream(Path folder) {
        this.folder = folder;
        broker = EmbeddedKafka.start(folder.resolve("kafka"), 0, fault -> {});
        kafka = Map.of("bootstrap.servers", broker.bootstrap());
        TopicCreation.createMissing(kafka, Topics.all());
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        Map<String, Object> reading = new HashMap<>(kafka);
        reading.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(
                reading,
                new StringDeserializer(),
                Topics.DETENTION_ALERTS.value().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DETENTION_ALERTS.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Starts an instance, or starts it again on what it left. */
    void start(String instance) {
        var settings = new EnrichSettings(
                "desk-1", folder.resolve(instance), 1, Map.of("bootstrap.servers", broker.bootstrap()));
        var streams = new KafkaStreams(EnrichTopology.bundled("desk-1", meters).get(), settings.properties(meters));
        instances.put(instance, streams);
        streams.start();
        until("instance " + instance + " runs", () -> streams.state() == KafkaStreams.State.RUNNING);
    }

    void stop(String instance) {
        assertTrue(instances.remove(instance).close(PATIENCE));
    }

    /** Puts people of these names on the list "desk"; returns when the broker has them. */
    void list(String... names) {
        var entries = new ArrayList<WatchEntry>();
        for (String name : names) {
            entries.add(new WatchEntry(
                    id(name), "desk", EntryType.PERSON, name, List.of(), List.of(), List.of(), List.of(), null, null));
        }
        try (var topic = new WatchlistTopic(kafka, Topics.WATCHLIST.value())) {
            topic.add(new ListFile("desk", entries, 0), () -> {});
        }
    }

    private static String id(String name) {
        return "p" + Integer.toHexString(name.hashCode());
    }

    /** A record on the list's topic that is no entry. */
    void garbage() {
        send(
                Topics.WATCHLIST.name(),
                "desk/bad",
                "{\"name\":\"Tamsin Orlavey".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** An article that tells of the detention of the one of that name. */
    void publish(String name) {
        String id = "a-" + id(name);
        var article = new Article(
                id,
                "https://news.example/" + id,
                "courier",
                "Courier",
                "AZ",
                "en",
                TIME.atOffset(ZoneOffset.UTC),
                TIME,
                "",
                "Police in Baku have detained journalist " + name + ", her lawyer said on Monday.",
                null,
                "sha256:" + id,
                1,
                null,
                false);
        send(Topics.ARTICLES.name(), id, Topics.ARTICLES.value().serializer().serialize("", article));
    }

    private void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (Exception e) {
            fail(e);
        }
    }

    /** Waits for an alert about that name for that reason. */
    void await(String name, Reason reason) {
        until(reason + " of " + name, () -> reasons(name).contains(reason.name()));
    }

    /** Waits until the newest alert about that name is linked to its entry. */
    void awaitLink(String name) {
        until("link of " + name, () -> {
            List<Alert> about = about(name);
            return !about.isEmpty() && linked(about.get(about.size() - 1), name);
        });
    }

    /** Whether the first alert about that name is linked to its entry already. */
    boolean linkedAtOnce(String name) {
        return linked(about(name).get(0), name);
    }

    private static boolean linked(Alert alert, String name) {
        return alert.persons().stream()
                .anyMatch(p -> p.watch() != null && p.watch().id().equals(id(name)));
    }

    /** Lets so much time pass. */
    void pass(Duration time) {
        Instant end = Instant.now().plus(time);
        until(time + " to pass", () -> !Instant.now().isBefore(end));
    }

    /** Why the alerts about that name were sent, in their order. */
    List<String> reasons(String name) {
        return about(name).stream().map(alert -> alert.reason().name()).toList();
    }

    private List<Alert> about(String name) {
        return alerts.stream()
                .filter(alert -> alert.persons().stream().anyMatch(p -> p.name().equals(name)))
                .toList();
    }

    String metrics() {
        return meters.scrape();
    }

    private void until(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                fail("not within " + PATIENCE + ": " + what + "; " + alerts);
            }
            consumer.poll(Duration.ofMillis(20)).forEach(row -> alerts.add(row.value()));
        }
    }

    @Override
    public void close() {
        instances.values().forEach(streams -> streams.close(PATIENCE));
        consumer.close();
        producer.close();
        meters.close();
        broker.close();
    }
}
