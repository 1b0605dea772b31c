package org.habeas.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has taken note of a happening, or that nobody need any more: what escalates it is called off, as far as it
 * was matched before.
 *
 * @param happening its id
 * @param subscription whose escalation is called off; every one when null
 * @param by who, as they said; one line
 * @param at when
 */
public record Acknowledgement(String happening, @Nullable String subscription, String by, Instant at) {
    public Acknowledgement {
        Require.text("acknowledgement.happening", happening);
        Require.text("acknowledgement.by", by);
        Objects.requireNonNull(at, "acknowledgement.at");
    }

    /** Whether it concerns a delivery to that subscription. */
    public boolean covers(Delivery delivery, String to) {
        return happening.equals(delivery.happening())
                && (subscription == null || subscription.equals(to))
                && !at.isBefore(delivery.created());
    }
}
