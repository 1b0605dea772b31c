package org.habeas.model;

import java.time.Instant;
import java.util.Objects;

/**
 * An endpoint that does not work, as every instance must know it; the key on the topic is the subscription's name, and
 * no record means that all is well.
 *
 * @param subscription name
 * @param disabled whether nothing is sent to it any more
 * @param since when the first failure of an unbroken row was, or when it was disabled
 * @param because one word: the outcome that led to it
 */
public record EndpointHealth(String subscription, boolean disabled, Instant since, String because) {
    public EndpointHealth {
        Require.text("endpoint.subscription", subscription);
        Objects.requireNonNull(since, "endpoint.since");
        Require.text("endpoint.because", because);
    }
}
