package org.habeas.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.ingest.FirstPollNews;
import org.habeas.ingest.Ingest;
import org.habeas.ingest.IngestSettings;
import org.habeas.ingest.Source;
import org.habeas.ingest.SourceKind;
import org.habeas.topic.Topics;

/**
 * Feeds polled a second, each on a loopback host of its own, with the embedded broker and the hosts in the same process:
 * cold, with robots.txt, feed and the pages of two items each, until every feed was read and every page written; then as
 * they answer 304, all due each second, so that the machine is the limit. Beside them poll 150 hosts that forbid, ask for a
 * delay or answer 429: each breach of their wishes is counted. Then the pace that 300 healthy sources keep beside a
 * hundred troubled ones (two of each of 24 ways, 52 more that hang), against their pace alone. Argument: how many feeds (default 2000).
 */
@SuppressWarnings("try") // that it polls is all that is needed of ingest
public final class PollingBenchmark implements AutoCloseable {
    private static final int STRICT = 50;
    private static final int HEALTHY = 300;
    private static final int HANGING = 52;
    private static final int WARM_CYCLES = 4;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PollingHosts hosts = new PollingHosts();
    private final Path directory = Files.createTempDirectory("habeas-bench");
    private final EmbeddedKafka broker =
            EmbeddedKafka.start(directory, 0, fault -> System.err.println("broker: " + fault));
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());

    private PollingBenchmark() throws IOException {
        TopicCreation.createMissing(kafka, Topics.all());
    }

    /** Runs it and prints its lines. */
    public static void main(String[] args) throws Exception {
        int feeds = args.length < 1 ? 2000 : Integer.parseInt(args[0]);
        try (var benchmark = new PollingBenchmark()) {
            benchmark.cycles(feeds);
            benchmark.beside();
            print("polling.breaches", (double) benchmark.hosts.breaches.sum());
        }
    }

    private void cycles(int feeds) throws Exception {
        List<Source> sources =
                new ArrayList<>(sources("warm-up", STRICT, i -> hosts.feed(PollingHosts.Manners.FINE, 1, i)));
        try (Ingest ingest = start(sources)) {
            await(() -> hosts.unchanged.sum() > 5L * STRICT);
        }
        reset();
        sources.clear();
        for (PollingHosts.Manners manners : PollingHosts.Manners.values()) {
            int many = manners == PollingHosts.Manners.FINE ? feeds : STRICT;
            sources.addAll(sources(manners.name(), many, i -> hosts.feed(manners, 2, i)));
        }
        long start = System.nanoTime();
        try (Ingest ingest = start(sources)) {
            await(() -> hosts.whole.sum() >= feeds);
            print("polling.cold_feeds_per_s", hosts.whole.sum() / seconds(start));
            await(() -> hosts.pages.sum() >= 2L * feeds);
            print("polling.cold_with_pages_feeds_per_s", feeds / seconds(start));
            Thread.sleep(1_000);
            long before = hosts.unchanged.sum();
            long warm = System.nanoTime();
            await(() -> hosts.unchanged.sum() - before >= (long) WARM_CYCLES * feeds);
            print("polling.unchanged_feeds_per_s", (hosts.unchanged.sum() - before) / seconds(warm));
        }
    }

    /** Rounds of both kinds in turns, each with hosts of its own; the lines are of the median round. */
    private void beside() throws Exception {
        double[] kept = new double[ROUNDS];
        try (WebhookSink trouble = new WebhookSink()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Source> troubled = troubled(trouble, round);
                double alone = pace(2 * round, List.of());
                double beside = pace(2 * round + 1, troubled);
                kept[round] = beside / alone;
                System.err.printf(Locale.ROOT, "polling: %.0f alone, %.0f beside trouble%n", alone, beside);
            }
        }
        java.util.Arrays.sort(kept);
        print("polling.healthy_pace_beside_trouble", kept[ROUNDS / 2]);
        print("polling.healthy_pace_beside_trouble_worst", kept[0]);
    }

    private double pace(int round, List<Source> troubled) throws Exception {
        reset();
        List<Source> sources = new ArrayList<>(troubled);
        sources.addAll(sources("healthy-" + round, HEALTHY, i -> hosts.feed(PollingHosts.Manners.FINE, 3 + round, i)));
        try (Ingest ingest = start(sources)) {
            await(() -> hosts.whole.sum() > 0);
            Thread.sleep(ROUND.toMillis());
            return (hosts.whole.sum() + hosts.unchanged.sum()) / (double) ROUND.toSeconds();
        }
    }

    private static List<Source> troubled(WebhookSink sink, int round) {
        List<Source> sources = new ArrayList<>();
        int number = 0;
        for (Trouble trouble : Trouble.values()) {
            for (int twice = 0; twice < 2; twice++) {
                URI url = URI.create(sink.url(number, trouble));
                sources.add(source("trouble-" + round + "-" + number++, url));
            }
        }
        for (int hanging = 0; hanging < HANGING; hanging++) {
            URI url = URI.create(sink.url(number, Trouble.HANG));
            sources.add(source("trouble-" + round + "-" + number++, url));
        }
        return sources;
    }

    private static List<Source> sources(String name, int many, IntFunction<URI> url) {
        return IntStream.range(0, many)
                .mapToObj(i -> source(name + "-" + i, url.apply(i)))
                .toList();
    }

    private static Source source(String name, URI url) {
        return new Source(
                name,
                name,
                null,
                null,
                ZoneOffset.UTC,
                SourceKind.FEED,
                url,
                null,
                Duration.ofSeconds(1),
                true,
                null,
                false);
    }

    private Ingest start(List<Source> sources) {
        IngestSettings plain = IngestSettings.of(sources);
        IngestSettings settings = new IngestSettings(
                "bench",
                null,
                sources,
                PollingHosts.PACE,
                plain.timeout(),
                plain.maxBody(),
                plain.threads(),
                true,
                FirstPollNews.DEFAULT,
                null);
        Ingest ingest = new Ingest(settings, kafka, new SimpleMeterRegistry(), Clock.systemUTC());
        ingest.start();
        return ingest;
    }

    private void reset() {
        for (LongAdder counter : List.of(hosts.whole, hosts.unchanged, hosts.pages)) {
            counter.reset();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + PATIENCE);
            }
            Thread.sleep(5);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    }

    @Override
    public void close() throws IOException {
        broker.close();
        hosts.close();
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
