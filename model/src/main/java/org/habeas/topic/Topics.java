package org.habeas.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.Case;
import org.habeas.model.ChainSignature;
import org.habeas.model.Delivery;
import org.habeas.model.EndpointHealth;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Restraint;
import org.habeas.model.Seen;
import org.habeas.model.Snapshot;
import org.habeas.model.SourceState;
import org.habeas.model.Subscription;
import org.habeas.model.WatchEntry;

/** The catalogue: every topic that Habeas reads or writes by name. Streams' own changelogs are not listed. */
public final class Topics {
    private static final int PARTITIONS = 4;

    /** Most processes that can share the sources. */
    private static final int SHARES = 12;

    /** News as text, by article id. */
    public static final Topic<String, Article> ARTICLES =
            new Topic<>("habeas.articles", text(), json(Article.class), PARTITIONS, kept(Duration.ofDays(90)));

    /** The bytes as fetched, by {@code sha256:…}. */
    public static final Topic<String, Snapshot> SNAPSHOTS = new Topic<>(
            "habeas.snapshots",
            text(),
            new SnapshotSerde(),
            PARTITIONS,
            Map.of("cleanup.policy", "compact", "compression.type", "zstd", "max.message.bytes", "16777216"));

    /** The chains of hashes over what was written, by instance; one partition, never cleaned up. */
    public static final Topic<String, EvidenceLink> EVIDENCE = new Topic<>(
            "habeas.evidence",
            text(),
            json(EvidenceLink.class),
            1,
            Map.of("cleanup.policy", "delete", "retention.ms", "-1"));

    /** Signatures of the chains' newest links, by instance; one partition, never cleaned up. */
    public static final Topic<String, ChainSignature> SIGNATURES = new Topic<>(
            "habeas.signatures",
            text(),
            json(ChainSignature.class),
            1,
            Map.of("cleanup.policy", "delete", "retention.ms", "-1"));

    /**
     * What is remembered of each source, by its name: validators, next poll, health. Whoever is given a partition polls
     * the sites that are dealt to it, whatever partition their states lie in.
     */
    public static final Topic<String, SourceState> SOURCES =
            new Topic<>("habeas.sources", text(), json(SourceState.class), SHARES, compacted());

    /** Articles and texts that were written, by {@link Seen#byArticle} and {@link Seen#byText}. */
    public static final Topic<String, Seen> SEEN =
            new Topic<>("habeas.seen", text(), json(Seen.class), PARTITIONS, compacted());

    /** Watch entries by {@link WatchEntry#key()}; one partition, so that an offset is the list's version. */
    public static final Topic<String, WatchEntry> WATCHLIST =
            new Topic<>("habeas.watchlist", text(), json(WatchEntry.class), 1, compacted());

    /** Revisions of detention happenings as CloudEvents in binary mode, by happening id. */
    public static final Topic<String, Alert> DETENTION_ALERTS =
            new Topic<>("habeas.alerts.detention", text(), json(Alert.class), PARTITIONS, kept(Duration.ofDays(365)));

    /** Revisions of statement happenings as CloudEvents in binary mode, by happening id. */
    public static final Topic<String, Alert> STATEMENT_ALERTS =
            new Topic<>("habeas.alerts.statement", text(), json(Alert.class), PARTITIONS, kept(Duration.ofDays(365)));

    /** Subscriptions as written by the API, by name; one partition. */
    public static final Topic<String, Subscription> SUBSCRIPTIONS =
            new Topic<>("habeas.subscriptions", text(), json(Subscription.class), 1, compacted());

    /** Endpoints that fail or are disabled, by subscription; one partition. */
    public static final Topic<String, EndpointHealth> ENDPOINTS =
            new Topic<>("habeas.endpoints", text(), json(EndpointHealth.class), 1, compacted());

    /**
     * Deliveries by {@link Delivery#id()}, partitioned by subscription: whoever owns the partition sends. Until a
     * delivery has arrived, the header {@code body} holds what is sent; claims lie beside it, under the id and
     * {@code /claim}, without it. The header {@code step} repeats the delivery's step, four bytes.
     */
    public static final Topic<String, Delivery> DELIVERIES = new Topic<>(
            "habeas.deliveries",
            text(),
            json(Delivery.class),
            PARTITIONS,
            Map.of(
                    "cleanup.policy",
                    "compact,delete",
                    "retention.ms",
                    Long.toString(Duration.ofDays(365).toMillis())));

    /** Persons' cases by their id. */
    public static final Topic<String, Case> CASES =
            new Topic<>("habeas.cases", text(), json(Case.class), PARTITIONS, compacted());

    /**
     * What desks keep from going out, by id; one partition, never cleaned up, for it is the log of who decided what. Values
     * are written as the watchlist's are: encrypted where a key is configured.
     */
    public static final Topic<String, Restraint> RESTRAINTS = new Topic<>(
            "habeas.restraints",
            text(),
            json(Restraint.class),
            1,
            Map.of("cleanup.policy", "delete", "retention.ms", "-1"));

    /** What could not be processed, as it came, with the reason in its headers. */
    public static final Topic<byte[], byte[]> DEAD_LETTERS =
            new Topic<>("habeas.dead-letters", Serdes.ByteArray(), Serdes.ByteArray(), 1, kept(Duration.ofDays(90)));

    private Topics() {}

    /** All of them, to be created at start where they do not exist. */
    public static List<Topic<?, ?>> all() {
        return List.of(
                ARTICLES,
                SNAPSHOTS,
                EVIDENCE,
                SIGNATURES,
                SOURCES,
                SEEN,
                WATCHLIST,
                DETENTION_ALERTS,
                STATEMENT_ALERTS,
                CASES,
                RESTRAINTS,
                SUBSCRIPTIONS,
                ENDPOINTS,
                DELIVERIES,
                DEAD_LETTERS);
    }

    private static Serde<String> text() {
        return Serdes.String();
    }

    private static <T> Serde<T> json(Class<T> type) {
        return new JsonSerde<>(type);
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact");
    }

    private static Map<String, String> kept(Duration time) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(time.toMillis()));
    }
}
