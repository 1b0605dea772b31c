package org.habeas.alerts.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Delivery;
import org.habeas.model.Reason;
import org.habeas.topic.Json;

/**
 * Deliveries that wait for an acknowledgement. They are planned with the alert itself, so that no crash loses one, and
 * called off when somebody acknowledges the happening or it is retracted.
 */
final class Escalations {
    /** Who acknowledges what is retracted. */
    static final String RETRACTED = Reason.RETRACTED.code();

    private Escalations() {}

    /** Whether it is sent only if nobody acknowledges: not the retraction of what was escalated. */
    static boolean waits(Delivery delivery, byte[] body) {
        return Subscriber.isEscalation(delivery.subscription()) && !isRetraction(body);
    }

    private static boolean isRetraction(byte[] body) {
        try {
            JsonNode event = Json.mapper().readTree(body);
            return Reason.RETRACTED.code().equals(event.at("/data/reason").asText())
                    || "resolved".equals(event.path("status").asText());
        } catch (IOException e) {
            return false; // no event: it waits, and is sent as it is
        }
    }
}
