package org.habeas.app.house;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.Settings;
import org.habeas.app.config.WatchlistFile;
import org.habeas.app.exit.Failure;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.ops.OpsServer;
import org.habeas.app.ops.Readiness;
import org.habeas.app.watchlist.ListChange;
import org.habeas.app.watchlist.ListFile;
import org.habeas.app.watchlist.WatchlistSerde;
import org.habeas.app.watchlist.WatchlistTopic;
import org.habeas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process at work: Kafka where it is embedded, topics, watchlists, then its roles, those that take before those that
 * give. It is closed in the opposite order.
 */
public final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final List<Role> ORDER = List.of(Role.ALERTS, Role.ENRICH, Role.INGEST);

    private final LoadedSettings loaded;
    private final Set<Role> roles;
    private final Stop stop = new Stop();
    private final Readiness readiness = new Readiness();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Optional<URI> desk = Optional.empty();
    private Optional<String> embeddedBroker = Optional.empty();
    private boolean closed;

    /** @param roles at least one */
    public House(LoadedSettings loaded, Set<Role> roles) {
        this.loaded = loaded;
        this.roles = EnumSet.copyOf(roles);
    }

    /** Starts everything; what was started before a failure is closed by {@link #close}. */
    public synchronized void start() {
        readiness.watch("start", () -> Optional.of("is under way"));
        ops();
        Map<String, Object> kafka = kafka();
        TopicCreation.createMissing(kafka, Topics.all());
        watchlists(kafka);
        roles(kafka);
        readiness.watch("start", Optional::empty);
    }

    private void ops() {
        List.of(new JvmMemoryMetrics(), new ProcessorMetrics(), new UptimeMetrics())
                .forEach(metrics -> metrics.bindTo(meters));
        var ops = loaded.settings().ops();
        OpsServer server = opened(OpsServer.start(ops.host(), ops.port(), meters, readiness));
        LOG.atInfo().addKeyValue("address", server.address()).log("metrics and health are served");
    }

    private Map<String, Object> kafka() {
        Settings settings = loaded.settings();
        String bootstrap = settings.kafka().bootstrap();
        return settings.kafka().clients(bootstrap == null ? embedded(settings) : bootstrap);
    }

    private String embedded(Settings settings) {
        EmbeddedKafka broker =
                opened(EmbeddedKafka.start(data("kafka"), settings.kafka().port(), this::brokerGaveUp));
        LOG.atInfo().addKeyValue("bootstrap", broker.bootstrap()).log("embedded broker runs");
        embeddedBroker = Optional.of(broker.bootstrap());
        return broker.bootstrap();
    }

    private void brokerGaveUp(String fault) {
        LOG.atError().addKeyValue("fault", fault).log("embedded broker gave up");
        stop.gaveUp();
    }

    /** A list whose file cannot be read stays as it is on the topic; the others are brought up to date. */
    private void watchlists(Map<String, Object> kafka) {
        if (!roles.contains(Role.ENRICH)) {
            return;
        }
        try (var topic = new WatchlistTopic(kafka, WatchlistSerde.of(loaded))) {
            loaded.settings().watchlists().forEach(file -> watchlist(file, topic));
        }
    }

    private void watchlist(WatchlistFile file, WatchlistTopic topic) {
        try {
            var list = ListFile.read(loaded.resolve(file.file()), file.list(), file.marking(), System.err)
                    .ownedBy(file.owner());
            ListChange change = topic.replace(list, () -> {});
            LOG.atInfo()
                    .addKeyValue("list", file.list())
                    .addKeyValue("change", change)
                    .log("watchlist is loaded");
        } catch (Failure e) {
            LOG.atError()
                    .addKeyValue("list", file.list())
                    .addKeyValue("cause", e.getMessage())
                    .log("watchlist is left as it was");
        }
    }

    private void roles(Map<String, Object> kafka) {
        var starter = new Roles(loaded, kafka, data("streams"), meters, readiness, stop);
        for (Role role : ORDER) {
            if (roles.contains(role)) {
                opened(starter.start(role));
                LOG.atInfo().addKeyValue("role", role).log("role runs");
            }
        }
        desk = starter.desk();
    }

    private Path data(String part) {
        return loaded.resolve(loaded.settings().data()).resolve(part);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /** What ends this process. */
    public Stop stop() {
        return stop;
    }

    /** The desk page's address with its token; empty where this process does not show it. */
    public Optional<URI> desk() {
        return desk;
    }

    /** Where the embedded broker is reached once it runs; empty where there is none. */
    public Optional<String> embeddedBroker() {
        return embeddedBroker;
    }

    /** Whether the parts do their work. */
    public Readiness readiness() {
        return readiness;
    }

    /** Closes what is open, the newest first; a second call does nothing. Closing it unasked is giving up. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop.gaveUp();
        while (!open.isEmpty()) {
            close(open.pop());
        }
        meters.close();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.atWarn()
                    .addKeyValue("part", part.getClass().getSimpleName())
                    .setCause(e)
                    .log("a part did not close in order");
        }
    }
}
