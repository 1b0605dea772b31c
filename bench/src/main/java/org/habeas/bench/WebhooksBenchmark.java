package org.habeas.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.AlertsSettings;
import org.habeas.alerts.deliver.DeliverySettings;
import org.habeas.alerts.desk.DeskSettings;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.alerts.webhook.WebhookClient;
import org.habeas.alerts.webhook.WebhookMessage;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.model.Alert;
import org.habeas.model.DatePrecision;
import org.habeas.model.Evidence;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Role;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.topic.AlertEvents;
import org.habeas.topic.Topics;

/**
 * Durable signed deliveries a second to 100 endpoints, from alert topic to outcome on the topic, against signed POSTs of
 * the same bodies by the same client without any of that, in the same process; and how much of their rate 90 endpoints
 * keep while the ten beside them hang. Arguments: alerts (default 600; each goes to all endpoints).
 */
public final class WebhooksBenchmark {
    private static final int ENDPOINTS = 100;
    private static final int HANGING = 10;
    private static final int THREADS = 64;
    private static final int WARM = 300;
    private static final Secret SECRET = new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz");
    private static final Instant TIME = Instant.parse("2026-03-01T03:00:00Z");

    private final int alerts;
    private double rawCpu;
    private double durableCpu;

    private WebhooksBenchmark(int alerts) {
        this.alerts = alerts;
    }

    /** Runs it and prints its lines. */
    public static void main(String[] args) throws Exception {
        var benchmark = new WebhooksBenchmark(args.length == 0 ? 600 : Integer.parseInt(args[0]));
        benchmark.raw(2);
        double raw = benchmark.raw(8);
        double durable = benchmark.durable(false);
        double durableCpu = benchmark.durableCpu;
        double before = benchmark.raw(8);
        double base = (raw + before) / 2;
        double hanging = benchmark.durable(true);
        print("webhooks.raw_post_per_s", base);
        print("webhooks.durable_per_s", durable);
        print("webhooks.share_of_raw_post", durable / base);
        print("webhooks.raw_post_cpu_us", benchmark.rawCpu);
        print("webhooks.durable_cpu_us", durableCpu);
        print("webhooks.healthy_per_s_with_hanging", hanging);
        print("webhooks.healthy_rate_with_hanging", hanging / durable);
    }

    /** Of the whole process, receiver and broker included: on a busy machine it says more than the clock. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    }

    /** Signed POSTs a second, from as many threads as do best. */
    private double raw(int seconds) throws Exception {
        System.err.println("webhooks: raw, " + seconds + " s");
        var message = new WebhookMessage(
                "h-1-r1_raw", AlertEvents.MEDIA_TYPE, AlertEvents.structured(alert("h-raw"), "bench", TIME));
        var signature = WebhookSignature.of(List.of(SECRET));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (var sink = new WebhookSink();
                var client = new WebhookClient(Duration.ofSeconds(15), 16 * 1024, Clock.systemUTC())) {
            AtomicLong done = new AtomicLong();
            long cpu = cpuNanos();
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            for (int i = 0; i < THREADS; i++) {
                int first = i;
                threads.execute(() -> post(sink, client, message, signature, first, end, done));
            }
            threads.shutdown();
            require(threads.awaitTermination(seconds + 30, TimeUnit.SECONDS), "the posting threads did not end");
            rawCpu = (cpuNanos() - cpu) / 1e3 / done.get();
            return (double) done.get() / seconds;
        }
    }

    private static void post(
            WebhookSink sink,
            WebhookClient client,
            WebhookMessage message,
            WebhookSignature signature,
            int first,
            long end,
            AtomicLong done) {
        List<URI> endpoints = IntStream.range(0, ENDPOINTS)
                .mapToObj(i -> URI.create(sink.url(i, false)))
                .toList();
        for (int i = first; System.nanoTime() < end; i += THREADS) {
            var answer = client.post(endpoints.get(i % ENDPOINTS), true, message, signature);
            require(answer.outcome() == Outcome.DELIVERED, "a raw POST ended as " + answer.outcome());
            done.incrementAndGet();
        }
    }

    /** Deliveries a second to the endpoints that answer, all of them or all but ten. */
    private double durable(boolean someHang) throws Exception {
        System.err.println("webhooks: durable, " + (someHang ? "ten hanging" : "all answering"));
        Path directory = Files.createTempDirectory("habeas-bench");
        try (var sink = new WebhookSink();
                var broker = EmbeddedKafka.start(directory, 0, fault -> System.err.println("broker: " + fault))) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());
            TopicCreation.createMissing(kafka, Topics.all());
            var meters = new SimpleMeterRegistry();
            try (Alerts service = new Alerts(settings(sink, someHang), kafka, meters, Clock.systemUTC())) {
                service.start();
                raise(kafka, WARM, "h-warm-");
                await(meters, (long) WARM * answering(someHang));
                return measure(kafka, meters, answering(someHang));
            }
        } finally {
            delete(directory);
        }
    }

    private static int answering(boolean someHang) {
        return someHang ? ENDPOINTS - HANGING : ENDPOINTS;
    }

    private double measure(Map<String, Object> kafka, SimpleMeterRegistry meters, int endpoints) throws Exception {
        long before = (long) delivered(meters);
        long cpu = cpuNanos();
        long start = System.nanoTime();
        raise(kafka, alerts, "h-");
        await(meters, before + (long) alerts * endpoints);
        double seconds = (System.nanoTime() - start) / 1e9;
        durableCpu = (cpuNanos() - cpu) / 1e3 / alerts / endpoints;
        return alerts * endpoints / seconds;
    }

    private static double delivered(SimpleMeterRegistry meters) {
        return meters.get("habeas.deliveries.ended")
                .tags("state", "delivered")
                .counter()
                .count();
    }

    private static void await(SimpleMeterRegistry meters, long count) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        while (delivered(meters) < count) {
            require(System.nanoTime() < deadline, "only " + delivered(meters) + " of " + count + " in six minutes");
            Thread.sleep(2);
        }
    }

    private static AlertsSettings settings(WebhookSink sink, boolean someHang) {
        List<Subscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < ENDPOINTS; i++) {
            String url = sink.url(i, someHang && i < HANGING);
            subscriptions.add(new Subscription(
                    "s-" + i, "", url, List.of(SECRET), "", "full", List.of(), "TLP:CLEAR", true, null, true));
        }
        return new AlertsSettings(
                "bench",
                new DeskSettings("127.0.0.1", 0, SECRET, List.of(), Tlp.CLEAR, 100),
                DeliverySettings.defaults(),
                subscriptions);
    }

    private static void raise(Map<String, Object> kafka, int count, String prefix) {
        var values = Topics.DETENTION_ALERTS.value().serializer();
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), values)) {
            for (int i = 0; i < count; i++) {
                Alert alert = alert(prefix + i);
                var unused = producer.send(new ProducerRecord<>(
                        Topics.DETENTION_ALERTS.name(),
                        null,
                        alert.happening(),
                        alert,
                        AlertEvents.headers(alert, "bench", TIME)));
            }
            producer.flush();
        }
    }

    private static Alert alert(String happening) {
        return new Alert(
                happening,
                1,
                Reason.NEW,
                Kind.REMANDED,
                0.9,
                List.of(new Person("Ana Ejemplo", List.of("Ana Ejemplo", "A. Ejemplo"), Role.DETAINED, null)),
                2,
                List.of("Example Weekly"),
                "AZ",
                "Exampleton",
                "Example District Court",
                List.of("smuggling"),
                LocalDate.of(2026, 2, 28),
                DatePrecision.DAY,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(evidence("a-1"), evidence("a-2"), evidence("a-3")),
                2,
                Tlp.CLEAR);
    }

    private static Evidence evidence(String article) {
        return new Evidence(
                article,
                "https://news.example/" + article,
                "Example Wire",
                "en",
                null,
                TIME,
                "sha256:" + "0".repeat(64),
                "A court in Exampleton remanded Ana Ejemplo in custody for four months, her lawyer told reporters.",
                0,
                95,
                "en.remanded.1",
                null);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
