package org.habeas.alerts.subscription;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.webhook.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that has been checked and is served.
 *
 * @param name unique
 * @param endpoint where alerts are posted or, as {@code mailto:}, mailed; null when it is only read as a feed
 * @param signature signs for it; null exactly when nothing is posted
 * @param filter which alerts it wants
 * @param payload in which form
 * @param clearance how much it may see
 * @param allowPrivate whether the endpoint may be on a loopback or private address
 * @param pace least time between two messages; zero for no limit
 * @param rhythm when it is sent what came
 * @param waits how long an acknowledgement is waited for before it is sent an alert; null except in an escalation
 * @param feed number of its feed's address
 */
public record Subscriber(
        String name,
        @Nullable URI endpoint,
        @Nullable WebhookSignature signature,
        Filter filter,
        Payload payload,
        Clearance clearance,
        boolean allowPrivate,
        Duration pace,
        Rhythm rhythm,
        @Nullable Duration waits,
        int feed) {
    private static final String ESCALATION = ".escalation";

    /** The name that the escalation of a subscription goes by. */
    public static String escalationOf(String subscription) {
        return subscription + ESCALATION;
    }

    /** Whether that is the name of an escalation. */
    public static boolean isEscalation(String name) {
        return name.endsWith(ESCALATION);
    }

    /** The subscription that escalates to that name; the name itself where it is none of an escalation. */
    public static String escalating(String name) {
        return isEscalation(name) ? name.substring(0, name.length() - ESCALATION.length()) : name;
    }

    /** Where alerts are mailed; empty when they are not. */
    public Optional<String> mailAddress() {
        return Optional.ofNullable(endpoint).filter(URI::isOpaque).map(URI::getSchemeSpecificPart);
    }

    /** Whoever reads what is sent. */
    public Audience audience(Restraints restraints) {
        return new Audience(filter, clearance, restraints);
    }

    /** The endpoint stays out: it may carry a key. */
    @Override
    public String toString() {
        return "Subscriber[" + name + "]";
    }
}
