package org.habeas.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.habeas.model.Delivery;

/** Deliveries that go as one message. Once they have gone together they always do, so that its bytes stay the same. */
final class Bundles {
    /** In the order in which they were matched. */
    static final Comparator<Delivery> ORDER =
            Comparator.comparing(Delivery::created).thenComparing(delivery -> delivery.id());

    private Bundles() {}

    /** Id of the message, which follows from what it carries. */
    static String id(List<Delivery> deliveries) {
        String ids = deliveries.stream().sorted(ORDER).map(Delivery::id).collect(Collectors.joining("\n"));
        String digest = Planner.digest(ids.getBytes(StandardCharsets.UTF_8));
        return Delivery.id(
                "digest-" + digest.substring("sha256:".length(), "sha256:".length() + 32),
                deliveries.get(0).subscription());
    }
}
