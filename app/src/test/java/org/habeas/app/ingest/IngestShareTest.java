package org.habeas.app.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.process.KillableProcess;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share the sources on a real broker, and one of them is killed. */
class IngestShareTest {
    private static final int HOSTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final Outlets outlets = new Outlets();
    private final List<String> feeds = outlets.feeds(HOSTS);
    private EmbeddedKafka broker;

    @BeforeEach
    void start() {
        broker = EmbeddedKafka.start(directory, 0, fault -> {});
        TopicCreation.createMissing(Map.of("bootstrap.servers", broker.bootstrap()), Topics.all());
    }

    @AfterEach
    void stop() {
        broker.close();
        outlets.close();
    }

    @Test
    @SuppressWarnings("try") // the second process is only there
    void each_host_is_asked_by_one_process_and_a_killed_ones_sources_are_taken_over() throws Exception {
        try (KillableProcess one = IngestProcess.start(broker.bootstrap(), "one", feeds);
                KillableProcess two = IngestProcess.start(broker.bootstrap(), "two", feeds)) {
            await(
                    PATIENCE,
                    "both poll",
                    () -> owners().values().stream().collect(Collectors.toSet()).equals(Set.of("one", "two"))
                            && owners().size() == HOSTS);
            outlets.publish();
            await(PATIENCE, "all is read", () -> read(2));
            outlets.publish();
            one.kill();
            int before = outlets.asked.size();
            await(PATIENCE, "all is taken over", () -> pollers(before).size() == HOSTS);
            await(PATIENCE, "all is written", () -> articles().size() == 3 * HOSTS);
        }
        feeds.forEach(this::assertHandedOverAtMostTwice);
        Map<String, Integer> articles = articles();
        assertEquals(3 * HOSTS, articles.size(), "nothing beside");
        assertEquals(Set.of(1), Set.copyOf(articles.values()), "no article twice");
    }

    /** Who asked each host's feed last. */
    private Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        outlets.asked.stream()
                .filter(request -> request.path().equals("/feed"))
                .forEach(request -> owners.put(request.host(), request.who()));
        return owners;
    }

    /** Hosts that the survivor has asked since. */
    private Set<String> pollers(int before) {
        return outlets.asked.subList(before, outlets.asked.size()).stream()
                .filter(request -> request.who().equals("two") && request.path().equals("/feed"))
                .map(Outlets.Asked::host)
                .collect(Collectors.toSet());
    }

    private boolean read(int article) {
        return feeds.stream().noneMatch(feed -> outlets.askers(URI.create(feed).getHost(), "/n/" + article)
                .isEmpty());
    }

    /** From the first process to the second as it joins, and once more as one is killed: never to and fro. */
    private void assertHandedOverAtMostTwice(String feed) {
        List<String> askers = outlets.askers(URI.create(feed).getHost(), "/feed");
        List<String> terms = new ArrayList<>();
        for (String who : askers) {
            if (terms.isEmpty() || !terms.get(terms.size() - 1).equals(who)) {
                terms.add(who);
            }
        }
        assertTrue(terms.size() <= 3, feed + " was asked by " + terms);
    }

    /** How often each article's id is on the topic, in what is committed. */
    private Map<String, Integer> articles() {
        Map<String, Integer> articles = new HashMap<>();
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrap(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> parts = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> articles.merge(record.key(), 1, Integer::sum));
            }
        }
        return articles;
    }

    private static void await(Duration patience, String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "not within " + patience + ": " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
