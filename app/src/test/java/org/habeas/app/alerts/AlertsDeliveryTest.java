package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.await;
import static org.habeas.app.alerts.AlertsRig.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.alerts.webhook.WebhookSignature.Verdict;
import org.habeas.model.Reason;
import org.habeas.model.Subscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsDeliveryTest {
    @TempDir
    static Path directory;

    private static AlertsRig rig;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void start() {
        rig = new AlertsRig(directory);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void alertsArriveOnceEachSignedAroundWhatIsNoAlert() throws Exception {
        try (var receiver = new Receiver(n -> 200);
                var alerts = rig.start(meters, subscription("good", receiver.url()))) {
            rig.raise("h-a1");
            rig.raiseNonsense();
            rig.raise("h-a2");

            await("both alerts " + alerts, () -> receiver.got().size() >= 2);
            await("the counters", () -> count("habeas.deliveries.ended", "state", "delivered") == 2);

            assertEquals(
                    Set.of("h-a1-r1_good", "h-a2-r1_good"),
                    receiver.got().stream().map(Receiver.Got::id).collect(Collectors.toSet()));
            receiver.got().forEach(got -> assertEquals(Verdict.VALID, verify(got)));
            assertEquals(1, count("habeas.alerts.unreadable"));
            assertEquals(2, count("habeas.alerts.matches", "result", "created"));
        }
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameIdAndBytes() throws Exception {
        try (var receiver = new Receiver(n -> n < 2 ? 500 : 200);
                var alerts = rig.start(meters, subscription("shaky", receiver.url()))) {
            rig.raise("h-b1");

            await("three attempts " + alerts, () -> receiver.got().size() >= 3);
            await("the counters", () -> count("habeas.deliveries.ended", "state", "delivered") == 1);

            assertEquals(
                    1, receiver.got().stream().map(Receiver.Got::id).distinct().count());
            assertEquals(
                    1,
                    receiver.got().stream().map(Receiver.Got::body).distinct().count());
            receiver.got().forEach(got -> assertEquals(Verdict.VALID, verify(got)));
        }
    }

    @Test
    void whatKeepsFailingIsDead() throws Exception {
        try (var failing = new Receiver(n -> 500);
                var alerts = rig.start(meters, subscription("failing", failing.url()))) {
            rig.raise("h-c1");

            await("the dead one " + alerts, () -> count("habeas.deliveries.ended", "state", "dead") == 1);
            assertEquals(3, failing.got().size());
        }
    }

    @Test
    void aHangingEndpointHoldsUpNoOther() throws Exception {
        try (var hanging = new Receiver(n -> -1);
                var good = new Receiver(n -> 200);
                var alerts =
                        rig.start(meters, subscription("hanging", hanging.url()), subscription("fine", good.url()))) {
            for (int i = 0; i < 20; i++) {
                rig.raise("h-d" + i);
            }

            await("the good endpoint " + alerts, () -> good.got().size() == 20);
            assertTrue(hanging.got().size() <= 8);
        }
    }

    @Test
    void anEndpointThatIsGoneIsDisabledForAllInstancesAndAfterARestart() throws Exception {
        try (var gone = new Receiver(n -> 410);
                var good = new Receiver(n -> 200)) {
            var subscriptions = List.of(subscription("gone", gone.url()), subscription("stays", good.url()));
            try (var alerts = rig.start(meters, subscriptions.toArray(Subscription[]::new))) {
                rig.raise("h-e1");
                await("the dead one " + alerts, () -> count("habeas.deliveries.ended", "state", "dead") == 1);
                await("the good one", () -> good.got().size() == 1);
            }
            var later = new SimpleMeterRegistry();
            try (var alerts = rig.start(later, subscriptions.toArray(Subscription[]::new))) {
                rig.raise("h-e2");
                await("the good one " + alerts, () -> good.got().size() == 2);
            }
            assertEquals(1, gone.got().size());
            assertEquals(
                    1,
                    later.get("habeas.alerts.matches")
                            .tags("result", "inactive")
                            .counter()
                            .count());
        }
    }

    @Test
    void twoInstancesShareTheWorkAndSendNothingTwice() throws Exception {
        var others = new SimpleMeterRegistry();
        try (var receiver = new Receiver(n -> 200)) {
            var subscriptions = IntStream.range(0, 8)
                    .mapToObj(i -> subscription("shared-" + i, receiver.url()))
                    .toArray(Subscription[]::new);
            try (var one = rig.start(meters, subscriptions);
                    var other = rig.start(others, subscriptions)) {
                IntStream.range(0, 40).forEach(i -> rig.raise("h-f" + i));
                await("all " + one + other, () -> receiver.got().size() >= 320);
                await(
                        "the counters",
                        () -> count("habeas.deliveries.ended", "state", "delivered")
                                        + others.get("habeas.deliveries.ended")
                                                .tags("state", "delivered")
                                                .counter()
                                                .count()
                                == 320);
            }
            assertEquals(320, receiver.got().size());
            assertEquals(
                    320,
                    receiver.got().stream().map(Receiver.Got::id).distinct().count());
        }
    }

    @Test
    void aRetractionReachesExactlyTheEarlierRecipients() throws Exception {
        try (var told = new Receiver(n -> 200);
                var other = new Receiver(n -> 200);
                var alerts = rig.start(
                        meters,
                        filtered("told", told.url(), "reason = new and country = AZ"),
                        filtered("other", other.url(), "country = BY or reason = retracted"))) {
            rig.raise("h-g1");
            await("the alert " + alerts, () -> told.got().size() == 1);
            rig.raise(AlertsRig.alert("h-g1", 2, Reason.RETRACTED));
            rig.raise(AlertsRig.alert("h-g2", 1, Reason.RETRACTED));

            await("the retraction", () -> told.got().size() == 2);
            await("all events", () -> count("habeas.alerts.events") == 3);
            assertEquals("h-g1-r2_told", told.got().get(1).id());
            assertEquals(List.of(), other.got());
        }
    }

    private static Subscription filtered(String name, String url, String filter) {
        return new Subscription(
                name, "", url, List.of(AlertsRig.SECRET), filter, "full", List.of(), "TLP:GREEN", true, null, true);
    }

    private double count(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }

    private static Verdict verify(Receiver.Got got) {
        return WebhookSignature.of(List.of(AlertsRig.SECRET))
                .verify(got.headers(), got.body().getBytes(StandardCharsets.UTF_8), Instant.now());
    }
}
