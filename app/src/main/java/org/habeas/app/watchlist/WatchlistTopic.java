package org.habeas.app.watchlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.habeas.app.kafka.TopicTable;
import org.habeas.app.kafka.TopicWriter;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The watchlists as they stand on their topic. */
public final class WatchlistTopic {
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
        return make(diff(file), written);
    }

    /** What {@link #replace(ListFile, Runnable)} would come to. */
    public ListChange preview(ListFile file) {
        return diff(file).change(0);
    }

    /** Writes the entries of {@code file} that are new or different, and removes none. */
    public ListChange add(ListFile file, Runnable written) {
        return make(diff(file).adding(), written);
    }

    private ListDiff diff(ListFile file) {
        return ListDiff.of(entries(), file.lists(), file.entries());
    }

    /**
     * Makes the list of that name hold exactly {@code wanted}; of two entries with one id the later counts.
     *
     * @param written told of each record that the broker has taken
     */
    public ListChange replace(String list, List<WatchEntry> wanted, Runnable written) {
        return make(ListDiff.of(entries(), Set.of(list), wanted), written);
    }

    /**
     * Removes the entries of those keys.
     *
     * @return the keys under which nothing stood
     */
    public Set<String> remove(Collection<String> keys) {
        var missing = new LinkedHashSet<>(keys);
        missing.removeAll(entries().keySet());
        List<String> there =
                keys.stream().distinct().filter(key -> !missing.contains(key)).toList();
        make(new ListDiff(List.of(), there, 0), () -> {});
        return missing;
    }

    private ListChange make(ListDiff diff, Runnable written) {
        var records = new ArrayList<ProducerRecord<String, WatchEntry>>();
        diff.written().forEach(entry -> records.add(record(entry.key(), entry)));
        diff.removed().forEach(key -> records.add(record(key, null)));
        // enrich counts versions from 1
        return diff.change(TopicWriter.write(kafka, values, records, written));
    }

    private static ProducerRecord<String, WatchEntry> record(String key, @Nullable WatchEntry entry) {
        return new ProducerRecord<>(Topics.WATCHLIST.name(), key, entry);
    }
}
