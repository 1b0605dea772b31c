package org.habeas.alerts.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.habeas.model.Alert;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** What a record of an alert topic turned out to be. */
public sealed interface AlertReading {
    /** An alert. */
    record Read(AlertEvent event) implements AlertReading {}

    /**
     * No alert.
     *
     * @param reason what is wrong and where, without content
     */
    record Unreadable(String reason) implements AlertReading {}

    /** Reads one record; a missing header has a sensible stand-in, a bad value is {@link Unreadable}. */
    static AlertReading of(ConsumerRecord<String, byte[]> row) {
        try (Deserializer<Alert> alerts = Topics.DETENTION_ALERTS.value().deserializer()) {
            Alert alert = alerts.deserialize(row.topic(), row.value());
            return alert == null ? new Unreadable("no value") : new Read(event(row, alert));
        } catch (SerializationException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static AlertEvent event(ConsumerRecord<String, byte[]> row, Alert alert) {
        String source = text(row.headers().lastHeader("ce_source"), "/habeas/unknown");
        return new AlertEvent(alert, source.substring(source.lastIndexOf('/') + 1), time(row));
    }

    private static Instant time(ConsumerRecord<String, byte[]> row) {
        Instant arrival = Instant.ofEpochMilli(Math.max(0, row.timestamp()));
        try {
            return OffsetDateTime.parse(text(row.headers().lastHeader("ce_time"), arrival.toString()))
                    .toInstant();
        } catch (DateTimeException e) {
            return arrival;
        }
    }

    private static String text(@Nullable Header header, String otherwise) {
        return header == null || header.value() == null
                ? otherwise
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
