package org.habeas.alerts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.habeas.model.Alert;
import org.habeas.topic.AlertEvents;
import org.habeas.topic.Json;

/**
 * An alert with what its CloudEvent says about it.
 *
 * @param alert the revision
 * @param instance the installation that raised it, the last part of the event's source
 * @param time when the revision was made
 * @param id of the event; another than the revision's only where what was sent before must be told anew with less
 */
public record AlertEvent(Alert alert, String instance, Instant time, String id) {
    /** With the revision's own id. */
    public AlertEvent(Alert alert, String instance, Instant time) {
        this(alert, instance, time, alert.eventId());
    }

    /** The same event telling only {@code shown} of it. */
    public AlertEvent showing(Alert shown) {
        return new AlertEvent(shown, instance, time, id);
    }

    /** The same under that id. */
    public AlertEvent as(String other) {
        return new AlertEvent(alert, instance, time, other);
    }

    /** As one JSON object, which {@link #read} reads. */
    public byte[] structured() {
        return AlertEvents.structured(id, alert, instance, time);
    }

    /** The event that was written like that; empty where it was not. */
    public static Optional<AlertEvent> read(byte[] structured) {
        try {
            JsonNode event = Json.mapper().readTree(structured);
            return event.at("/data/persons").isArray() ? Optional.of(read(event)) : Optional.empty();
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AlertEvent read(JsonNode event) throws IOException {
        String source = event.path("source").asText();
        return new AlertEvent(
                Json.mapper().treeToValue(event.get("data"), Alert.class),
                source.substring(source.lastIndexOf('/') + 1),
                OffsetDateTime.parse(event.path("time").asText()).toInstant(),
                event.path("id").asText());
    }
}
