package org.habeas.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.habeas.ingest.ledger.KafkaClients;
import org.habeas.ingest.ledger.KafkaLedger;
import org.habeas.ingest.ledger.KafkaTopicTail;
import org.habeas.ingest.ledger.Ledger;
import org.habeas.ingest.push.PushSettings;
import org.habeas.ingest.push.WebSub;
import org.habeas.ingest.share.KafkaShare;
import org.habeas.ingest.share.Share;
import org.habeas.model.Hub;
import org.habeas.net.WebUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls sources and writes what is new to {@code habeas.articles} and {@code habeas.snapshots}. Owns its threads. */
public final class Ingest implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration WRITING = Duration.ofSeconds(5);

    private final IngestSettings settings;
    private final Ledger ledger;
    private final Share share;
    private final Web web;
    private final Poller poller;
    private final Clock clock;
    private volatile @Nullable WebSub push;
    private volatile @Nullable String problem = "not started";

    /**
     * @param kafka client properties, such as {@code bootstrap.servers} and security
     * @param meters where the counters go; all of them exist from here on
     */
    public Ingest(IngestSettings settings, Map<String, Object> kafka, MeterRegistry meters, Clock clock) {
        this(settings, OnKafka.of(settings, kafka), meters, clock);
    }

    private Ingest(IngestSettings settings, OnKafka kafka, MeterRegistry meters, Clock clock) {
        this(settings, kafka.ledger(), kafka.share(), meters, clock);
    }

    Ingest(IngestSettings settings, Ledger ledger, Share share, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.share = share;
        this.clock = clock;
        this.web = new Web(settings, clock);
        Duration slow = settings.timeout().dividedBy(2);
        this.poller = new Poller(
                settings.sources(),
                new Poll.Desk(
                        web.fetcher(),
                        new ItemReader(),
                        ledger,
                        new IngestMeters(meters),
                        settings.firstPollNews(),
                        this::push,
                        slow,
                        clock),
                web.timer(),
                settings.timeout().plus(WRITING));
    }

    private void push(Source source, @Nullable Hub hub) {
        WebSub open = push;
        if (open != null && hub != null) {
            WebUrl.parse(hub.url()).ifPresent(url -> WebUrl.parse(hub.topic())
                    .ifPresent(topic -> open.found(source.name(), url, topic, source.allowPrivate())));
        }
    }

    private record OnKafka(Ledger ledger, Share share) {
        static OnKafka of(IngestSettings settings, Map<String, Object> kafka) {
            KafkaClients clients = new KafkaClients(kafka, "habeas-" + settings.instance());
            KafkaShare.Claim claim = new KafkaShare.Claim();
            Ledger ledger = new KafkaLedger(
                    settings.instance(),
                    clients::producer,
                    new KafkaTopicTail(clients::consumer, clients::uncommitted),
                    claim::guard);
            return new OnKafka(ledger, new KafkaShare(clients::member, ledger, claim));
        }
    }

    /** Reads the state from its topics and starts to poll; returns at once, and tries again while Kafka is away. */
    public void start() {
        problem = "reading its state";
        web.execute(this::open);
    }

    private void open() {
        try {
            ledger.open();
            PushSettings hubs = settings.push();
            push = hubs == null ? null : new WebSub(hubs, web::post, poller::hurry, clock);
            share.start(poller);
            problem = null;
            LOG.atInfo()
                    .setMessage("ingest polls")
                    .addKeyValue("sources", settings.sources().size())
                    .log();
        } catch (RuntimeException e) {
            problem = "its state cannot be read yet (" + e.getClass().getSimpleName() + ")";
            LOG.atWarn()
                    .setMessage("ingest cannot read its state, trying again")
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log();
            web.later(AGAIN, this::open);
        }
    }

    /** How it is doing now. */
    public IngestHealth health() {
        String now = problem != null ? problem : share.problem() != null ? share.problem() : ledger.problem();
        return new IngestHealth(now == null, now, poller.states());
    }

    /** The settings that it runs with. */
    public IngestSettings settings() {
        return settings;
    }

    /** Ends the polls under way and gives back its threads and connections; waits at most 20 s. */
    @Override
    public void close() {
        problem = "closed";
        WebSub open = push;
        if (open != null) {
            open.close();
        }
        poller.stop();
        web.hangUp();
        share.close();
        web.close();
        ledger.close();
    }
}
