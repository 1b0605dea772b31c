package org.habeas.app.house;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.app.config.EvidenceSection;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.Settings;
import org.habeas.app.evidence.EvidenceKeeper;
import org.habeas.app.evidence.KeyFile;
import org.habeas.app.ops.Readiness;
import org.habeas.app.restraint.RestraintApi;
import org.habeas.app.restraint.RestraintOffice;
import org.habeas.app.restraint.StandingRestraints;
import org.habeas.app.watchlist.WatchlistApi;
import org.habeas.app.watchlist.WatchlistSerde;
import org.habeas.app.watchlist.WatchlistTopic;
import org.habeas.enrich.EnrichSettings;
import org.habeas.enrich.EnrichTopology;
import org.habeas.ingest.Ingest;
import org.habeas.ingest.evidence.Signing;
import org.habeas.model.Secret;
import org.jspecify.annotations.Nullable;

/** Starts each role on a Kafka that is there, with its topics made; what is returned closes it again. */
final class Roles {
    private final LoadedSettings loaded;
    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Path state;
    private final MeterRegistry meters;
    private final Readiness readiness;
    private final Stop stop;
    private @Nullable URI desk;

    Roles(
            LoadedSettings loaded,
            Map<String, Object> kafka,
            Path state,
            MeterRegistry meters,
            Readiness readiness,
            Stop stop) {
        this.loaded = loaded;
        this.settings = loaded.settings();
        this.kafka = kafka;
        this.state = state;
        this.meters = meters;
        this.readiness = readiness;
        this.stop = stop;
    }

    AutoCloseable start(Role role) {
        return switch (role) {
            case INGEST -> ingest();
            case ENRICH -> enrich();
            case ALERTS -> alerts();
        };
    }

    private AutoCloseable ingest() {
        var ingest = new Ingest(settings.ingest(), kafka, meters, Clock.systemUTC());
        readiness.watch("ingest", () -> Optional.ofNullable(ingest.health().problem()));
        ingest.start();
        var keeper = keeper();
        return () -> {
            keeper.close();
            ingest.close();
        };
    }

    private EvidenceKeeper keeper() {
        EvidenceSection evidence = settings.evidence();
        PrivateKey key =
                evidence.keyFile() == null ? null : KeyFile.read(loaded.resolve(evidence.keyFile()), Signing::secret);
        var keeper = new EvidenceKeeper(kafka, evidence.retention(), key, Clock.systemUTC());
        keeper.start();
        return keeper;
    }

    private AutoCloseable enrich() {
        var topology = EnrichTopology.bundled(settings.instance(), meters, WatchlistSerde.of(loaded));
        var enrich =
                new EnrichSettings(settings.instance(), state, settings.enrich().threads(), Clients.texts(kafka));
        var streams = new StreamsRun(topology.get(), enrich.properties(meters), stop);
        readiness.watch("enrich", streams::problem);
        streams.start();
        return streams;
    }

    private AutoCloseable alerts() {
        var lists = new WatchlistTopic(kafka, WatchlistSerde.of(loaded));
        var alerts = new Alerts(
                settings.alerts().withMail(mail(settings.alerts().mail())),
                StandingRestraints.reader(kafka, loaded),
                kafka,
                meters,
                Clock.systemUTC(),
                new WatchlistApi(lists),
                new RestraintApi(new RestraintOffice(kafka, loaded, Clock.systemUTC())));
        alerts.start();
        desk = alerts.deskAddress();
        return () -> {
            alerts.close();
            lists.close();
        };
    }

    private MailSettings mail(MailSettings mail) {
        Path file = mail.passwordFile();
        return file == null
                ? mail
                : mail.withPassword(KeyFile.read(loaded.folder().resolve(file), text -> new Secret(text.strip())));
    }

    /** The desk page's address with its token; empty where this process does not show it. */
    Optional<URI> desk() {
        return Optional.ofNullable(desk);
    }
}
