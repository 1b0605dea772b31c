package org.habeas.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.habeas.enrich.happening.CaseProcessor;
import org.habeas.enrich.happening.Decided;
import org.habeas.enrich.happening.HappeningProcessor;
import org.habeas.enrich.happening.WatchLinks;
import org.habeas.enrich.happening.told.Report;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.Reading;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.Family;
import org.habeas.model.WatchEntry;
import org.habeas.topic.JsonSerde;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;

/** From articles to alerts: read, watch, then one happening for each thing that happened, decided country by country. */
public final class EnrichTopology implements Supplier<Topology> {
    private final Function<Article, Reading> reader;
    private final String instance;
    private final Serde<WatchEntry> entries;
    private final EnrichMeters meters;
    private final WatchIndex index = new WatchIndex();
    private final Homes homes = new Homes();

    /**
     * A topology for one {@code KafkaStreams}; a second one needs its own.
     *
     * @param reader what reads events out of an article; used by many threads
     * @param instance name of this installation, the last part of the source of its events
     * @param registry what counts; every meter is there before the first article
     */
    public EnrichTopology(Function<Article, Reading> reader, String instance, MeterRegistry registry) {
        this(reader, instance, registry, Topics.WATCHLIST.value());
    }

    /** @param entries how the watchlist's topic holds entries: encrypted, say */
    public EnrichTopology(
            Function<Article, Reading> reader, String instance, MeterRegistry registry, Serde<WatchEntry> entries) {
        this.entries = entries;
        this.reader = reader;
        this.instance = instance;
        this.meters = new EnrichMeters(registry);
    }

    /** The topology with the language packs that are bundled; parameters as of the constructor. */
    public static EnrichTopology bundled(String instance, MeterRegistry registry) {
        return new EnrichTopology(ArticleReader.bundled()::read, instance, registry);
    }

    /** The topology with the bundled packs and entries held as {@code entries} reads them. */
    public static EnrichTopology bundled(String instance, MeterRegistry registry, Serde<WatchEntry> entries) {
        return new EnrichTopology(ArticleReader.bundled()::read, instance, registry, entries);
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        watchlist(builder);
        KStream<String, Article> articles = source(builder, Topics.ARTICLES, "articles");
        KStream<String, ReadArticle> read = articles.mapValues(this::read, Named.as("read"));
        KStream<String, Report> reports = read.process(this::watch, Named.as("watch"), countries(builder));
        KStream<String, Report> byCountry = reports.repartition(byCountry());
        KStream<String, Decided> decided =
                byCountry.process(this::happening, Named.as("happening"), add(builder, HappeningProcessor.stores()));
        KStream<String, Alert> alerts = decided.flatMapValues(Decided::alerts, Named.as("alerts"));
        sink(alerts, Family.DETENTION, Topics.DETENTION_ALERTS);
        sink(alerts, Family.STATEMENT, Topics.STATEMENT_ALERTS);
        decided.process(CaseProcessor::new, Named.as("case"), CaseProcessor.STORE)
                .to(Topics.CASES.name(), produced(Topics.CASES, "cases"));
        return builder.build();
    }

    private void watchlist(StreamsBuilder builder) {
        builder.addGlobalStore(
                new WatchlistStore.Builder(index),
                Topics.WATCHLIST.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("watchlist-entries"),
                () -> new WatchlistProcessor(index, homes, meters, entries));
    }

    private static <V> KStream<String, V> source(StreamsBuilder builder, Topic<String, V> topic, String name) {
        return builder.stream(
                topic.name(), Consumed.with(topic.key(), topic.value()).withName(name));
    }

    private ReadArticle read(String id, Article article) {
        if (article == null) {
            throw new IllegalArgumentException("the record has no value: an article is needed");
        }
        Reading reading = reader.apply(article);
        meters.read(reading.events());
        return new ReadArticle(article, reading);
    }

    private WatchProcessor watch() {
        return new WatchProcessor(new WatchLinks(index), homes);
    }

    private static String countries(StreamsBuilder builder) {
        StoreBuilder<KeyValueStore<String, String>> store = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(WatchProcessor.STORE), Serdes.String(), Serdes.String());
        builder.addStateStore(store);
        return store.name();
    }

    private static Repartitioned<String, Report> byCountry() {
        return Repartitioned.<String, Report>as("by-country")
                .withKeySerde(Serdes.String())
                .withValueSerde(new JsonSerde<>(Report.class));
    }

    private static String[] add(StreamsBuilder builder, Set<StoreBuilder<?>> stores) {
        stores.forEach(builder::addStateStore);
        return stores.stream().map(StoreBuilder::name).sorted().toArray(String[]::new);
    }

    private HappeningProcessor happening() {
        return new HappeningProcessor(index, instance, meters::sent);
    }

    private static void sink(KStream<String, Alert> alerts, Family family, Topic<String, Alert> topic) {
        alerts.filter((id, alert) -> alert.family() == family, Named.as("of-" + family.code()))
                .to(topic.name(), produced(topic, "alerts-" + family.code()));
    }

    private static <V> Produced<String, V> produced(Topic<String, V> topic, String name) {
        return Produced.with(topic.key(), topic.value()).withName(name);
    }
}
