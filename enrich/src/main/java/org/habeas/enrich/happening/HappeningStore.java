package org.habeas.enrich.happening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.Memory;
import org.habeas.enrich.happening.told.Report;
import org.habeas.enrich.happening.told.Span;
import org.habeas.model.Kind;
import org.habeas.topic.JsonSerde;
import org.jspecify.annotations.Nullable;

/**
 * The happenings of a partition's countries, and the ways to find them. The index holds, under keys that sort by what is
 * asked for: {@code k} what a happening is found by, then country, kind, day and id; {@code a} what was made of an
 * article; {@code t} when a held alert is due and {@code e} when the end of a term is; {@code l} the version of the watchlist that was worked in.
 */
final class HappeningStore {
    private static final String HAPPENINGS = "happenings";
    private static final String INDEX = "happening-index";
    private static final int RECENT = 5_000;
    /** So many entries under one key are looked at: more are a name that half a country bears. */
    private static final int LONGEST_LOOK = 500;

    private static final char SEP = 0;
    private static final char LAST = 1;
    /** Shifts days so that all are positive and sort as text. */
    private static final long DAY_ZERO = 1_000_000;

    private final KeyValueStore<String, Happening> happenings;
    private final KeyValueStore<String, String> index;
    /** Spares reading back what a story of the day needs with each of its articles; only this writes the store. */
    private final Map<String, Happening> recent = new Memory<>(RECENT);

    HappeningStore(ProcessorContext<?, ?> context) {
        this.happenings = context.getStateStore(HAPPENINGS);
        this.index = context.getStateStore(INDEX);
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HAPPENINGS), Serdes.String(), new JsonSerde<>(Happening.class)),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(INDEX), Serdes.String(), Serdes.String()));
    }

    /** The happening; null when there is none, or it is part of another. */
    @Nullable
    Happening get(String id) {
        Happening stored = stored(id);
        return stored == null || stored.mergedInto() != null ? null : stored;
    }

    /** Whether a happening has, or had, that id. */
    boolean known(String id) {
        return stored(id) != null;
    }

    private @Nullable Happening stored(String id) {
        Happening known = recent.get(id);
        if (known == null) {
            known = happenings.get(id);
            if (known != null) {
                recent.put(id, known);
            }
        }
        return known;
    }

    /** Lets the happening be found by {@code keys} on those days. */
    void index(Happening happening, Map<String, String> keys, Iterable<Long> days) {
        for (long day : days) {
            keys.forEach((key, words) -> index.put(
                    prefix(key, happening.country(), happening.kind()) + day(day) + SEP + happening.id(), words));
        }
    }

    void put(Happening happening) {
        recent.put(happening.id(), happening);
        happenings.put(happening.id(), happening);
    }

    /** Ids of happenings of that kind and country that the probe finds within {@code days}, the latest first. */
    List<String> find(Probe probe, @Nullable String country, Kind kind, Span days, int most) {
        String prefix = prefix(probe.key(), country, kind);
        String from = prefix + day(days.from().toEpochDay());
        String to = prefix + day(days.to().toEpochDay()) + LAST;
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, String> found = index.reverseRange(from, to)) {
            for (int seen = 0; found.hasNext() && ids.size() < most && seen < LONGEST_LOOK; seen++) {
                KeyValue<String, String> entry = found.next();
                if (probe.fits(entry.value)) {
                    ids.add(last(entry.key));
                }
            }
        }
        return ids;
    }

    /** Lets the happening be found by those keys of somebody's name, whichever its country, kind and day. */
    void name(Happening happening, Iterable<Integer> keys) {
        keys.forEach(key -> index.put(nameKey(key) + SEP + happening.id(), ""));
    }

    /** Ids of all happenings with somebody of that key. */
    Set<String> named(int key) {
        Set<String> ids = new LinkedHashSet<>();
        try (KeyValueIterator<String, String> found = index.range(nameKey(key) + SEP, nameKey(key) + LAST)) {
            found.forEachRemaining(entry -> ids.add(last(entry.key)));
        }
        return ids;
    }

    private static String nameKey(int key) {
        return "n" + Integer.toHexString(key);
    }

    private static String prefix(String key, @Nullable String country, Kind kind) {
        return "k" + key + SEP + Report.key(country) + SEP + kind.code() + SEP;
    }

    private static String day(long epochDay) {
        String digits = Long.toString(epochDay + DAY_ZERO);
        return "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf(SEP) + 1);
    }

    /** What was made of the article in that country. */
    ArticleMark mark(String article, @Nullable String country) {
        String mark = index.get(markKey(article, country));
        return mark == null ? ArticleMark.NONE : ArticleMark.parse(mark);
    }

    void mark(String article, @Nullable String country, ArticleMark mark) {
        index.put(markKey(article, country), mark.text());
    }

    private static String markKey(String article, @Nullable String country) {
        return "a" + article + SEP + Report.key(country);
    }

    /** What is to be done with a happening at a time. */
    enum Task {
        /** An alert that was held back is to be sent. */
        SEND("t"),
        /** The end of a term is to be reminded of. */
        REMIND("e");

        private final String prefix;

        Task(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Remembers a task for {@code due}. */
    void plan(Task task, String id, Instant due) {
        index.put(dueKey(task, due) + SEP + id, "");
    }

    /** Ids of happenings for which the task is due by {@code now}; the plans are forgotten thereby. */
    List<String> due(Task task, Instant now) {
        List<KeyValue<String, String>> due = new ArrayList<>();
        try (KeyValueIterator<String, String> held = index.range(task.prefix, dueKey(task, now) + LAST)) {
            held.forEachRemaining(due::add);
        }
        due.forEach(entry -> index.delete(entry.key));
        return due.stream().map(entry -> last(entry.key)).distinct().toList();
    }

    private static String dueKey(Task task, Instant due) {
        String digits = Long.toString(Math.max(0, due.toEpochMilli()));
        return task.prefix + "0".repeat(Math.max(0, 15 - digits.length())) + digits;
    }

    /** The version of the watchlist that all happenings here are matched against; 0 at first. */
    long listVersion() {
        return Long.parseLong(Objects.requireNonNullElse(index.get("l"), "0"));
    }

    void listVersion(long version) {
        index.put("l", Long.toString(version));
    }
}
