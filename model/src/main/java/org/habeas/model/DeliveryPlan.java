package org.habeas.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The first record of many deliveries: one alert, in one form, on its way to all subscriptions of a partition that get
 * just that. The body travels beside it, once for all of them. Each has a record of its own as soon as something came of
 * it.
 *
 * @param event id of the CloudEvent
 * @param happening id of the happening that it tells
 * @param digest {@code sha256:…} of the body
 * @param created when the alert was matched to the subscriptions
 * @param subscriptions their names, at least one
 */
public record DeliveryPlan(String event, String happening, String digest, Instant created, List<String> subscriptions) {
    public DeliveryPlan {
        Require.text("plan.event", event);
        Require.text("plan.happening", happening);
        Require.text("plan.digest", digest);
        Objects.requireNonNull(created, "plan.created");
        subscriptions = Require.list(subscriptions);
        Require.atLeastOne("plan.subscriptions", subscriptions.size());
    }

    /** The deliveries that it begins, all of them pending at step 0. */
    public List<Delivery> deliveries() {
        return subscriptions.stream()
                .map(name -> Delivery.pending(event, happening, name, digest, created))
                .toList();
    }
}
