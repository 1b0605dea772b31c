package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.alerts.webhook.WebhookSignature.Verdict;
import org.habeas.app.command.HabeasCommand;
import org.habeas.model.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a running habeas. */
class AlertsCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream before = System.out;

    @TempDir
    Path directory;

    private AlertsRig rig;
    private Alerts alerts;
    private Path config;

    @BeforeEach
    void start() throws Exception {
        rig = new AlertsRig(directory.resolve("kafka"));
        alerts = rig.start(new SimpleMeterRegistry());
        config = Files.writeString(
                directory.resolve("habeas.yaml"), "kafka: {bootstrap: \"" + rig.bootstrap() + "\"}\n");
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setOut(before);
        alerts.close();
        rig.close();
    }

    @Test
    void aSubscriptionIsAddedTestedRotatedPausedAndRemoved() throws Exception {
        try (var receiver = new Receiver(n -> 200)) {
            var secret = new Secret(
                    done("subscriptions", "add", "partner", "--endpoint", receiver.url(), "--allow-private"));
            String id = done("subscriptions", "test", "partner");
            await("the test event", () -> receiver.got().size() == 1);
            assertEquals(id, receiver.got().get(0).id());
            assertEquals(Verdict.VALID, verify(receiver.got().get(0), secret));

            assertFalse(done("subscriptions", "rotate", "partner").equals(secret.value()));
            done("subscriptions", "pause", "partner");
            assertTrue(done("subscriptions", "list").endsWith("inactive"));
            assertEquals(1, run("subscriptions", "test", "partner"));
            done("subscriptions", "resume", "partner");
            done("subscriptions", "remove", "partner");
            assertEquals("", done("subscriptions", "list"));
        }
    }

    @Test
    void aFilterThatIsNotUnderstoodAndMailWithoutAServerAreRefused() {
        assertEquals(
                1,
                run(
                        "subscriptions",
                        "add",
                        "partner",
                        "--endpoint",
                        "https://partner.example/",
                        "--filter",
                        "country AZ"));
        assertEquals(1, run("subscriptions", "add", "partner", "--endpoint", "mailto:desk@partner.example"));
        assertEquals("", done("subscriptions", "list"));
        assertEquals(1, run("subscriptions", "remove", "partner"));
        assertEquals(1, run("tail", "--filter", "country AZ"));
    }

    @Test
    void deliveriesAreListedShownRetriedAndReplayed() throws Exception {
        try (var receiver = new Receiver(n -> n > 0 && n < 4 ? 400 : 200)) {
            done("subscriptions", "add", "partner", "--endpoint", receiver.url(), "--allow-private");
            done("subscriptions", "test", "partner");
            await("the service to know the subscription", () -> receiver.got().size() == 1);
            rig.raise("h-1");
            await("it is dead", () -> done("deliveries", "list", "--state", "dead")
                    .contains("h-1-r1_partner"));
            assertTrue(done("deliveries", "show", "h-1-r1_partner").contains("rejected"));
            done("deliveries", "retry", "h-1-r1_partner");
            await("it has arrived", () -> done("deliveries", "list", "--state", "delivered")
                    .contains("4 attempts"));
            assertEquals("1 deliveries", done("deliveries", "replay", "partner", "--since", "2026-01-01T00:00:00Z"));
            await("it came again", () -> receiver.got().size() == 6);
            assertEquals("0 deliveries", done("deliveries", "replay", "partner", "--until", "2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void alertsAreShownAsTheyCome() throws Exception {
        var tail = new Thread(() -> run("tail", "--filter", "country = AZ"));
        tail.setDaemon(true);
        tail.start();
        int[] raised = {0};
        await("an alert", () -> {
            rig.raise("h-" + raised[0]++);
            return out.toString(StandardCharsets.UTF_8).contains("Ana Ejemplo");
        });
    }

    private static Verdict verify(Receiver.Got got, Secret secret) {
        return WebhookSignature.of(List.of(secret))
                .verify(got.headers(), got.body().getBytes(StandardCharsets.UTF_8), Instant.now());
    }

    /** What it printed. */
    private String done(String... args) {
        out.reset();
        assertEquals(0, run(args), () -> String.join(" ", args));
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", config.toString()));
        return HabeasCommand.run(all.toArray(String[]::new));
    }
}
