package org.habeas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.AlertsSettings;
import org.habeas.alerts.deliver.DeliverySettings;
import org.habeas.alerts.desk.DeskSettings;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.kafka.TopicTable;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryState;
import org.habeas.model.EndpointHealth;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred alerts to receivers that answer in 24 ways, on a schedule of a few seconds in the place of days. */
class TroubleTest {
    private static final int ALERTS = 100;
    private static final int CONCURRENCY = 8;
    private static final String SOUND = "sound";
    private static final Duration DISABLE_AFTER = Duration.ofSeconds(12);
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            List.of(Duration.ofMillis(50), Duration.ofMillis(50)),
            0.0,
            Duration.ofSeconds(2),
            CONCURRENCY,
            null,
            DISABLE_AFTER);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path directory;

    @Test
    void eachAlertEndsAsTheAnswerDemands() throws Exception {
        try (var sink = new WebhookSink();
                var broker = EmbeddedKafka.start(directory, 0, fault -> {})) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());
            TopicCreation.createMissing(kafka, Topics.all());
            List<Subscription> subscriptions = subscriptions(sink);
            var desk = new DeskSettings("127.0.0.1", 0, WebhooksBenchmark.SECRET, List.of(), Tlp.CLEAR, 10, null);
            try (var alerts = new Alerts(
                    new AlertsSettings("desk-1", desk, SETTINGS, MailSettings.none(), subscriptions),
                    new RestraintReader(Restraints.none(), kafka, Topics.RESTRAINTS.value()),
                    kafka,
                    meters,
                    Clock.systemUTC())) {
                alerts.start();
                DurablePosts.raise(kafka, "AZ", IntStream.range(0, ALERTS).mapToObj(i -> "h-" + i));
                await(() -> ended("delivered") + ended("dead") == ALERTS * subscriptions.size());
            }
            Map<String, EndpointHealth> health = TopicTable.read(kafka, Topics.ENDPOINTS);
            deliveries(kafka).forEach((name, ended) -> check(name, ended, health.get(name)));
        }
    }

    private static List<Subscription> subscriptions(WebhookSink sink) {
        List<Subscription> all = new ArrayList<>();
        for (Trouble trouble : Trouble.values()) {
            all.add(DurablePosts.subscription(name(trouble), sink.url(trouble.ordinal(), trouble), ""));
        }
        all.add(DurablePosts.subscription(SOUND, sink.url(all.size(), false), ""));
        return all;
    }

    private static String name(Trouble trouble) {
        return "t-" + trouble.ordinal();
    }

    private static Map<String, List<Delivery>> deliveries(Map<String, Object> kafka) {
        return TopicTable.read(kafka, Topics.DELIVERIES).values().stream()
                .collect(Collectors.groupingBy(Delivery::subscription));
    }

    private static void check(String name, List<Delivery> ended, @Nullable EndpointHealth health) {
        Trouble trouble = name.equals(SOUND) ? Trouble.OK_200 : Trouble.values()[Integer.parseInt(name.substring(2))];
        Outcome expected = expected(trouble);
        assertEquals(ALERTS, ended.size(), name);
        for (Delivery delivery : ended) {
            check(trouble, expected, delivery);
        }
        if (expected != Outcome.DELIVERED) {
            assertNotNull(health, trouble.name());
            assertEquals(expected.word(), health.because());
        }
        if (expected == Outcome.GONE && health != null) {
            assertTrue(health.disabled());
            long tried = ended.stream().filter(d -> !d.attempts().isEmpty()).count();
            assertTrue(tried <= CONCURRENCY, trouble + " was asked " + tried + " times");
        }
    }

    private static void check(Trouble trouble, Outcome expected, Delivery delivery) {
        List<Attempt> attempts = delivery.attempts();
        if (expected == Outcome.DELIVERED) {
            assertEquals(DeliveryState.DELIVERED, delivery.state(), () -> trouble + ": " + delivery);
            assertFalse(attempts.isEmpty());
            return;
        }
        assertEquals(DeliveryState.DEAD, delivery.state(), () -> trouble + ": " + delivery);
        assertTrue(attempts.size() <= 3, () -> trouble + ": " + delivery);
        attempts.forEach(a -> assertEquals(expected.word(), a.outcome(), () -> trouble + ": " + delivery));
        for (int i = 1; trouble == Trouble.THROTTLED_429_SECONDS && i < attempts.size(); i++) {
            Duration gap = Duration.between(
                    attempts.get(i - 1).started(), attempts.get(i).started());
            assertTrue(gap.compareTo(Duration.ofSeconds(2)) >= 0, () -> trouble + ": " + delivery);
        }
    }

    private static Outcome expected(Trouble trouble) {
        return switch (trouble) {
            case OK_200, CREATED_201, NO_CONTENT_204, RESET, ENDLESS, GZIP_BOMB -> Outcome.DELIVERED;
            case MOVED_301 -> Outcome.REDIRECTED;
            case BAD_REQUEST_400, UNAUTHORIZED_401, NOT_FOUND_404, TIMEOUT_408, CONFLICT_409, TOO_LARGE_413 ->
                Outcome.REJECTED;
            case GONE_410 -> Outcome.GONE;
            case THROTTLED_429_SECONDS, THROTTLED_429_DATE, BAD_GATEWAY_502, UNAVAILABLE_503, GATEWAY_TIMEOUT_504 ->
                Outcome.THROTTLED;
            case ERROR_500 -> Outcome.FAILED;
            case CLOSE -> Outcome.BROKEN;
            case HANG, DRIP -> Outcome.TIMEOUT;
            case BAD_TLS -> Outcome.UNTRUSTED;
        };
    }

    private double ended(String state) {
        return meters.get("habeas.deliveries.ended")
                .tags("state", state)
                .counter()
                .count();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("only " + ended("delivered") + " delivered and " + ended("dead") + " dead");
            }
            Thread.sleep(20);
        }
    }
}
