package org.habeas.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.Payload;
import org.habeas.model.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery sends and what that was made of, so that what may be told can be asked again when it is sent. It
 * travels in the headers of the deliveries' records. Many deliveries share one; equal only to itself.
 */
final class Content {
    /**
     * What a body was made of.
     *
     * @param whole the event with all that is known, whoever may see it
     * @param told what the body tells of it
     * @param form in which it does
     */
    record Origin(AlertEvent whole, Alert told, Payload form) {}

    private static final String BODY = "body";
    private static final String FORM = "form";
    private static final String TOLD = "told";
    private static final String WHOLE = "whole";

    private final byte[] body;
    private final @Nullable String form;
    private final byte @Nullable [] told;
    private final byte @Nullable [] whole;
    private @Nullable String digest;

    private Content(byte[] body, @Nullable String form, byte @Nullable [] told, byte @Nullable [] whole) {
        this.body = body;
        this.form = form;
        this.told = told;
        this.whole = whole;
    }

    /** One that tells nothing of the world. */
    static Content of(byte[] body) {
        return new Content(body, null, null, null);
    }

    /**
     * One that tells an alert; nothing is kept twice.
     *
     * @param whole the whole event as {@link AlertEvent#structured}; asked only where it is needed
     */
    static Content of(byte[] body, Origin of, Supplier<byte[]> whole) {
        AlertEvent event = of.whole();
        boolean all = of.told().equals(event.alert());
        boolean speaks = of.form() == Payload.FULL;
        return new Content(
                body,
                of.form().word(),
                speaks || all ? null : event.showing(of.told()).structured(),
                speaks && all ? null : whole.get());
    }

    /** What a record carries; empty where it has no body. */
    static Optional<Content> of(ConsumerRecord<?, ?> row) {
        byte[] body = bytes(row.headers(), BODY);
        byte[] form = bytes(row.headers(), FORM);
        return body == null
                ? Optional.empty()
                : Optional.of(new Content(
                        body,
                        form == null ? null : new String(form, StandardCharsets.UTF_8),
                        bytes(row.headers(), TOLD),
                        bytes(row.headers(), WHOLE)));
    }

    private static byte @Nullable [] bytes(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }

    void addTo(Headers headers) {
        headers.add(BODY, body);
        if (form != null) {
            headers.add(FORM, form.getBytes(StandardCharsets.UTF_8));
        }
        if (told != null) {
            headers.add(TOLD, told);
        }
        if (whole != null) {
            headers.add(WHOLE, whole);
        }
    }

    /** {@code sha256:…} of what is sent. */
    String digest() {
        if (digest == null) {
            digest = Planner.digest(body);
        }
        return digest;
    }

    /** Tells it from all others of the same event: two may send the same, and have been made of what differs. */
    String key() {
        return told == null ? digest() : digest() + "/" + Planner.digest(told);
    }

    /** What is sent, exactly. */
    byte[] body() {
        return body;
    }

    /** What it was made of, which is read anew each time; empty where that cannot be told. */
    Optional<Origin> origin() {
        Optional<AlertEvent> all = AlertEvent.read(whole == null ? body : whole);
        return Payload.called(Objects.requireNonNullElse(form, ""))
                .flatMap(as -> all.flatMap(event -> shown(event, as)
                        .map(shown -> new Origin(event.as(event.alert().eventId()), shown, as))));
    }

    private Optional<Alert> shown(AlertEvent all, Payload as) {
        byte[] says = as == Payload.FULL && whole != null ? body : told;
        return says == null ? Optional.of(all.alert()) : AlertEvent.read(says).map(AlertEvent::alert);
    }
}
