package org.habeas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.AlertsSettings;
import org.habeas.alerts.deliver.DeliverySettings;
import org.habeas.alerts.desk.DeskSettings;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.enrich.EnrichSettings;
import org.habeas.enrich.EnrichTopology;
import org.habeas.model.Article;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.topic.Json;
import org.habeas.topic.Topics;

/**
 * From an article's being written to its topic to the webhook that first tells of it, through the topology and the alerts
 * service on the embedded broker, all in this process, in milliseconds. Arguments: articles a second (default 200), seconds
 * that are counted (default 60), seconds before them that warm up (default 180: on two slow cores it takes two minutes
 * until broker, streams and reading are compiled, and so long the compiler takes one of them). One article in five tells of
 * a detention.
 */
public final class LatencyBenchmark {
    /** When nothing has arrived for so long, nothing is to come. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final int perSecond;
    /** So many articles are not counted. */
    private final int warming;
    /** So many are written in all. */
    private final int all;

    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final Map<String, Double> millis = new ConcurrentHashMap<>();
    private volatile long latest;

    private LatencyBenchmark(int perSecond, int seconds, int warming) {
        this.perSecond = perSecond;
        this.warming = perSecond * warming;
        this.all = perSecond * (warming + seconds);
    }

    /** Runs it and prints its lines. */
    public static void main(String[] args) throws Exception {
        int perSecond = args.length < 1 ? 200 : Integer.parseInt(args[0]);
        int seconds = args.length < 2 ? 60 : Integer.parseInt(args[1]);
        int warming = args.length < 3 ? 180 : Integer.parseInt(args[2]);
        new LatencyBenchmark(perSecond, seconds, warming).run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("habeas-latency");
        try (var broker = EmbeddedKafka.start(folder.resolve("kafka"), 0, fault -> System.err.println(fault));
                var sink = new WebhookSink(this::received)) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());
            TopicCreation.createMissing(kafka, Topics.all());
            try (var alerts = new Alerts(
                            settings(sink),
                            new RestraintReader(Restraints.none(), kafka, Topics.RESTRAINTS.value()),
                            kafka,
                            new SimpleMeterRegistry(),
                            Clock.systemUTC());
                    var enrich = enrich(folder.resolve("state"), broker.bootstrap())) {
                alerts.start();
                enrich.start();
                publish(kafka);
                awaitQuiet();
            }
        }
        print();
        System.exit(0); // the streams' clean-up of a temporary folder is not waited for
    }

    private static KafkaStreams enrich(Path state, String bootstrap) {
        var meters = new SimpleMeterRegistry();
        var settings = new EnrichSettings("latency", state, 1, Map.of("bootstrap.servers", bootstrap));
        return new KafkaStreams(EnrichTopology.bundled("latency", meters).get(), settings.properties(meters));
    }

    private static AlertsSettings settings(WebhookSink sink) {
        var secrets = List.of(WebhooksBenchmark.SECRET);
        var subscription = new Subscription(
                "latency", "", sink.url(0, false), secrets, "", "full", List.of(), "TLP:CLEAR", true, null, true);
        return new AlertsSettings(
                "latency",
                new DeskSettings("127.0.0.1", 0, WebhooksBenchmark.SECRET, List.of(), Tlp.CLEAR, 100, null),
                DeliverySettings.defaults(),
                MailSettings.none(),
                List.of(subscription));
    }

    /** Evenly over time: what is late is not made up for in a burst that would look like load. */
    private void publish(Map<String, Object> kafka) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        try (var producer = new KafkaProducer<>(
                kafka,
                Topics.ARTICLES.key().serializer(),
                Topics.ARTICLES.value().serializer())) {
            for (Article article : (Iterable<Article>) EnrichArticles.of(all)::iterator) {
                long start = System.nanoTime();
                written.put(article.id(), start);
                var unused = producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), article.id(), article));
                sleepUntil(start + gap);
            }
        }
    }

    private static void sleepUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
    }

    private void awaitQuiet() {
        latest = System.nanoTime() + QUIET.toNanos();
        for (long until = latest; until - System.nanoTime() > 0; until = latest) {
            sleepUntil(until);
        }
    }

    private void received(byte[] body) {
        long now = System.nanoTime();
        latest = now + QUIET.toNanos();
        try {
            for (JsonNode source : Json.mapper().readTree(body).at("/data/sources")) {
                String article = source.path("article").asText();
                Long since = written.get(article);
                if (since != null && isCounted(article)) {
                    millis.putIfAbsent(article, (now - since) / 1e6);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isCounted(String article) {
        return Integer.parseInt(article.substring(2)) >= warming;
    }

    /** How many of the counted articles tell of a detention; of those that tell what is known no alert has to tell. */
    private long told() {
        return IntStream.range(warming, all).filter(EnrichArticles::tells).count();
    }

    private void print() {
        double[] sorted = millis.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("no alert arrived");
        }
        print("latency.alerts", sorted.length);
        print("latency.unheard", (double) told() - sorted.length);
        print("latency.p50_ms", sorted[sorted.length / 2]);
        print("latency.p90_ms", sorted[sorted.length * 90 / 100]);
        print("latency.p99_ms", sorted[sorted.length * 99 / 100]);
        print("latency.most_ms", sorted[sorted.length - 1]);
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.1f%n", name, value);
    }
}
