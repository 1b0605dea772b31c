package org.habeas.app.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.kafka.TopicTable;
import org.habeas.ingest.FirstPollNews;
import org.habeas.ingest.Ingest;
import org.habeas.ingest.IngestSettings;
import org.habeas.ingest.Source;
import org.habeas.ingest.SourceKind;
import org.habeas.ingest.evidence.ChainCheck;
import org.habeas.ingest.evidence.Retention;
import org.habeas.ingest.evidence.WarcWriter;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Kind;
import org.habeas.model.Reason;
import org.habeas.model.Snapshot;
import org.habeas.model.Tlp;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that ingest wrote to a real broker: sound, then with a byte flipped, then given up. */
class EvidenceTopicsTest {
    private static final int ARTICLES = 3;

    /** The first article has two pages. */
    private static final int PAGES = ARTICLES + 1;

    @TempDir
    Path directory;

    private EmbeddedKafka broker;
    private Map<String, Object> kafka;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedKafka.start(directory, 0, fault -> {});
        kafka = Map.of("bootstrap.servers", broker.bootstrap());
        TopicCreation.createMissing(kafka, Topics.all());
        ingest();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void a_flipped_byte_is_found_exported_evidence_is_whole_and_what_is_over_is_given_up() throws Exception {
        EvidenceTopics topics = new EvidenceTopics(kafka);
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        EvidenceKeeper keeper = keeper(keys, Duration.ofDays(1), Duration.ofDays(1));
        assertEquals(1, keeper.sign());
        ChainCheck sound = check(topics, keys);
        assertEquals(PAGES, sound.links());
        assertEquals(List.of(), sound.findings());

        EvidenceLink link = topics.heads().iterator().next();
        assertTrue(warc(topics, topics.snapshots(link.article())).contains("Police held person"));
        String first = TopicTable.read(kafka, Topics.SNAPSHOTS).values().stream()
                .filter(snapshot -> snapshot.url().endsWith("/n/1"))
                .findFirst()
                .orElseThrow()
                .id();

        flip(link.snapshot());
        List<String> findings = check(topics, keys).findings();
        assertEquals(1, findings.size());
        assertTrue(
                findings.get(0).startsWith("chain test, link " + link.sequence() + ", article " + link.article()),
                findings.get(0));

        assertEquals(0, keeper.giveUp());
        alert(first);
        assertTrue(warc(topics, topics.snapshots("h-1")).contains("/n/1?page=2"));
        assertEquals(PAGES - 2, keeper(keys, Duration.ZERO, Duration.ofDays(1)).giveUp());
        assertEquals(2, keeper(keys, Duration.ZERO, Duration.ZERO).giveUp());
        assertEquals(PAGES, check(topics, keys).expired());
        assertEquals(List.of(), check(topics, keys).findings());
    }

    private static ChainCheck check(EvidenceTopics topics, KeyPair keys) {
        List<String> broken = new ArrayList<>();
        ChainCheck check = topics.check(keys.getPublic(), (place, offset) -> broken.add(place));
        assertEquals(List.of(), broken);
        return check;
    }

    private EvidenceKeeper keeper(KeyPair keys, Duration keep, Duration keepAlerted) {
        return new EvidenceKeeper(kafka, new Retention(keep, keepAlerted, null), keys.getPrivate(), Clock.systemUTC());
    }

    private static String warc(EvidenceTopics topics, Set<String> ids) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcWriter warc = new WarcWriter(out);
        warc.info("Habeas", Instant.now());
        assertEquals(Set.of(), topics.write(ids, warc));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void flip(String id) throws Exception {
        Snapshot snapshot = TopicTable.read(kafka, Topics.SNAPSHOTS).get(id);
        snapshot.body()[100] ^= 1;
        put(Topics.SNAPSHOTS, id, snapshot);
    }

    private void alert(String snapshot) throws Exception {
        Evidence evidence = new Evidence(
                "a-1", null, "north", "en", null, Instant.now(), snapshot, "held", 0, 4, "en.detained.1", null);
        Alert alert = new Alert(
                "h-1",
                1,
                Reason.NEW,
                Kind.DETAINED,
                0.9,
                List.of(),
                1,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(evidence),
                1,
                null,
                Tlp.CLEAR);
        put(Topics.DETENTION_ALERTS, alert.happening(), alert);
    }

    private <V> void put(Topic<String, V> topic, String key, V value) throws Exception {
        byte[] bytes = topic.value().serializer().serialize("", value);
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
        }
    }

    private void ingest() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
        Source usual = Source.of("north", SourceKind.FEED, url);
        Source source = new Source(
                "north", null, null, null, null, SourceKind.FEED, usual.url(), null, null, true, null, false);
        IngestSettings settings = new IngestSettings(
                "test", null, List.of(source), Duration.ZERO, null, null, null, true, FirstPollNews.ALL, null);
        try (Ingest ingest = new Ingest(settings, kafka, new SimpleMeterRegistry(), Clock.systemUTC())) {
            ingest.start();
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (ingest.health().sources().stream().noneMatch(state -> state.articles() == ARTICLES)) {
                assertTrue(System.nanoTime() < deadline, "nothing was read");
                LockSupport.parkNanos(20_000_000);
            }
        } finally {
            server.stop(0);
        }
    }

    private static String body(String path) {
        return path.equals("/feed")
                ? "<rss><channel><title>T</title>"
                        + IntStream.rangeClosed(1, ARTICLES)
                                .mapToObj(i -> "<item><title>News " + i + "</title><link>/n/" + i + "</link></item>")
                                .collect(Collectors.joining())
                        + "</channel></rss>"
                : "<html><body><article><h1>News</h1><p>Police held person number " + path
                        + " on Sunday, and nobody was told where she was taken to.</p></article>"
                        + (path.equals("/n/1") ? "<a rel=next href='?page=2'>2</a>" : "") + "</body></html>";
    }
}
