package org.habeas.app.watchlist;

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
import org.apache.kafka.common.serialization.Serde;
import org.habeas.app.exit.Failure;
import org.habeas.app.kafka.TopicTable;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topics;

/** The watchlists as they stand on their topic. */
public final class WatchlistTopic {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;
    private final Serde<WatchEntry> values;

    /**
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @param values how entries are written there
     */
    public WatchlistTopic(Map<String, Object> kafka, Serde<WatchEntry> values) {
        this.kafka = Map.copyOf(kafka);
        this.values = values;
    }

    /** Every entry that stands, by key; a record that is no entry is passed over, as enrich does. */
    public Map<String, WatchEntry> entries() {
        return TopicTable.read(kafka, Topics.WATCHLIST.name(), values);
    }

    /** Makes each list that {@code file} speaks for hold exactly what the file says; the rest as {@link #replace}. */
    public ListChange replace(ListFile file, Runnable written) {
        return file.lists().stream()
                .map(list -> replace(list, file.of(list), written))
                .reduce(new ListChange(0, 0, 0), ListChange::plus);
    }

    /**
     * Makes the list of that name hold exactly {@code wanted}; of two entries with one id the later counts.
     *
     * @param written told of each record that the broker has taken
     */
    public ListChange replace(String list, List<WatchEntry> wanted, Runnable written) {
        Map<String, WatchEntry> standing = entries();
        standing.values().removeIf(entry -> !entry.list().equals(list));
        var records = new ArrayList<ProducerRecord<String, WatchEntry>>();
        for (WatchEntry entry : wanted) {
            WatchEntry before = standing.remove(entry.key());
            if (!entry.equals(before)) {
                records.add(new ProducerRecord<>(Topics.WATCHLIST.name(), entry.key(), entry));
            }
        }
        int changed = records.size();
        standing.keySet().forEach(key -> records.add(new ProducerRecord<>(Topics.WATCHLIST.name(), key, null)));
        send(records, written);
        return new ListChange(changed, standing.size(), wanted.size() - changed);
    }

    private void send(List<ProducerRecord<String, WatchEntry>> records, Runnable written) {
        try (var producer = new KafkaProducer<>(kafka, Topics.WATCHLIST.key().serializer(), values.serializer())) {
            var acknowledged = new ArrayList<Future<?>>();
            records.forEach(entry -> acknowledged.add(producer.send(entry)));
            for (Future<?> acknowledgement : acknowledged) {
                await(acknowledgement);
                written.run();
            }
        }
    }

    private static void await(Future<?> acknowledgement) {
        try {
            acknowledgement.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure(
                    "the watchlist could not be written: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the watchlist was written", e);
        }
    }
}
