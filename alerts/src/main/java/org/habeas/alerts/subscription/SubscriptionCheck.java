package org.habeas.alerts.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.model.Escalation;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;

/** What checking a subscription found. Neither secrets nor endpoints are repeated in a refusal. */
public sealed interface SubscriptionCheck {
    /** Of every endpoint. */
    String WHOLE = "endpoint: a whole URL with a host is needed";

    /** Of an endpoint that is mailed to. */
    String NO_MAIL = "endpoint: mail needs a server: set alerts.mail.host (and alerts.mail.from) in habeas.yaml";

    /** An escalation waits at least so long. */
    Duration SOONEST = Duration.ofSeconds(1);

    /** And at most so long: less than a delivery is open. */
    Duration LATEST = Duration.ofDays(1);

    /**
     * It can be served.
     *
     * @param escalation whom it escalates to; null for nobody
     */
    record Accepted(Subscriber subscriber, @Nullable Subscriber escalation) implements SubscriptionCheck {}

    /**
     * It cannot.
     *
     * @param name as given, perhaps empty
     * @param reason one line: which part, what is allowed
     */
    record Refused(String name, String reason) implements SubscriptionCheck {}

    /**
     * Checks every part.
     *
     * @param mails whether there is a server that takes mails
     */
    static SubscriptionCheck of(Subscription written, boolean mails) {
        try {
            require(mails || !isMailed(written), NO_MAIL);
            Subscriber subscriber = subscriber(written);
            return new Accepted(subscriber, escalation(subscriber, written));
        } catch (FilterException | IllegalArgumentException e) {
            return new Refused(written.name(), String.valueOf(e.getMessage()));
        }
    }

    private static Subscriber subscriber(Subscription s) throws FilterException {
        require(
                s.name().matches("[a-z0-9][a-z0-9-]{0,39}"),
                "name: small letters, digits and hyphens are allowed, 1 to 40 of them");
        require(s.pace() == null || !s.pace().isNegative(), "pace: a positive duration is needed");
        require(s.digest() == null || Payload.parse(s.payload()).gathers(), "digest: payload full or thin is needed");
        require(
                !isMail(s.endpoint()) || Payload.parse(s.payload()).gathers(),
                "payload: full or thin is needed by mail");
        boolean open = Boolean.TRUE.equals(s.allowPrivate());
        URI endpoint = s.endpoint() == null ? null : endpoint(s.endpoint(), open);
        return new Subscriber(
                s.name(),
                endpoint,
                endpoint == null || isMail(s.endpoint()) ? null : WebhookSignature.of(s.secrets()),
                Filter.parse(s.filter()),
                Payload.parse(s.payload()),
                Clearance.of(s.lists(), Tlp.parse(s.tlp())),
                open,
                Objects.requireNonNullElse(s.pace(), Duration.ZERO),
                Rhythm.parse(s.quiet(), s.zone(), s.digest()),
                null,
                s.feed());
    }

    /** It is sent, never held back, what the subscription itself is sent, in the same form and signed alike. */
    private static @Nullable Subscriber escalation(Subscriber of, Subscription s) throws FilterException {
        Escalation escalation = s.escalation();
        if (escalation == null) {
            return null;
        }
        require(of.endpoint() != null, "escalation: a subscription with an endpoint is needed");
        Duration after = escalation.after();
        require(
                after != null && after.compareTo(SOONEST) >= 0 && after.compareTo(LATEST) <= 0,
                "escalation.after: one second to one day is allowed");
        require(escalation.endpoint() != null, "escalation." + WHOLE);
        URI endpoint = endpoint(Objects.requireNonNull(escalation.endpoint()), of.allowPrivate());
        boolean mail = isMail(escalation.endpoint());
        require(!mail || of.payload().gathers(), "payload: full or thin is needed by mail");
        require(mail || !s.secrets().isEmpty(), "secrets: one is needed for the escalation");
        return new Subscriber(
                Subscriber.escalationOf(of.name()),
                endpoint,
                mail ? null : WebhookSignature.of(s.secrets()),
                of.filter().and(Filter.parse(escalation.filter())),
                of.payload(),
                of.clearance(),
                of.allowPrivate(),
                Duration.ZERO,
                Rhythm.AT_ONCE,
                after,
                of.feed());
    }

    private static boolean isMailed(Subscription s) {
        Escalation escalation = s.escalation();
        return isMail(s.endpoint()) || (escalation != null && isMail(escalation.endpoint()));
    }

    /** Whether that endpoint is mailed to, and not posted to. */
    static boolean isMail(@Nullable String endpoint) {
        return endpoint != null && endpoint.startsWith("mailto:");
    }

    private static URI endpoint(String text, boolean open) {
        URI uri = uri(text);
        if (isMail(text)) {
            require(
                    text.matches("mailto:[^@\\s<>\"(),;:?%&]+@[A-Za-z0-9.-]+"),
                    "endpoint: mailto: and one address are needed, such as mailto:desk@example.org");
            return uri;
        }
        require(uri.getHost() != null, WHOLE);
        require(
                uri.getUserInfo() == null && uri.getFragment() == null,
                "endpoint: a URL without user name, password and fragment is needed");
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        require(
                "https".equalsIgnoreCase(uri.getScheme()) || (http && open),
                "endpoint: https is needed (http only together with allow-private)");
        return uri;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(WHOLE);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
