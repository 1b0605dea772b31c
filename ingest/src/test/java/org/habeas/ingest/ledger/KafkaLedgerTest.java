package org.habeas.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.habeas.model.Article;
import org.habeas.model.Seen;
import org.habeas.model.Snapshot;
import org.habeas.model.SourceState;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaLedgerTest {
    private static final Instant NOW = Instant.parse("2024-12-08T09:33:00Z");
    private static final String LONG =
            "Police in Northport held the editor on Sunday, and nobody was told where to. ".repeat(4);

    private final Deque<MockProducer<byte[], byte[]>> producers = new ArrayDeque<>(List.of(producer(), producer()));
    private final List<MockProducer<byte[], byte[]>> used = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> log = new ArrayList<>();
    private volatile Consumer<Producer<byte[], byte[]>> refusals = producer -> {};
    private KafkaLedger ledger = open();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void writes_article_snapshot_and_memory_in_one_transaction() {
        assertEquals(Written.NEW, ledger.write(draft("a-1", "Title", "Text")));
        List<String> topics =
                used.get(0).history().stream().map(ProducerRecord::topic).toList();
        assertEquals(List.of("habeas.snapshots", "habeas.articles", "habeas.evidence", "habeas.seen"), topics);
        assertEquals(1, used.get(0).commitCount());
    }

    @Test
    void tells_new_same_edited_and_copied_apart() {
        assertEquals(Written.NEW, ledger.write(draft("a-1", "Title", LONG)));
        assertEquals(Written.SAME, ledger.write(draft("a-1", "Title", LONG)));
        assertEquals(Written.EDITED, ledger.write(draft("a-1", "Other title", LONG)));
        assertEquals(Written.COPY, ledger.write(draft("a-2", "Their title", LONG.toUpperCase(java.util.Locale.ROOT))));
        List<Article> articles = articles();
        assertEquals(List.of(1, 2, 1), articles.stream().map(Article::version).toList());
        assertEquals("a-1", articles.get(2).copyOf());
    }

    @Test
    void remembers_across_a_restart() {
        ledger.write(draft("a-1", "Title", LONG));
        ledger.save(SourceState.fresh("north", NOW, Duration.ofMinutes(5)));
        log.addAll(used.get(0).history());
        ledger.close();
        ledger = open();
        assertEquals(Written.SAME, ledger.write(draft("a-1", "Title", LONG)));
        assertEquals(Written.COPY, ledger.write(draft("a-2", "Title", LONG)));
        assertNotNull(ledger.source("north").orElseThrow());
    }

    @Test
    void offers_again_what_a_failed_transaction_did_not_write() {
        used.get(0).commitTransactionException = new KafkaException("no");
        assertThrows(Ledger.LedgerException.class, () -> ledger.write(draft("a-1", "Title", "Text")));
        used.get(0).commitTransactionException = null;
        assertEquals(Written.NEW, ledger.write(draft("a-1", "Title", "Text")));
        assertEquals(1, articles().size());
    }

    @Test
    void repeats_what_the_guard_refuses_for_a_moment() {
        AtomicInteger asked = new AtomicInteger();
        refusals = producer -> {
            if (asked.incrementAndGet() == 1) {
                throw new CommitFailedException();
            }
        };
        assertEquals(Written.NEW, ledger.write(draft("a-1", "Title", "Text")));
        assertEquals(2, asked.get());
        assertEquals(1, articles().size());
    }

    @Test
    void knows_what_another_process_wrote_and_its_own_records_undo_nothing() {
        KafkaLedger other = open();
        other.write(draft("a-1", "Title", LONG));
        log.addAll(used.get(1).history());
        other.close();
        ledger.refresh();
        assertEquals(Written.SAME, ledger.write(draft("a-1", "Title", LONG)));
        assertEquals(Written.EDITED, ledger.write(draft("a-1", "Other title", LONG)));
        log.addAll(used.get(1).history());
        ledger.refresh();
        assertEquals(Written.SAME, ledger.write(draft("a-1", "Other title", LONG)));
    }

    @Test
    void stops_for_good_when_another_process_took_its_name() {
        used.get(0).commitTransactionException = new ProducerFencedException("fenced");
        assertThrows(Ledger.LedgerException.class, () -> ledger.write(draft("a-1", "Title", "Text")));
        assertTrue(String.valueOf(ledger.problem()).contains("another process"));
        assertThrows(Ledger.LedgerException.class, () -> ledger.write(draft("a-1", "Title", "Text")));
    }

    private KafkaLedger open() {
        KafkaLedger fresh = new KafkaLedger(
                "test",
                () -> {
                    used.add(producers.pop());
                    return used.get(used.size() - 1);
                },
                new Tail(),
                producer -> refusals.accept(producer));
        fresh.open();
        return fresh;
    }

    private final class Tail implements TopicTail {
        private final Map<String, Integer> positions = new HashMap<>();

        @Override
        public <V> void read(Topic<String, V> topic, Taker<V> taker) {
            int from = positions.getOrDefault(topic.name(), 0);
            log.subList(from, log.size()).stream()
                    .filter(record -> record.topic().equals(topic.name()))
                    .forEach(record -> taker.take(
                            topic.key().deserializer().deserialize(topic.name(), record.key()),
                            topic.value().deserializer().deserialize(topic.name(), record.value())));
            positions.put(topic.name(), log.size());
        }

        @Override
        public BooleanSupplier mark(List<Topic<String, ?>> topics) {
            return () -> true;
        }

        @Override
        public void close() {}
    }

    private List<Article> articles() {
        return used.stream()
                .flatMap(producer -> producer.history().stream())
                .filter(record -> record.topic().equals(Topics.ARTICLES.name()))
                .map(record -> Topics.ARTICLES.value().deserializer().deserialize("", record.value()))
                .toList();
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Draft draft(String id, String title, String text) {
        Snapshot snapshot =
                new Snapshot("sha256:00", "https://news.example/" + id, 200, Map.of(), NOW, NOW, null, new byte[] {1});
        return new Draft(
                id,
                id,
                "https://news.example/" + id,
                "north",
                "North",
                null,
                null,
                null,
                title,
                text,
                List.of(snapshot),
                "f",
                false);
    }

    @Test
    void keys_of_articles_and_texts_do_not_meet() {
        assertEquals("u:a-1", Seen.byArticle("a-1"));
        assertEquals("c:a-1", Seen.byText("a-1"));
    }
}
