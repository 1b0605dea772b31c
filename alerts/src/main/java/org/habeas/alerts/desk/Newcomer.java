package org.habeas.alerts.desk;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertReading;
import org.habeas.alerts.event.Position;
import org.habeas.alerts.subscription.Audience;

/** A reader of the alert topics from now on, record by record; a retraction of what was told is told. */
public final class Newcomer {
    private static final int KEPT = 5000;

    private final Audience audience;
    private final Happenings happenings = new Happenings(KEPT);

    public Newcomer(Audience audience) {
        this.audience = audience;
    }

    /** What of a record is to be told; empty where that is nothing. */
    public Optional<AlertEvent> told(ConsumerRecord<String, byte[]> row) {
        return AlertReading.of(row) instanceof AlertReading.Read read
                ? happenings.told(happenings.add(place(row), row.offset(), read.event()), audience)
                : Optional.empty();
    }

    private static String place(ConsumerRecord<String, byte[]> row) {
        return Position.name(new TopicPartition(row.topic(), row.partition()));
    }
}
