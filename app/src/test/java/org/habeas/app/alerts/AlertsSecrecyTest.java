package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Everything goes wrong that can, at the most talkative level; nothing that was told may hold a secret or a name. */
class AlertsSecrecyTest {
    private static final Logger HABEAS = (Logger) LoggerFactory.getLogger("org.habeas");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path directory;

    @BeforeEach
    void listen() {
        log.start();
        HABEAS.addAppender(log);
        HABEAS.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        HABEAS.detachAppender(log);
        HABEAS.setLevel(null);
    }

    @Test
    void noSecretEndpointOrNameIsInALogLineOrAMeter() throws Exception {
        var meters = new SimpleMeterRegistry();
        try (var rig = new AlertsRig(directory);
                var failing = new Receiver(n -> 410);
                var alerts = rig.start(
                        meters,
                        with("bad-secret", failing.url(), "whsec_hunter2!", ""),
                        with("bad-endpoint", "https://user:hunter2@partner.example/", AlertsRig.SECRET.value(), ""),
                        with("bad-filter", failing.url(), AlertsRig.SECRET.value(), "person == \"Ana Ejemplo\""),
                        with("no-mail-server", "mailto:hunter2@partner.example", AlertsRig.SECRET.value(), ""),
                        with("unresolved", "https://hunter2.invalid/hunter2", AlertsRig.SECRET.value(), ""),
                        with("failing", failing.url() + "?key=hunter2", AlertsRig.SECRET.value(), ""))) {
            rig.raise("h-1");
            rig.raiseNonsense();
            await(
                    "what is given up " + alerts,
                    () -> meters.get("habeas.deliveries.ended")
                                    .tags("state", "dead")
                                    .counter()
                                    .count()
                            >= 1);
            await(
                    "a failure of each",
                    () -> meters.get("habeas.webhook.attempts")
                                    .tags("outcome", "unresolved")
                                    .timer()
                                    .count()
                            >= 1);
        }

        String told = log.list.stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
        assertEquals(4, told.split("subscription refused").length - 1, told);
        assertTrue(
                told.contains("name=no-mail-server reason=endpoint: mail needs a server: set alerts.mail.host"), told);
        for (String text : List.of(told, meters.getMetersAsString())) {
            assertFalse(text.contains("hunter2"), text);
            assertFalse(text.contains("Ejemplo"), text);
            assertFalse(text.contains(AlertsRig.SECRET.value()), text);
        }
        assertTrue(told.contains("endpoint disabled"));
    }

    private static Subscription with(String name, String url, String secret, String filter) {
        return new Subscription(
                name, "", url, List.of(new Secret(secret)), filter, "full", List.of(), "TLP:GREEN", true, null, true);
    }
}
