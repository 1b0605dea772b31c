package org.habeas.app.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.habeas.app.kafka.TopicTable;
import org.habeas.ingest.evidence.ChainCheck;
import org.habeas.ingest.evidence.ChainCheck.Bytes;
import org.habeas.ingest.evidence.Retention.Kept;
import org.habeas.ingest.evidence.WarcWriter;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Snapshot;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The topics of evidence, read once from beginning to end, without holding the bytes of more than one snapshot. */
public final class EvidenceTopics {
    private final Map<String, Object> kafka;

    /** @param kafka client properties, {@code bootstrap.servers} among them */
    public EvidenceTopics(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /**
     * Goes along all chains and their signatures.
     *
     * @param key null: whose the signatures are is not checked
     * @param broken told of each record that cannot be read
     */
    public ChainCheck check(@Nullable PublicKey key, BiConsumer<String, Long> broken) {
        Map<String, Bytes> bytes = new HashMap<>();
        scan(Topics.SNAPSHOTS, broken, (id, snapshot) -> {
            if (snapshot == null) {
                bytes.remove(id);
            } else {
                bytes.put(id, Bytes.of(id, snapshot));
            }
        });
        var check = new ChainCheck(id -> bytes.getOrDefault(id, Bytes.GONE));
        scan(Topics.EVIDENCE, broken, (instance, link) -> check.check(Objects.requireNonNull(link)));
        scan(Topics.SIGNATURES, broken, (instance, signed) -> check.check(Objects.requireNonNull(signed), key));
        return check;
    }

    /** Ids of the snapshots of an article's versions, or of all articles that an alert's newest revision rests on. */
    public Set<String> snapshots(String articleOrHappening) {
        Set<String> ids = new LinkedHashSet<>();
        scan(Topics.EVIDENCE, (place, offset) -> {}, (instance, link) -> {
            if (link != null && link.article().equals(articleOrHappening)) {
                ids.add(link.snapshot());
            }
        });
        Alert alert = alerts().get(articleOrHappening);
        if (alert != null) {
            ids.addAll(withPages(snapshots(List.of(alert))));
        }
        return ids;
    }

    /** Ids of the snapshots that alerts rest on, in any revision's newest state, with all pages of their articles. */
    public Set<String> alerted() {
        return withPages(snapshots(alerts().values()));
    }

    /** An alert names the snapshot of an article's first page; those of the others belong to the same version of it. */
    private Set<String> withPages(Set<String> firstPages) {
        Map<String, Set<String>> versions = new HashMap<>();
        scan(Topics.EVIDENCE, (place, offset) -> {}, (instance, link) -> {
            if (link != null) {
                versions.computeIfAbsent(link.article() + " " + link.version(), version -> new LinkedHashSet<>())
                        .add(link.snapshot());
            }
        });
        return versions.values().stream()
                .filter(pages -> !Collections.disjoint(pages, firstPages))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(() -> new LinkedHashSet<>(firstPages)));
    }

    private Map<String, Alert> alerts() {
        Map<String, Alert> alerts = new HashMap<>();
        for (Topic<String, Alert> topic : List.of(Topics.DETENTION_ALERTS, Topics.STATEMENT_ALERTS)) {
            alerts.putAll(TopicTable.read(kafka, topic));
        }
        return alerts;
    }

    private static Set<String> snapshots(Collection<Alert> alerts) {
        return alerts.stream()
                .flatMap(alert -> alert.sources().stream())
                .map(Evidence::snapshot)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Writes those of the snapshots that are kept; the ids of the others. */
    public Set<String> write(Set<String> ids, WarcWriter warc) {
        Set<String> missing = new LinkedHashSet<>(ids);
        scan(Topics.SNAPSHOTS, (place, offset) -> {}, (id, snapshot) -> {
            if (snapshot != null && missing.remove(id)) {
                try {
                    warc.snapshot(snapshot);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return missing;
    }

    /** All snapshots that are kept. */
    public List<Kept> kept() {
        Map<String, Kept> kept = new LinkedHashMap<>();
        TopicTable.scan(kafka, Topics.SNAPSHOTS.name(), row -> {
            Snapshot snapshot = row.value() == null ? null : value(Topics.SNAPSHOTS, row.value());
            kept.remove(row.key());
            if (snapshot != null) {
                kept.put(row.key(), new Kept(row.key(), row.value().length, snapshot.received()));
            }
        });
        return new ArrayList<>(kept.values());
    }

    /** The newest link of each chain. */
    public Collection<EvidenceLink> heads() {
        return TopicTable.read(kafka, Topics.EVIDENCE).values();
    }

    private <V> void scan(
            Topic<String, V> topic, BiConsumer<String, Long> broken, BiConsumer<String, @Nullable V> taker) {
        TopicTable.scan(kafka, topic.name(), row -> {
            V value = row.value() == null ? null : value(topic, row.value());
            if (value == null && row.value() != null) {
                broken.accept(row.topic() + ", partition " + row.partition(), row.offset());
            } else {
                taker.accept(row.key(), value);
            }
        });
    }

    private static <V> @Nullable V value(Topic<String, V> topic, byte[] bytes) {
        try {
            return topic.value().deserializer().deserialize(topic.name(), bytes);
        } catch (SerializationException e) {
            return null;
        }
    }
}
