package org.habeas.alerts.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;

/** What checking a subscription found. Neither secrets nor endpoints are repeated in a refusal. */
public sealed interface SubscriptionCheck {
    /** Of every endpoint. */
    String WHOLE = "endpoint: a whole URL with a host is needed";

    /** It can be served. */
    record Accepted(Subscriber subscriber) implements SubscriptionCheck {}

    /**
     * It cannot.
     *
     * @param name as given, perhaps empty
     * @param reason one line: which part, what is allowed
     */
    record Refused(String name, String reason) implements SubscriptionCheck {}

    /** Checks every part. */
    static SubscriptionCheck of(Subscription written) {
        try {
            return new Accepted(subscriber(written));
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
                s.feed());
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
