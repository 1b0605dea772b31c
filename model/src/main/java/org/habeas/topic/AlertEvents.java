package org.habeas.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.ContentType;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.types.Time;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.habeas.model.Alert;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a CloudEvent 1.0: binary mode on Kafka ({@code ce_*} headers beside a JSON value, Kafka protocol binding
 * 1.0.2), structured mode by webhook and in files.
 */
public final class AlertEvents {
    /** Media type of the structured form. */
    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final URI SCHEMA = URI.create("https://habeas.org/schemas/alert.v1.json");

    private AlertEvents() {}

    /**
     * The headers of the Kafka record that carries {@code alert}.
     *
     * @param instance name of this installation, the last part of the event's source
     * @param time when the revision was made
     */
    public static Headers headers(Alert alert, String instance, Instant time) {
        var headers = new RecordHeaders();
        CloudEvent event = event(alert, instance, time).build();
        event.getAttributeNames().stream()
                .filter(name -> !name.equals("datacontenttype"))
                .forEach(name -> header(headers, "ce_" + name, text(event.getAttribute(name))));
        return header(headers, "content-type", "application/json");
    }

    /** The whole event as one JSON object; parameters as of {@link #headers}. */
    public static byte[] structured(Alert alert, String instance, Instant time) {
        return structured(alert.eventId(), alert, instance, time);
    }

    /** The same under an id of its own. */
    public static byte[] structured(String id, Alert alert, String instance, Instant time) {
        CloudEvent event = event(alert, instance, time)
                .withId(id)
                .withData("application/json", data(alert))
                .build();
        return EventFormatProvider.getInstance().resolveFormat(ContentType.JSON).serialize(event);
    }

    private static CloudEventBuilder event(Alert alert, String instance, Instant time) {
        return CloudEventBuilder.v1()
                .withId(alert.eventId())
                .withSource(URI.create("/habeas/" + instance))
                .withType(alert.eventType())
                .withSubject(alert.happening())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataSchema(SCHEMA)
                .withDataContentType("application/json");
    }

    private static byte[] data(Alert alert) {
        try {
            return Json.mapper().writeValueAsBytes(alert);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object attribute) {
        return attribute instanceof OffsetDateTime time ? Time.writeTime(time) : String.valueOf(attribute);
    }

    private static Headers header(Headers headers, String name, String value) {
        return headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
