package org.habeas.app.config;

import java.nio.file.Path;
import java.util.List;
import org.habeas.alerts.AlertsSettings;
import org.habeas.ingest.IngestSettings;

/**
 * The whole configuration, as {@code habeas.yaml} writes it in kebab case. Parts that are missing take their default.
 *
 * @param instance name of this installation, in the source of its alerts and in its Kafka groups; default {@code desk-1}
 * @param data folder of the embedded broker and of local state, relative to the configuration's folder; default
 *     {@code data}
 * @param kafka which Kafka is used
 * @param ingest sources and how they are polled
 * @param sourceFiles files with further sources, in a list {@code sources} each; default {@code sources.yaml}, which need not
 *     be there
 * @param evidence how evidence is kept
 * @param enrich how the topology runs
 * @param watchlists files that are loaded at start; default none
 * @param alerts subscriptions, deliveries and the desk page
 * @param ops metrics and health
 */
public record Settings(
        String instance,
        Path data,
        KafkaSettings kafka,
        IngestSettings ingest,
        List<Path> sourceFiles,
        EvidenceSection evidence,
        EnrichSection enrich,
        List<WatchlistFile> watchlists,
        AlertsSettings alerts,
        OpsSettings ops) {
    @SuppressWarnings("NullAway") // null is how a section asks for its defaults
    public Settings {
        instance = instance == null ? "desk-1" : instance;
        data = data == null ? Path.of("data") : data;
        kafka = kafka == null ? new KafkaSettings(null, null, null) : kafka;
        ingest = ingest == null ? IngestSettings.of(List.of()) : ingest;
        sourceFiles = sourceFiles == null ? List.of(SourceFiles.USUAL) : List.copyOf(sourceFiles);
        evidence = evidence == null ? new EvidenceSection(null, null, null, null) : evidence;
        enrich = enrich == null ? new EnrichSection(null, null, null) : enrich;
        watchlists = watchlists == null ? List.of() : List.copyOf(watchlists);
        alerts = alerts == null ? new AlertsSettings(null, null, null, null, null) : alerts;
        ops = ops == null ? new OpsSettings(null, null) : ops;
        if (!instance.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "instance is '" + instance + "'; allowed: small letters, digits and hyphens, at most 40");
        }
    }
}
