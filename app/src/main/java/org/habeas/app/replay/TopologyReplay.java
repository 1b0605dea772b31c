package org.habeas.app.replay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.habeas.enrich.EnrichSettings;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;

/**
 * Runs a topology over articles as if each had come in when it was published: the list first, then the articles by
 * their time. The same input gives the same alerts in the same order.
 */
public final class TopologyReplay {
    /** How long after the last article revisions that were held back may still leave. */
    private static final Duration AFTERWARDS = Duration.ofDays(2);

    private final Supplier<Topology> topology;
    private final Path stateDir;

    /**
     * @param topology what is run; a replay gets its own
     * @param stateDir folder for the state, which is of no use afterwards
     */
    public TopologyReplay(Supplier<Topology> topology, Path stateDir) {
        this.topology = topology;
        this.stateDir = stateDir;
    }

    /** Replays {@code articles} against {@code watchlist} and hands each alert on as it leaves. */
    public void run(List<WatchEntry> watchlist, List<Article> articles, Consumer<Raised> alerts) {
        List<OwnTime> timed = OwnTime.order(articles);
        Instant start = timed.isEmpty() ? Instant.EPOCH : timed.get(0).time();
        try (var driver = new TopologyTestDriver(topology.get(), settings(), start)) {
            var entries = input(driver, Topics.WATCHLIST);
            watchlist.forEach(entry -> entries.pipeInput(entry.key(), entry, start));
            new Run(driver, alerts, start).over(timed);
        }
    }

    /** As in earnest, so that one bad article stops no replay either, but for transactions; nobody connects to the address. */
    private Properties settings() {
        var client = Map.of(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        Properties settings = new EnrichSettings("replay", stateDir, 1, client).properties(new SimpleMeterRegistry());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return settings;
    }

    private static <K, V> TestInputTopic<K, V> input(TopologyTestDriver driver, Topic<K, V> topic) {
        return driver.createInputTopic(
                topic.name(), topic.key().serializer(), topic.value().serializer());
    }

    /** One pass over the articles, with the driver's clock going as theirs does. */
    private static final class Run {
        private final TopologyTestDriver driver;
        private final Consumer<Raised> alerts;
        private final TestInputTopic<String, Article> articles;
        private final List<TestOutputTopic<String, Alert>> outputs;
        private Instant now;

        Run(TopologyTestDriver driver, Consumer<Raised> alerts, Instant start) {
            this.driver = driver;
            this.alerts = alerts;
            this.articles = input(driver, Topics.ARTICLES);
            this.outputs = List.of(output(Topics.DETENTION_ALERTS), output(Topics.STATEMENT_ALERTS));
            this.now = start;
        }

        private TestOutputTopic<String, Alert> output(Topic<String, Alert> topic) {
            return driver.createOutputTopic(
                    topic.name(), topic.key().deserializer(), topic.value().deserializer());
        }

        void over(List<OwnTime> timed) {
            for (OwnTime next : timed) {
                advance(next.time());
                articles.pipeInput(next.article().id(), next.article(), next.time());
                drain();
            }
            advance(now.plus(AFTERWARDS));
        }

        private void advance(Instant time) {
            if (time.isAfter(now)) {
                driver.advanceWallClockTime(Duration.between(now, time));
                now = time;
                drain();
            }
        }

        private void drain() {
            for (var output : outputs) {
                while (!output.isEmpty()) {
                    var record = output.readRecord();
                    alerts.accept(new Raised(record.value(), record.getRecordTime()));
                }
            }
        }
    }
}
