package org.habeas.alerts.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.habeas.model.Alert;
import org.habeas.topic.AlertEvents;
import org.habeas.topic.Json;

/** The form in which an alert leaves by webhook. */
public enum Payload {
    /** The whole alert as a structured CloudEvent. */
    FULL {
        @Override
        public byte[] body(AlertEvent event) {
            return AlertEvents.structured(event.alert(), event.instance(), event.time());
        }
    },
    /** A structured CloudEvent whose data says only which happening and revision it is, for what reason. */
    THIN {
        @Override
        public byte[] body(AlertEvent event) {
            Alert alert = event.alert();
            ObjectNode thin = Json.mapper()
                    .createObjectNode()
                    .put("happening", alert.happening())
                    .put("revision", alert.revision())
                    .put("reason", alert.reason().code())
                    .put("family", alert.family().code())
                    .put("kind", alert.kind().code())
                    .put("marking", alert.marking().code());
            return withData(FULL.body(event), thin);
        }
    },
    /** The shape of Prometheus Alertmanager's webhook, version 4. */
    ALERTMANAGER {
        @Override
        public byte[] body(AlertEvent event) {
            return AlertmanagerBody.of(event);
        }

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public boolean gathers() {
            return false;
        }
    };

    /** The bytes to send; the same for the same event. */
    public abstract byte[] body(AlertEvent event);

    /** Media type of the body. */
    public String mediaType() {
        return AlertEvents.MEDIA_TYPE;
    }

    /** Whether several can go as one message. */
    public boolean gathers() {
        return true;
    }

    /** The payload called {@code word}; an {@link IllegalArgumentException} names what is allowed. */
    public static Payload parse(String word) {
        return Arrays.stream(values())
                .filter(p -> p.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no payload; allowed: "
                        + Arrays.stream(values()).map(Payload::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static byte[] withData(byte[] event, ObjectNode data) {
        try {
            ObjectNode node = (ObjectNode) Json.mapper().readTree(event);
            node.set("data", data);
            return Json.mapper().writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
