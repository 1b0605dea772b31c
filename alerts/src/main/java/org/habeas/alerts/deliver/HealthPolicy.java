package org.habeas.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.EndpointHealth;

/** When an endpoint counts as failing, as disabled, and as well again. */
final class HealthPolicy {
    private final Duration disableAfter;

    /** @param disableAfter how long nothing may have arrived */
    HealthPolicy(Duration disableAfter) {
        this.disableAfter = disableAfter;
    }

    /** What is known after an attempt; empty for an endpoint that is well. Only a human enables one again. */
    Optional<EndpointHealth> after(String subscription, Optional<EndpointHealth> known, Outcome outcome, Instant now) {
        if (known.filter(EndpointHealth::disabled).isPresent()) {
            return known;
        }
        if (outcome == Outcome.DELIVERED) {
            return Optional.empty();
        }
        if (outcome == Outcome.GONE) {
            return Optional.of(new EndpointHealth(subscription, true, now, outcome.word()));
        }
        boolean tooLong =
                known.filter(h -> !h.since().plus(disableAfter).isAfter(now)).isPresent();
        EndpointHealth failing = new EndpointHealth(subscription, tooLong, now, outcome.word());
        return tooLong || known.isEmpty() ? Optional.of(failing) : known;
    }
}
