package org.habeas.app.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.app.exit.Failure;

/** Writes a few records for somebody who waits for them. */
public final class TopicWriter {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TopicWriter() {}

    /**
     * Writes {@code records} in order and returns when the broker has them all.
     *
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @param values how the values are written
     * @param written told of each record that the broker has taken
     * @return one more than the offset of the last; 0 without any
     * @throws Failure when the broker does not take one within 30 s; the message quotes nothing of it
     */
    public static <V> long write(
            Map<String, Object> kafka, Serde<V> values, List<ProducerRecord<String, V>> records, Runnable written) {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), values.serializer())) {
            var acknowledged = new ArrayList<Future<RecordMetadata>>();
            records.forEach(row -> acknowledged.add(producer.send(row)));
            long end = 0;
            for (int i = 0; i < records.size(); i++) {
                end = await(records.get(i).topic(), acknowledged.get(i)).offset() + 1;
                written.run();
            }
            return end;
        }
    }

    private static RecordMetadata await(String topic, Future<RecordMetadata> acknowledgement) {
        try {
            return acknowledgement.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure(topic + " could not be written: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while " + topic + " was written", e);
        }
    }
}
