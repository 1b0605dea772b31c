package org.habeas.alerts.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.habeas.alerts.event.AlertSamples;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.model.Secret;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real SMTP server. */
class MailClientTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String TO = "desk@partner.example";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final URI DESK = URI.create("https://desk.example/");
    private static final Alert ALERT = AlertSamples.plain("h-1");

    private static SSLSocketFactory trusting;

    private @Nullable GreenMail server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aMailTellsTheAlertAsTextAndAsHtml() throws Exception {
        start("smtp");

        Answer answer = send(settings("none", null, null), null, bodies(Payload.FULL, ALERT));

        assertEquals(new Answer(Outcome.DELIVERED, 250, null), answer);
        MimeMessage got = server.getReceivedMessages()[0];
        assertEquals("[TLP:CLEAR] Remanded: Ana Ejemplo", got.getSubject());
        assertEquals("<h-1-r1_mail@habeas.example>", got.getMessageID());
        assertEquals("<h-1@habeas.example>", got.getHeader("References", " "));
        assertEquals("auto-generated", got.getHeader("Auto-Submitted", " "));
        var parts = (MimeMultipart) got.getContent();
        String text = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        for (String part : List.of("TLP:CLEAR", "Ana Ejemplo", "Exampleton", "A court in Exampleton", "Example Wire")) {
            assertTrue(text.contains(part), text);
            assertTrue(html.contains(part), html);
        }
        assertTrue(html.contains("href=\"https://news.example/a-1\""), html);
    }

    @Test
    void aMailThatIsSentAgainIsTheSame() throws Exception {
        start("smtp");
        var settings = settings("none", null, null);

        send(settings, null, bodies(Payload.FULL, ALERT));
        send(settings, null, bodies(Payload.FULL, ALERT));

        MimeMessage[] got = server.getReceivedMessages();
        assertEquals(got[0].getMessageID(), got[1].getMessageID());
        assertEquals(text(got[0]), text(got[1]));
    }

    @Test
    void aThinMailNamesNobody() throws Exception {
        start("smtp");

        send(settings("none", null, null), null, bodies(Payload.THIN, ALERT));

        MimeMessage got = server.getReceivedMessages()[0];
        String whole = got.getSubject()
                + text(got)
                + ((MimeMultipart) got.getContent()).getBodyPart(1).getContent();
        assertFalse(whole.contains("Ejemplo") || whole.contains("Exampleton"), whole);
        assertTrue(whole.contains("https://desk.example/happenings/h-1"), whole);
    }

    @Test
    void aDigestIsMarkedAsItsNarrowestAlert() throws Exception {
        start("smtp");
        Alert amber = AlertSamples.alert("h-2", 1, Reason.NEW, Tlp.AMBER, AlertSamples.person("Beno Muster", null));

        try (var client = client(settings("none", null, null), null)) {
            client.send(TO, "digest-1_mail", bodies(Payload.FULL, ALERT, amber), true);
        }

        MimeMessage got = server.getReceivedMessages()[0];
        assertEquals("[TLP:AMBER] 2 alerts", got.getSubject());
        assertTrue(text(got).contains("Ana Ejemplo") && text(got).contains("Beno Muster"), text(got));
    }

    @Test
    void whatWasReadCannotChangeHeadersOrMarkup() throws Exception {
        start("smtp");
        String evil = "Ana\r\nBcc: x@evil.example\r\n\r\n<script>alert(1)</script>\u202e";
        Alert alert = AlertSamples.alert("h-1", 1, Reason.NEW, Tlp.CLEAR, AlertSamples.person(evil, null));

        send(settings("none", null, null), null, bodies(Payload.FULL, alert));

        MimeMessage got = server.getReceivedMessages()[0];
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(null, got.getHeader("Bcc"));
        String html = (String) ((MimeMultipart) got.getContent()).getBodyPart(1).getContent();
        assertFalse(
                html.contains("<script>")
                        || html.contains("\u202e")
                        || text(got).contains("\u202e"),
                html);
    }

    @Test
    void tlsIsDemandedAndVerified() {
        start("smtps");
        var implicit = settings("implicit", null, null);

        assertEquals(
                Outcome.UNTRUSTED,
                send(implicit, null, bodies(Payload.FULL, ALERT)).outcome());
        assertEquals(0, server.getReceivedMessages().length);
        stop();
        start("smtp"); // which offers no STARTTLS
        Answer plain = send(settings("starttls", null, null), trusting, bodies(Payload.FULL, ALERT));
        assertFalse(plain.outcome() == Outcome.DELIVERED);
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aTrustedServerOfAnotherNameIsRefused() {
        start("smtps");
        int port = server.getSmtps().getPort();
        var named = new MailSettings("localhost", port, "implicit", null, null, null, "habeas@habeas.example");

        assertEquals(
                Outcome.UNTRUSTED,
                send(named, trusting, bodies(Payload.FULL, ALERT)).outcome());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aTrustedServerOfItsOwnNameGetsTheMail() {
        start("smtps");

        Answer answer = send(settings("implicit", null, null), trusting, bodies(Payload.FULL, ALERT));

        assertEquals(Outcome.DELIVERED, answer.outcome());
        assertEquals(1, server.getReceivedMessages().length);
    }

    /** The server of all tests has a certificate of this address, and of no name. */
    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail.example",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, made.waitFor(), said);
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        trusting = trusting(keys);
    }

    @AfterAll
    static void forgetCertificate() {
        System.clearProperty("greenmail.tls.keystore.file");
    }

    private static SSLSocketFactory trusting(Path keys) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(keys.toFile(), "changeit".toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    @Test
    void aLoginIsMadeAndARefusedOneSaysSo() {
        start("smtp");
        server.setUser("habeas@habeas.example", "habeas", "right");

        assertEquals(
                Outcome.DELIVERED,
                send(settings("none", "habeas", new Secret("right")), null, bodies(Payload.FULL, ALERT))
                        .outcome());
        Answer wrong = send(settings("none", "habeas", new Secret("wrong")), null, bodies(Payload.FULL, ALERT));
        assertEquals(new Answer(Outcome.REJECTED, 535, null), wrong);
    }

    @Test
    void aServerThatIsNotThereOrNamedIsUnreachable() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var nobody = new MailSettings("127.0.0.1", free, "none", null, null, null, "habeas@habeas.example");

        assertEquals(
                Outcome.UNREACHABLE,
                send(nobody, null, bodies(Payload.FULL, ALERT)).outcome());
        assertEquals(
                Outcome.UNREACHABLE,
                send(MailSettings.none(), null, bodies(Payload.FULL, ALERT)).outcome());
    }

    @Test
    void repliesOfFourAskForTimeAndRepliesOfFiveRefuse() throws Exception {
        assertEquals(new Answer(Outcome.THROTTLED, 450, null), answeredBy("450 not now"));
        assertEquals(new Answer(Outcome.REJECTED, 550, null), answeredBy("550 nobody of that name"));
    }

    @Test
    void aServerThatDripsIsLeftWhenTheTimeIsOver() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var dripping = new Thread(() -> drip(listening));
            dripping.setDaemon(true);
            dripping.start();
            var settings = new MailSettings(
                    "127.0.0.1", listening.getLocalPort(), "none", null, null, null, "habeas@habeas.example");
            try (var client = new MailClient(settings, Duration.ofMillis(500), NOON)) {
                assertEquals(
                        Outcome.TIMEOUT,
                        client.send(TO, "h-1-r1_mail", bodies(Payload.FULL, ALERT), false)
                                .outcome());
            }
        }
    }

    private static void drip(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            while (true) {
                socket.getOutputStream().write("220-".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            return; // the client left
        }
    }

    /** What comes of a mail whose recipient is answered so. */
    private static Answer answeredBy(String reply) throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var speaking = new Thread(() -> speak(listening, reply));
            speaking.setDaemon(true);
            speaking.start();
            return send(
                    new MailSettings(
                            "127.0.0.1", listening.getLocalPort(), "none", null, null, null, "habeas@habeas.example"),
                    null,
                    bodies(Payload.FULL, ALERT));
        }
    }

    private static void speak(ServerSocket listening, String toRecipient) {
        try (Socket socket = listening.accept()) {
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            say(socket, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(socket, line.startsWith("RCPT") ? toRecipient : "250 ok");
            }
        } catch (IOException e) {
            return; // the client left
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static List<byte[]> bodies(Payload payload, Alert... alerts) {
        return java.util.Arrays.stream(alerts)
                .map(alert -> payload.body(AlertSamples.event(alert), DESK))
                .toList();
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    private static Answer send(MailSettings settings, @Nullable SSLSocketFactory trust, List<byte[]> bodies) {
        try (var client = client(settings, trust)) {
            return client.send(TO, "h-1-r1_mail", bodies, false);
        }
    }

    private static MailClient client(MailSettings settings, @Nullable SSLSocketFactory trust) {
        return new MailClient(settings, TIMEOUT, NOON, trust);
    }

    private MailSettings settings(String tls, @Nullable String user, @Nullable Secret password) {
        int port = (tls.equals("implicit") ? server.getSmtps() : server.getSmtp()).getPort();
        return new MailSettings("127.0.0.1", port, tls, user, password, null, "habeas@habeas.example");
    }

    private void start(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
    }
}
