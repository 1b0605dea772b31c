package org.habeas.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertReading;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads alerts and writes deliveries, in transactions that commit the alerts' offsets as well: each alert gives each
 * subscription one delivery, whatever crashes. What is no alert goes to the dead letters.
 */
final class PlanSession implements Worker.Session {
    private static final Logger LOG = LoggerFactory.getLogger(PlanSession.class);
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Planner planner;
    private final EarlierRecipients recipients;
    private final DeliveryMeters meters;
    private final int partitions;

    PlanSession(
            Consumer<String, byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Planner planner,
            EarlierRecipients recipients,
            DeliveryMeters meters) {
        this.consumer = consumer;
        this.producer = producer;
        this.planner = planner;
        this.recipients = recipients;
        this.meters = meters;
        this.partitions = producer.partitionsFor(Topics.DELIVERIES.name()).size();
        consumer.subscribe(List.of(Topics.DETENTION_ALERTS.name(), Topics.STATEMENT_ALERTS.name()));
    }

    @Override
    public void turn() {
        ConsumerRecords<String, byte[]> rows = consumer.poll(WAIT);
        if (rows.isEmpty()) {
            return;
        }
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        rows.forEach(batch::add);
        List<AlertReading> readings = batch.stream().map(AlertReading::of).toList();
        Map<String, Set<String>> told = recipients.of(retracted(readings));
        producer.beginTransaction();
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i) instanceof AlertReading.Unreadable bad) {
                putAside(batch.get(i), bad.reason());
            } else if (readings.get(i) instanceof AlertReading.Read read) {
                plan(read.event(), told);
            }
        }
        producer.sendOffsetsToTransaction(after(rows), consumer.groupMetadata());
        producer.commitTransaction();
    }

    private static Set<String> retracted(List<AlertReading> readings) {
        return readings.stream()
                .filter(AlertReading.Read.class::isInstance)
                .map(reading -> ((AlertReading.Read) reading).event().alert())
                .filter(alert -> alert.reason() == Reason.RETRACTED)
                .map(Alert::happening)
                .collect(Collectors.toSet());
    }

    /** What is planned in the same batch counts as told as well, unless it waits: nobody else can see it yet. */
    @SuppressWarnings("FutureReturnValueIgnored") // committing fails when one of them did
    private void plan(AlertEvent event, Map<String, Set<String>> told) {
        Set<String> known = told.getOrDefault(event.alert().happening(), new HashSet<>());
        List<DeliveryRow> rows = planner.plan(event, known, partitions);
        DeliveryRecords.plans(rows).forEach(producer::send);
        rows.stream()
                .map(row -> row.delivery().subscription())
                .filter(name -> !Subscriber.isEscalation(name))
                .forEach(known::add);
        if (event.alert().reason() == Reason.RETRACTED) {
            planner.callOff(event.alert().happening(), partitions).forEach(producer::send);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // committing fails when one of them did
    private void putAside(ConsumerRecord<String, byte[]> row, String reason) {
        meters.unreadable();
        LOG.warn(
                "alert put aside topic={} partition={} offset={} reason={}",
                row.topic(),
                row.partition(),
                row.offset(),
                reason);
        byte[] key = row.key() == null ? null : row.key().getBytes(StandardCharsets.UTF_8);
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS.name(), key, row.value());
        letter.headers()
                .add("reason", reason.getBytes(StandardCharsets.UTF_8))
                .add(
                        "from",
                        (row.topic() + "/" + row.partition() + "/" + row.offset()).getBytes(StandardCharsets.UTF_8));
        producer.send(letter);
    }

    private static Map<TopicPartition, OffsetAndMetadata> after(ConsumerRecords<String, byte[]> rows) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        rows.partitions().forEach(partition -> {
            var last = rows.records(partition);
            offsets.put(
                    partition, new OffsetAndMetadata(last.get(last.size() - 1).offset() + 1));
        });
        return offsets;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        consumer.close();
    }
}
