package org.habeas.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What one process is about to send, said before it sends: until the lease ends nobody else may.
 *
 * @param holder the process
 * @param lease until when
 * @param steps the deliveries by their {@link Delivery#id()}, and the step that each has as claimed
 */
public record DeliveryClaims(String holder, Instant lease, Map<String, Integer> steps) {
    public DeliveryClaims {
        Require.text("claims.holder", holder);
        Objects.requireNonNull(lease, "claims.lease");
        steps = Map.copyOf(steps);
    }
}
