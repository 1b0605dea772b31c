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
 * @param bundles those of them that go as one message with others, by their id, and the message's id
 */
public record DeliveryClaims(String holder, Instant lease, Map<String, Integer> steps, Map<String, String> bundles) {
    public DeliveryClaims {
        Require.text("claims.holder", holder);
        Objects.requireNonNull(lease, "claims.lease");
        steps = Map.copyOf(steps);
        bundles = bundles == null ? Map.of() : Map.copyOf(bundles);
    }

    /** That delivery as claimed by this. */
    public Delivery claimed(Delivery delivery) {
        return delivery.attempting(holder, lease, bundles.get(delivery.id()));
    }
}
