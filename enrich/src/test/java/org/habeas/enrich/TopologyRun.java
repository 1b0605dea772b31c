package org.habeas.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.Case;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;

/** The topology without a broker, at a clock that follows the articles. */
public final class TopologyRun implements AutoCloseable {
    public final MeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final List<TestOutputTopic<String, Alert>> outputs;
    private Instant now;

    public TopologyRun(Function<Article, Reading> reader, Path stateDir, Instant start) {
        var settings =
                new EnrichSettings("test", stateDir, 1, Map.of(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1"));
        Properties properties = settings.properties(meters);
        // the driver drops what is sent between transactions: dead letters of what cannot be read
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(new EnrichTopology(reader, "test", meters).get(), properties, start);
        outputs = List.of(output(Topics.DETENTION_ALERTS), output(Topics.STATEMENT_ALERTS));
        now = start;
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }

    /** Adds or, with null, removes an entry; returns what that raised. */
    public List<Alert> watch(String key, WatchEntry entry) {
        driver.createInputTopic(
                        Topics.WATCHLIST.name(),
                        Topics.WATCHLIST.key().serializer(),
                        Topics.WATCHLIST.value().serializer())
                .pipeInput(key, entry, now);
        return pass(Duration.ofMillis(500));
    }

    /** Lets the article come in at the time that it was fetched; returns what that raised, before and after. */
    public List<Alert> read(Article article) {
        List<Alert> alerts = article.fetched().isAfter(now)
                ? new ArrayList<>(pass(Duration.between(now, article.fetched())))
                : new ArrayList<>();
        driver.createInputTopic(
                        Topics.ARTICLES.name(),
                        Topics.ARTICLES.key().serializer(),
                        Topics.ARTICLES.value().serializer())
                .pipeInput(article.id(), article, article.fetched());
        alerts.addAll(drain());
        return alerts;
    }

    /** Lets bytes come in as a watch entry. */
    public void watchBytes(String key, byte[] bytes) {
        driver.createInputTopic(
                        Topics.WATCHLIST.name(),
                        Topics.WATCHLIST.key().serializer(),
                        Topics.DEAD_LETTERS.value().serializer())
                .pipeInput(key, bytes, now);
    }

    /** Lets bytes come in as an article. */
    public List<Alert> readBytes(byte[] bytes) {
        driver.createInputTopic(
                        Topics.ARTICLES.name(),
                        Topics.ARTICLES.key().serializer(),
                        Topics.DEAD_LETTERS.value().serializer())
                .pipeInput("a-bytes", bytes, now);
        return drain();
    }

    /** Lets time pass; returns what that raised. */
    public List<Alert> pass(Duration time) {
        driver.advanceWallClockTime(time);
        now = now.plus(time);
        return drain();
    }

    /** The cases as they are now, by their ids; null where one is no more. */
    public Map<String, Case> cases() {
        return output(Topics.CASES).readKeyValuesToMap();
    }

    /** The records that were put aside. */
    public List<TestRecord<byte[], byte[]>> deadLetters() {
        return output(Topics.DEAD_LETTERS).readRecordsToList();
    }

    private List<Alert> drain() {
        List<Alert> alerts = new ArrayList<>();
        outputs.forEach(output -> alerts.addAll(output.readValuesToList()));
        return alerts;
    }

    @Override
    public void close() {
        driver.close();
    }
}
