package org.habeas.enrich;

import static org.habeas.enrich.Newsroom.event;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.EntryType;
import org.habeas.model.Kind;
import org.habeas.model.Reason;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad record is put aside with its reason; the rest goes on. */
class BadRecordsTest {
    private static final byte[] BAD = "{\"id\":\"Ana Pova\"".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path state;

    private final Newsroom newsroom = new Newsroom();
    private TopologyRun run;

    @BeforeEach
    void start() {
        run = new TopologyRun(this::read, state, Instant.parse("2030-01-01T00:00:00Z"));
    }

    @AfterEach
    void stop() {
        run.close();
    }

    private Reading read(Article article) {
        if (article.id().equals("a-odd")) {
            throw new IllegalStateException("cannot be read");
        }
        return newsroom.read(article);
    }

    @Test
    void goodEmptyBadOddGoodGivesTwoAlertsAndThreeDeadLetters() {
        List<Alert> alerts = new ArrayList<>();

        alerts.addAll(run.read(
                newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"))));
        alerts.addAll(run.readBytes(null));
        alerts.addAll(run.readBytes(BAD));
        alerts.addAll(run.read(newsroom.article("a-odd", "One", "2030-03-02")));
        alerts.addAll(run.read(
                newsroom.article("a-2", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Bela Rusk"))));

        List<TestRecord<byte[], byte[]>> letters = run.deadLetters();
        assertEquals(2, alerts.size());
        assertEquals(
                List.of("process", "read", "process"),
                letters.stream().map(l -> header(l, "habeas.stage")).toList());
        assertNull(letters.get(0).value());
        assertArrayEquals(BAD, letters.get(1).value());
        assertEquals("habeas.articles", header(letters.get(1), "habeas.topic"));
        assertFalse(header(letters.get(1), "habeas.reason").contains("Ana"), header(letters.get(1), "habeas.reason"));
        assertEquals("read", header(letters.get(2), "habeas.step"));
        assertEquals("IllegalStateException: cannot be read", header(letters.get(2), "habeas.reason"));
        assertEquals(1, count("habeas.enrich.dead.letters", "stage", "read"));
        assertEquals(2, count("habeas.enrich.dead.letters", "stage", "process"));
        assertEquals(0, count("habeas.enrich.dead.letters", "stage", "write"));
        assertEquals(2, count("habeas.enrich.articles"));
        assertEquals(2, count("habeas.enrich.happenings", "reason", "new"));
    }

    @Test
    void aWatchlistRecordThatIsNoEntryIsLeftOutAndCounted() {
        run.watch("desk/p-1", entry("p-1", "Ana Pova"));
        run.watchBytes("desk/p-2", BAD);
        run.watch("desk/p-3", entry("p-3", "Bela Rusk"));

        List<Alert> alerts = run.read(newsroom.article(
                "a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova", "Bela Rusk")));

        assertEquals(
                List.of("p-1", "p-3"),
                alerts.get(0).persons().stream().map(p -> p.watch().id()).toList());
        assertEquals(1, count("habeas.enrich.watchlist.rejected"));
    }

    @Test
    void everyMeterExistsBeforeTheFirstArticle() {
        assertEquals(
                26 + Reason.values().length + 3 + 2,
                run.meters.getMeters().stream()
                        .filter(m -> m.getId().getName().startsWith("habeas.enrich"))
                        .count());
    }

    private static WatchEntry entry(String id, String name) {
        return new WatchEntry(
                id, "desk", EntryType.PERSON, name, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    private double count(String name, String... tags) {
        return run.meters.get(name).tags(tags).counter().count();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
