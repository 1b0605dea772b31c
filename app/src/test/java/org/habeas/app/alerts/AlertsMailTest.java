package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.alert;
import static org.habeas.app.alerts.AlertsRig.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.model.Reason;
import org.habeas.model.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From alert topic to mail. */
class AlertsMailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path directory;

    private AlertsRig rig;

    @BeforeEach
    void start() {
        server.start();
        rig = new AlertsRig(directory);
    }

    @AfterEach
    void stop() {
        rig.close();
        server.stop();
    }

    @Test
    void anAlertAndItsRetractionAreMailedOnceEach() throws Exception {
        try (Alerts alerts = alerts()) {
            alerts.start();
            rig.raise("h-1");
            rig.raise(alert("h-1", 2, Reason.RETRACTED));
            await("two mails", () -> server.getReceivedMessages().length == 2);
            await("their receipts", () -> delivered() == 2);
        }
        List<String> subjects = List.of(subject(0), subject(1));
        assertTrue(subjects.contains("[TLP:CLEAR] Detained: Ana Ejemplo"), subjects.toString());
        assertTrue(subjects.contains("[TLP:CLEAR] Retracted: Detained: Ana Ejemplo"), subjects.toString());
    }

    private Alerts alerts() {
        int port = server.getSmtp().getPort();
        var mail = new MailSettings("127.0.0.1", port, "none", null, null, null, "habeas@habeas.example");
        var desk = new Subscription(
                "desk",
                "",
                "mailto:desk@partner.example",
                List.of(),
                "",
                "full",
                List.of(),
                "TLP:CLEAR",
                false,
                null,
                true);
        return AlertsRig.alerts(rig.kafka, meters, mail, List.of(desk));
    }

    private String subject(int number) throws Exception {
        MimeMessage message = server.getReceivedMessages()[number];
        return message.getSubject();
    }

    private double delivered() {
        return meters.get("habeas.deliveries.ended")
                .tags("state", "delivered")
                .counter()
                .count();
    }
}
