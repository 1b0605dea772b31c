package org.habeas.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.enrich.EnrichSettings;
import org.habeas.enrich.EnrichTopology;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;

/**
 * Articles of 4 KB a second through the whole topology, exactly once, on a real broker in this process, and through a
 * topology that writes them out again as they came: what reading, watching and deciding cost. Arguments: articles
 * (default 6000; the first third warms up and is not counted).
 */
public final class EnrichBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Topic<String, byte[]> OUT =
            new Topic<>("bench.out", Serdes.String(), Serdes.ByteArray(), 4, Map.of());

    private final int articles;
    private final Path folder;
    private final String bootstrap;

    private EnrichBenchmark(int articles, Path folder, String bootstrap) {
        this.articles = articles;
        this.folder = folder;
        this.bootstrap = bootstrap;
    }

    public static void main(String[] args) throws Exception {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : 6_000;
        Path folder = Files.createTempDirectory("enrich-benchmark");
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, fault -> System.err.println(fault))) {
            new EnrichBenchmark(articles, folder, kafka.bootstrap()).run();
        }
    }

    private void run() throws Exception {
        List<Topic<?, ?>> topics = new ArrayList<>(Topics.all());
        topics.add(OUT);
        TopicCreation.createMissing(Map.of("bootstrap.servers", bootstrap), topics);
        produce();
        double passThrough = rate("pass-through", passThrough());
        double enrich = rate(
                "topology",
                EnrichTopology.bundled("topology", new SimpleMeterRegistry()).get());
        System.out.printf("enrich.pass_through_per_second %.0f%n", passThrough);
        System.out.printf("enrich.articles_per_second %.0f%n", enrich);
        System.out.printf("enrich.share_of_pass_through %.3f%n", enrich / passThrough);
    }

    private void produce() throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        try (var producer = new KafkaProducer<>(
                settings,
                Topics.ARTICLES.key().serializer(),
                Topics.ARTICLES.value().serializer())) {
            List<Future<RecordMetadata>> sent = EnrichArticles.of(articles)
                    .map(article -> producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), article.id(), article)))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private static Topology passThrough() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Topics.ARTICLES.name(), Consumed.with(OUT.key(), OUT.value()))
                .to(OUT.name(), Produced.with(OUT.key(), OUT.value()));
        return builder.build();
    }

    /** Articles a second between a third of them and all. */
    private double rate(String name, Topology topology) throws Exception {
        var settings = new EnrichSettings(name, folder.resolve(name), 1, Map.of("bootstrap.servers", bootstrap));
        try (var streams = new KafkaStreams(topology, settings.properties(new SimpleMeterRegistry()));
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            streams.start();
            int warm = articles / 3;
            long start = await(admin, settings.applicationId(), warm);
            long end = await(admin, settings.applicationId(), articles);
            System.err.println(name + ": done");
            return (articles - warm) / ((end - start) / 1e9);
        }
    }

    /** The time, in nanoseconds, at which so many articles were committed at least. */
    private static long await(Admin admin, String group, long count) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (committed(admin, group) < count) {
            if (System.nanoTime() > deadline) {
                throw new IOException(group + " did not come to " + count + " articles within " + PATIENCE);
            }
            Thread.sleep(POLL.toMillis());
        }
        return System.nanoTime();
    }

    private static long committed(Admin admin, String group) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(Topics.ARTICLES.name()) && entry.getValue() != null)
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            return 0; // the group is not there yet
        }
    }
}
