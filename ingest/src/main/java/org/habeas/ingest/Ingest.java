package org.habeas.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.habeas.ingest.fetch.HostLanes;
import org.habeas.ingest.fetch.PoliteFetcher;
import org.habeas.ingest.fetch.Slots;
import org.habeas.ingest.ledger.KafkaClients;
import org.habeas.ingest.ledger.KafkaLedger;
import org.habeas.ingest.ledger.KafkaTopicTail;
import org.habeas.ingest.ledger.Ledger;
import org.habeas.ingest.share.KafkaShare;
import org.habeas.ingest.share.Share;
import org.habeas.net.AddressPolicies;
import org.habeas.net.AddressRange;
import org.habeas.net.GuardedHttp;
import org.habeas.net.HttpLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls sources and writes what is new to {@code habeas.articles} and {@code habeas.snapshots}. Owns its threads. */
public final class Ingest implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration UNTIL_LATE = Duration.ofMillis(500);
    private static final int LATE = 8;
    private static final Duration WRITING = Duration.ofSeconds(5);

    private final IngestSettings settings;
    private final Ledger ledger;
    private final Share share;
    private final GuardedHttp publicHttp;
    private final GuardedHttp privateHttp;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final Poller poller;
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
        this.publicHttp = new GuardedHttp(AddressPolicies.publicOnly(), limits(settings), userAgent(settings), clock);
        this.privateHttp = new GuardedHttp(
                AddressPolicies.allowing(AddressRange.LOOPBACK, AddressRange.PRIVATE),
                limits(settings),
                userAgent(settings),
                clock);
        int late = LATE * settings.threads();
        this.workers = Executors.newFixedThreadPool(settings.threads() + late, threads("ingest-worker"));
        this.timer = timer();
        Slots slots = new Slots(workers, timer, settings.threads(), late, UNTIL_LATE);
        HostLanes lanes = new HostLanes(timer, slots, settings.pace());
        PoliteFetcher fetcher = new PoliteFetcher(publicHttp, privateHttp, lanes, settings.robots(), clock);
        Duration slow = settings.timeout().dividedBy(2);
        this.poller = new Poller(
                settings.sources(),
                new Poll.Desk(
                        fetcher,
                        new ItemReader(),
                        ledger,
                        new IngestMeters(meters),
                        settings.firstPollNews(),
                        slow,
                        clock),
                timer,
                settings.timeout().plus(WRITING));
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

    private static HttpLimits limits(IngestSettings settings) {
        HttpLimits usual = HttpLimits.defaults();
        Duration timeout = settings.timeout();
        return new HttpLimits(
                min(usual.connect(), timeout),
                min(usual.read(), timeout),
                timeout,
                settings.maxBody(),
                usual.ratio(),
                usual.headers());
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Who asks, and where to complain (RFC 9110, section 10.1.5). */
    private static String userAgent(IngestSettings settings) {
        return PoliteFetcher.AGENT + "/0.1" + (settings.contact() == null ? "" : " (+" + settings.contact() + ")");
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1, threads("ingest-timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timer;
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Reads the state from its topics and starts to poll; returns at once, and tries again while Kafka is away. */
    public void start() {
        problem = "reading its state";
        workers.execute(this::open);
    }

    private void open() {
        try {
            ledger.open();
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
            if (!timer.isShutdown()) {
                var unused = timer.schedule(() -> workers.execute(this::open), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
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
        poller.stop();
        publicHttp.close();
        privateHttp.close();
        share.close();
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }
}
