package org.habeas.app.watchlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.habeas.app.exit.Failure;
import org.habeas.app.kafka.TopicFollower;
import org.habeas.app.kafka.TopicWriter;
import org.habeas.enrich.watch.EntryTable;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The watchlists as they stand on their topic. It is read once, when somebody first asks; after that only what has come
 * since, so that every answer has what was written before it was asked for. Safe for use by many threads, one at a time.
 */
public final class WatchlistTopic implements AutoCloseable {
    private final Map<String, Object> kafka;
    private final Serde<WatchEntry> values;
    private final EntryTable entries = new EntryTable();
    private @Nullable TopicFollower follower;
    /** Null where something changed since it was asked for. */
    private @Nullable List<ListSummary> summaries;

    /**
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @param values how entries are written there
     */
    public WatchlistTopic(Map<String, Object> kafka, Serde<WatchEntry> values) {
        this.kafka = Map.copyOf(kafka);
        this.values = values;
    }

    /**
     * What {@code question} makes of the entries that stand; a record that is no entry is passed over, as enrich does.
     *
     * @param question answered before anybody else's; it must not keep the entries
     * @throws Failure when no broker answers
     */
    public synchronized <T> T ask(Function<EntryTable, T> question) {
        if (follower == null) {
            follower = new TopicFollower(kafka, Topics.WATCHLIST.name());
        }
        follower.catchUp(this::take);
        return question.apply(entries);
    }

    private void take(ConsumerRecord<String, byte[]> row) {
        summaries = null;
        WatchEntry entry = entry(row);
        if (entry == null) {
            entries.remove(row.key());
        } else {
            entries.put(entry);
        }
    }

    private @Nullable WatchEntry entry(ConsumerRecord<String, byte[]> row) {
        try {
            return values.deserializer().deserialize(row.topic(), row.value());
        } catch (SerializationException e) {
            return null;
        }
    }

    /** The lists that there are, by name. */
    public List<ListSummary> lists() {
        return ask(standing -> {
            List<ListSummary> known = summaries;
            if (known == null) {
                known = ListSummary.of(standing.all());
                summaries = known;
            }
            return known;
        });
    }

    /** The entries of the list of that name, by id; empty where there is no such list. */
    public List<WatchEntry> list(String list) {
        return ask(standing ->
                standing.of(list).sorted(Comparator.comparing(WatchEntry::id)).toList());
    }

    /** The entry of that key; empty where there is none. */
    public Optional<WatchEntry> entry(String key) {
        return ask(standing -> Optional.ofNullable(standing.get(key)));
    }

    /** Makes each list that {@code file} speaks for hold exactly what the file says; the rest as {@link #replace}. */
    public synchronized ListChange replace(ListFile file, Runnable written) {
        return make(diff(file), written);
    }

    /** What {@link #replace(ListFile, Runnable)} would come to. */
    public ListChange preview(ListFile file) {
        return diff(file).change(0);
    }

    /** Writes the entries of {@code file} that are new or different, and removes none. */
    public synchronized ListChange add(ListFile file, Runnable written) {
        return make(diff(file).adding(), written);
    }

    private ListDiff diff(ListFile file) {
        return ask(standing -> ListDiff.of(standing, file.lists(), file.entries()));
    }

    /**
     * Makes the list of that name hold exactly {@code wanted}; of two entries with one id the later counts.
     *
     * @param written told of each record that the broker has taken
     */
    public synchronized ListChange replace(String list, List<WatchEntry> wanted, Runnable written) {
        return make(ask(standing -> ListDiff.of(standing, Set.of(list), wanted)), written);
    }

    /**
     * Removes the entries of those keys.
     *
     * @return the keys under which nothing stood
     */
    public synchronized Set<String> remove(Collection<String> keys) {
        Set<String> missing = new LinkedHashSet<>(keys);
        ask(standing -> missing.removeIf(standing::has));
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

    /** Lets go of the broker; who asks again begins anew. */
    @Override
    public synchronized void close() {
        if (follower != null) {
            follower.close();
            follower = null;
        }
    }
}
