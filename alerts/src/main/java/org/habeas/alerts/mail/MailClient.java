package org.habeas.alerts.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to an SMTP server (RFC 5321) and says what came of it; never throws for what the server does. The server's
 * certificate and name are verified. Safe for many threads, each attempt takes the thread it is called on and a connection
 * of its own.
 */
public final class MailClient implements AutoCloseable {
    private static final int ACCEPTED = 250;

    private final MailSettings settings;
    private final Duration timeout;
    private final Clock clock;
    private final @Nullable SSLSocketFactory trust;
    private final ScheduledThreadPoolExecutor deadlines;

    /** @param timeout of an attempt, from connecting to the server's last word */
    public MailClient(MailSettings settings, Duration timeout, Clock clock) {
        this(settings, timeout, clock, null);
    }

    /** @param trust makes TLS sockets; those of this Java when null */
    MailClient(MailSettings settings, Duration timeout, Clock clock, @Nullable SSLSocketFactory trust) {
        this.settings = settings;
        this.timeout = timeout;
        this.clock = clock;
        this.trust = trust;
        this.deadlines = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "mail-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /**
     * One attempt, now.
     *
     * @param to one address
     * @param id tells repeats apart; the same on each attempt
     * @param bodies structured CloudEvents, at least one
     * @param gathered whether they are a digest
     */
    public Answer send(String to, String id, List<byte[]> bodies, boolean gathered) {
        if (settings.host() == null) {
            return new Answer(Outcome.UNREACHABLE, 0, null);
        }
        Mail mail = MailText.of(bodies, gathered);
        var sockets = new DeadlineSockets();
        ScheduledFuture<?> deadline = deadlines.schedule(sockets::close, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            transmit(message(session(sockets), to, id, mail));
            return new Answer(Outcome.DELIVERED, ACCEPTED, null);
        } catch (MessagingException | RuntimeException e) {
            return sockets.isClosed() ? new Answer(Outcome.TIMEOUT, 0, null) : MailFailures.answer(e);
        } finally {
            deadline.cancel(false);
            sockets.close();
        }
    }

    private Session session(DeadlineSockets sockets) {
        var properties = new Properties();
        String millis = Long.toString(timeout.toMillis());
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", settings.port().toString());
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        List.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(limit -> properties.put("mail.smtp." + limit, millis));
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        boolean starttls = settings.kind() == MailSettings.Tls.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.kind() == MailSettings.Tls.IMPLICIT));
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        return Session.getInstance(properties);
    }

    private MimeMessage message(Session session, String to, String id, Mail mail) throws MessagingException {
        var from = new InternetAddress(settings.from(), true);
        String host = from.getAddress().replaceFirst(".*@", "");
        var message = new IdentifiedMessage(session, messageId(id, host));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.threads().isEmpty()) {
            message.setHeader(
                    "References",
                    mail.threads().stream()
                            .limit(10)
                            .map(h -> messageId(h, host))
                            .collect(Collectors.joining(" ")));
        }
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private static String messageId(String id, String host) {
        return "<" + id.replaceAll("[^A-Za-z0-9._-]", "-") + "@" + host + ">";
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    private void transmit(MimeMessage message) throws MessagingException {
        Secret password = settings.password();
        try (Transport transport = message.getSession().getTransport()) {
            if (settings.user() == null) {
                transport.connect();
            } else {
                transport.connect(settings.user(), password == null ? "" : password.value());
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** With a {@code Message-ID} of its own choice, so that a mail that is sent again is known as the same. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        private IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}
