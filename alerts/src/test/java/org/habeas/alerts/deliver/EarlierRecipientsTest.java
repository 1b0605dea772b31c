package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.Withholding;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.Test;

class EarlierRecipientsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition(Topics.DELIVERIES.name(), 0);
    private static final Content CONTENT = Content.of(new byte[] {1});
    private static final Withholding SILENCED = new Withholding("silenced", null);

    @Test
    void aDeliverysIdNamesHappeningAndSubscription() {
        assertEquals(
                Optional.of(Map.entry("h-7c-r1f", "partner-2")), EarlierRecipients.recipient("h-7c-r1f-r12_partner-2"));
        assertEquals(
                Optional.of(Map.entry("h-7c-r1f", "partner-2")),
                EarlierRecipients.recipient("h-7c-r1f-r12.4.2_partner-2"));
        assertEquals(Optional.empty(), EarlierRecipients.recipient("something else"));
    }

    @Test
    void whoWasPlannedToBeToldIsToldUnlessItWasWithheldBeforeAnAttempt() {
        Delivery told = pending("h-1-r1", "told");
        Delivery silenced = pending("h-1-r1", "silenced");
        Delivery late = pending("h-1-r1", "late");
        Attempt failed = new Attempt(NOW, 1, 500, "failed");

        var found = recipients(List.of(
                row(told, CONTENT),
                row(silenced, CONTENT),
                row(late, CONTENT),
                row(silenced.withheld(SILENCED), null),
                row(late.pendingUntil(NOW, failed).withheld(SILENCED), null)));

        assertEquals(Map.of("h-1", Set.of("told", "late")), found);
    }

    @Test
    void anEarlierRevisionThatArrivedStillCounts() {
        Delivery second = pending("h-1-r2", "partner");

        var found = recipients(List.of(
                row(pending("h-1-r1", "partner").delivered(new Attempt(NOW, 1, 200, "delivered")), null),
                row(second.withheld(SILENCED), null)));

        assertEquals(Map.of("h-1", Set.of("partner")), found);
    }

    private static Delivery pending(String event, String subscription) {
        return Delivery.pending(event, "h-1", subscription, "sha256:0", NOW);
    }

    private static ProducerRecord<byte[], byte[]> row(Delivery delivery, Content content) {
        return new DeliveryRow(0, delivery, content).toRecord();
    }

    private static Map<String, Set<String>> recipients(List<ProducerRecord<byte[], byte[]>> rows) {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions(
                PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, Node.noNode(), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < rows.size(); i++) {
                consumer.addRecord(read(rows.get(i), i));
            }
        });
        return new EarlierRecipients(() -> consumer, partitions -> Map.of(PARTITION, (long) rows.size()))
                .of(Set.of("h-1"));
    }

    private static ConsumerRecord<String, byte[]> read(ProducerRecord<byte[], byte[]> row, long offset) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                0,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                new String(row.key(), StandardCharsets.UTF_8),
                row.value(),
                row.headers(),
                Optional.empty());
    }
}
