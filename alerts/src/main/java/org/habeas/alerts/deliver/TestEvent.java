package org.habeas.alerts.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.habeas.model.Delivery;
import org.habeas.topic.Json;

/** What a receiver gets when somebody wants to see whether it works; it tells nothing of the world. */
final class TestEvent {
    /** In the place of a happening's id. */
    static final String HAPPENING = "test";

    private TestEvent() {}

    static boolean isOne(Delivery delivery) {
        return delivery.happening().equals(HAPPENING);
    }

    static byte[] body(String id, String instance, String subscription, Instant time) {
        var event = Json.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/habeas/" + instance)
                .put("type", "org.habeas.test.v1")
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
        event.putObject("data").put("subscription", subscription);
        try {
            return Json.mapper().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
