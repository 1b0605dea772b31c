package org.habeas.alerts.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.habeas.model.Alert;
import org.habeas.topic.AlertEvents;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;

/** The form in which an alert leaves by webhook. */
public enum Payload {
    /** The whole alert as a structured CloudEvent. */
    FULL {
        @Override
        public byte[] body(AlertEvent event, @Nullable URI desk) {
            return event.structured();
        }
    },
    /** A structured CloudEvent whose data says only which happening and revision it is, for what reason, and where to see it. */
    THIN {
        @Override
        public byte[] body(AlertEvent event, @Nullable URI desk) {
            Alert alert = event.alert();
            ObjectNode thin = Json.mapper()
                    .createObjectNode()
                    .put("happening", alert.happening())
                    .put("revision", alert.revision())
                    .put("reason", alert.reason().code())
                    .put("family", alert.family().code())
                    .put("kind", alert.kind().code())
                    .put("marking", alert.marking().code())
                    .put("link", desk == null ? null : link(desk, alert));
            return withData(FULL.body(event, desk), thin);
        }
    },
    /** The shape of Prometheus Alertmanager's webhook, version 4. */
    ALERTMANAGER {
        @Override
        public byte[] body(AlertEvent event, @Nullable URI desk) {
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

    /**
     * The bytes to send; the same for the same event.
     *
     * @param desk where the page is reached; null where that is not known
     */
    public abstract byte[] body(AlertEvent event, @Nullable URI desk);

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
        return called(word)
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no payload; allowed: "
                        + Arrays.stream(values()).map(Payload::word).collect(Collectors.joining(", "))));
    }

    /** The payload called {@code word}; empty where none is. */
    public static Optional<Payload> called(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    private static String link(URI desk, Alert alert) {
        String id = URLEncoder.encode(alert.happening(), StandardCharsets.UTF_8);
        return desk.toString().replaceFirst("/+$", "") + "/happenings/" + id;
    }

    /** As {@link #parse} takes it. */
    public String word() {
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
