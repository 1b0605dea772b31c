package org.habeas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.habeas.ingest.fetch.CanonicalUrl;
import org.habeas.ingest.ledger.MemoryLedger;
import org.habeas.ingest.share.Share;
import org.habeas.model.Article;
import org.habeas.model.SourceHealth;
import org.habeas.model.SourceState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // an ingest works by being open
class IngestTest {
    private final NewsServer server = new NewsServer();
    private final MemoryLedger ledger = new MemoryLedger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void reads_the_articles_of_a_feed_with_their_pages_and_the_evidence() {
        server.feed("/feed", item("/n/one", "One held", "Sun, 08 Dec 2024 13:33:00 +0400"));
        server.article("/n/one", "One held", "Police in Northport held the editor Ana Example on Sunday morning.");
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> ledger.articles.size() == 1);
            Article article = ledger.articles.get(0);
            assertEquals("One held", article.title());
            assertTrue(article.text().contains("Police in Northport held"), article.text());
            assertEquals(
                    Instant.parse("2024-12-08T09:33:00Z"), article.published().toInstant());
            assertEquals(server.url("/n/one"), article.url());
            assertEquals("north", article.source());
            assertTrue(ledger.snapshots.containsKey(article.snapshot()));
            assertEquals("127.0.0.1", ledger.snapshots.get(article.snapshot()).address());
            await(() -> health(ingest, "north") == SourceHealth.OK);
        }
    }

    @Test
    void writes_an_article_once_across_polls_and_restarts() {
        server.feed("/feed", item("/n/one", "One held", ""), item("/n/two", "Two held", ""));
        server.article("/n/one", "One held", "Police held the first person on Sunday.");
        server.article("/n/two", "Two held", "Police held the second person on Sunday.");
        for (int i = 1; i <= 2; i++) {
            try (Ingest ingest = ingest(source("north", "/feed"))) {
                long polls = server.count("/feed");
                await(() -> server.count("/feed") >= polls + 2);
            }
        }
        assertEquals(2, ledger.articles.size());
        assertEquals(1, server.count("/n/one"));
        assertEquals(
                2.0, meters.counter("habeas.ingest.drafts", "outcome", "new").count());
    }

    @Test
    void goes_on_after_a_crash_in_the_midst_of_a_poll() {
        server.feed("/feed", item("/n/1", "First", ""), item("/n/2", "Second", ""), item("/n/3", "Third", ""));
        for (int i = 1; i <= 3; i++) {
            server.article("/n/" + i, "Title " + i, "Police held person number " + i + " on Sunday.");
        }
        ledger.crashAfter = 1;
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> server.count("/n/3") >= 1);
        }
        assertEquals(1, ledger.articles.size());
        ledger.crashAfter = Integer.MAX_VALUE;
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> ledger.articles.size() == 3);
            await(() -> health(ingest, "north") == SourceHealth.OK);
        }
        assertEquals(3, ledger.articles.stream().map(Article::id).distinct().count());
    }

    @Test
    void makes_an_edit_a_new_version_of_the_same_article() {
        server.feed("/feed", item("/n/one?utm_source=rss", "One held", ""));
        server.article("/n/one?utm_source=rss", "One held", "Police held one person on Sunday.");
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> ledger.articles.size() == 1);
            server.article("/n/one", "One held, lawyer says", "Police held one person on Sunday, her lawyer said.");
            server.feed("/feed", item("/n/one", "One held, lawyer says", ""));
            await(() -> ledger.articles.size() == 2);
        }
        assertEquals(ledger.articles.get(0).id(), ledger.articles.get(1).id());
        assertEquals(
                List.of(1, 2), ledger.articles.stream().map(Article::version).toList());
    }

    @Test
    void tells_the_copy_of_a_text_under_another_address() {
        String text = "Police in Northport held the editor on Sunday, and nobody was told where she was taken to.";
        server.feed("/a", item("/a/one", "One held", ""));
        server.article("/a/one", "One held", text);
        server.article("/b/other", "One held", text);
        try (Ingest ingest = ingest(source("a", "/a"))) {
            await(() -> ledger.articles.size() == 1);
        }
        server.feed("/b", item("/b/other", "Editor taken", ""));
        try (Ingest ingest = ingest(source("b", "/b"))) {
            await(() -> ledger.articles.size() == 2);
        }
        assertEquals(ledger.articles.get(0).id(), ledger.articles.get(1).copyOf());
    }

    @Test
    void reads_a_listing_page_by_selector() {
        server.put(
                "/news",
                "text/html",
                "<a href='/about'>About</a><div class=list><a href='/n/one'>One held</a><a href='/n/two'>Two</a></div>");
        server.article("/n/one", "One held", "Police held the first person on Sunday.");
        server.article("/n/two", "Two held", "Police held the second person on Sunday.");
        try (Ingest ingest = ingest(listing("north", "/news", ".list a"))) {
            await(() -> ledger.articles.size() == 2);
        }
        assertEquals(0, server.count("/about"));
    }

    @Test
    void notices_the_edit_of_an_article_that_a_listing_links_to_as_before() {
        server.put("/news", "text/html", "<div class=list><a href='/n/one'>One held</a></div>");
        server.article("/n/one", "One held", "Police held the first person on Sunday.");
        try (Ingest ingest = ingest(listing("north", "/news", ".list a"))) {
            await(() -> ledger.articles.size() == 1);
            server.article("/n/one", "One held", "Police held the first person on Sunday, and let her go on Monday.");
            hours.set(2);
            await(() -> ledger.articles.size() == 2);
        }
        assertEquals(2, ledger.articles.get(1).version());
        assertEquals(2, server.count("/n/one"));
    }

    @Test
    void follows_a_sitemap_index_to_its_newest_sitemaps() {
        server.put(
                "/index.xml",
                "text/xml",
                "<sitemapindex><sitemap><loc>" + server.url("/old.xml")
                        + "</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>" + server.url("/new.xml")
                        + "</loc><lastmod>2024-12-08</lastmod></sitemap></sitemapindex>");
        server.put("/new.xml", "text/xml", "<urlset><url><loc>" + server.url("/n/one") + "</loc></url></urlset>");
        server.article("/n/one", "One held", "Police held the first person on Sunday.");
        try (Ingest ingest = ingest(source("north", "/index.xml"))) {
            await(() -> ledger.articles.size() == 1);
        }
        assertEquals("One held", ledger.articles.get(0).title());
    }

    @Test
    void takes_the_messages_of_a_channel_as_they_are() {
        server.put(
                "/s/north",
                "text/html",
                "<div class='tgme_widget_message' data-post='north/12'>"
                        + "<div class='tgme_widget_message_text'>Editor held<br><br>Police came in the morning.</div></div>");
        Source channel = new Source(
                "north",
                null,
                null,
                null,
                null,
                SourceKind.CHANNEL,
                URI.create(server.url("/s/north")),
                null,
                Duration.ofSeconds(1),
                true,
                FirstPollNews.ALL,
                false);
        try (Ingest ingest = ingest(channel)) {
            await(() -> ledger.articles.size() == 1);
        }
        assertEquals("https://t.me/north/12", ledger.articles.get(0).url());
        assertTrue(ledger.articles.get(0).text().contains("Police came in the morning."));
    }

    @Test
    void takes_the_feeds_own_words_where_there_is_no_page() {
        server.feed(
                "/feed",
                item("/n/gone", "One held", "")
                        + "<description>&lt;p&gt;Police held one person.&lt;/p&gt;</description>");
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> ledger.articles.size() == 1);
        }
        assertEquals("Police held one person.", ledger.articles.get(0).text());
        assertEquals(
                1.0, meters.counter("habeas.ingest.texts", "from", "source").count());
    }

    @Test
    void takes_the_text_of_the_amp_page_where_the_page_is_built_by_script() {
        server.feed("/feed", item("/n/one", "One held", ""));
        server.put(
                "/n/one",
                "text/html",
                "<html><head><link rel=amphtml href='/n/one/amp'></head><body><div id=root></div></body></html>");
        server.article("/n/one/amp", "One held", "Police in Northport held the editor on Sunday morning.");
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> ledger.articles.size() == 1);
        }
        Article article = ledger.articles.get(0);
        assertTrue(article.text().contains("Police in Northport held"), article.text());
        assertEquals(CanonicalUrl.articleId(URI.create(server.url("/n/one"))), article.id());
    }

    @Test
    void reads_all_pages_of_an_article_and_keeps_each_as_evidence() {
        server.feed("/feed", item("/n/one", "One held", ""));
        server.article(
                "/n/one", "One held", "Police held the editor.", "<div class=pager><a href='?page=2'>on</a></div>");
        server.article("/n/one?page=2", "One held", "A court will hear her.", "<a href='?page=3'>3</a>");
        server.article(
                "/n/one?page=3", "One held", "It is absurd, she said.", "<a rel=next href='/n/other'>more news</a>");
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> ledger.articles.size() == 1);
        }
        String text = ledger.articles.get(0).text();
        assertTrue(text.startsWith("Police held the editor."), text);
        assertTrue(text.endsWith("guards.\n\nA court will hear her.\n\nIt is absurd, she said."), text);
        assertEquals(3, ledger.snapshots.size());
        assertEquals(0, server.count("/n/other"));
    }

    @Test
    void an_article_whose_further_page_fails_is_written_and_read_again() {
        server.feed("/feed", item("/n/one", "One held", ""));
        server.article("/n/one", "One held", "Police held the editor.", "<a href='/n/one/2'>2</a>");
        server.put("/n/one/2", 503, "text/plain", "", Map.of("Retry-After", "1"));
        try (Ingest ingest = ingest(source("north", "/feed"))) {
            await(() -> ledger.articles.size() == 1);
            server.article("/n/one/2", "One held", "A court will hear her.");
            await(() -> ledger.articles.size() == 2);
        }
        assertTrue(ledger.articles.get(1).text().endsWith("A court will hear her."));
        assertEquals(2, ledger.articles.get(1).version());
    }

    @Test
    void marks_what_was_old_at_the_very_first_poll_and_only_that() {
        server.feed(
                "/feed",
                item("/n/old", "Old", "Sun, 08 Dec 2024 13:33:00 GMT"),
                item("/n/undated", "Undated", ""),
                item("/n/new", "New", rfc1123(Instant.now().minusSeconds(60))));
        for (String name : List.of("old", "undated", "new", "late")) {
            server.article("/n/" + name, name, "Police held the person of the article " + name + " on Sunday.");
        }
        Source source = new Source(
                "north",
                null,
                null,
                null,
                null,
                SourceKind.FEED,
                URI.create(server.url("/feed")),
                null,
                Duration.ofSeconds(1),
                true,
                FirstPollNews.DEFAULT,
                false);
        try (Ingest ingest = ingest(source)) {
            await(() -> health(ingest, "north") == SourceHealth.OK);
            server.feed("/feed", item("/n/late", "Late", "Sun, 08 Dec 2024 13:33:00 GMT"));
            await(() -> ledger.articles.size() == 4);
        }
        assertTrue(article("old").backlog());
        assertTrue(article("undated").backlog());
        assertFalse(article("new").backlog());
        assertFalse(article("late").backlog());
    }

    @Test
    void puts_bad_sources_aside_with_a_reason_while_the_others_run() {
        server.put("/html", "text/html", "<html><body>no feed</body></html>");
        server.put("/huge", 200, "text/xml", "<rss>" + "x".repeat(200_000), java.util.Map.of());
        server.put("/forbidden", 403, "text/plain", "", java.util.Map.of());
        server.put("/news", "text/html", "<p>nothing</p>");
        server.feed("/feed", item("/n/one", "One held", ""));
        server.article("/n/one", "One held", "Police held the first person on Sunday.");
        Source unreachable = Source.of("unreachable", SourceKind.FEED, "http://127.0.0.1:1/feed");
        Source[] sources = {
            source("html", "/html"),
            source("huge", "/huge"),
            source("forbidden", "/forbidden"),
            listing("listing", "/news", ".none a"),
            unreachable,
            source("good", "/feed")
        };
        try (Ingest ingest = ingest(sources)) {
            await(() -> ingest.health().sources().stream()
                            .filter(s -> s.health() != SourceHealth.NEW)
                            .count()
                    == sources.length);
            assertEquals(SourceHealth.NOT_A_FEED, health(ingest, "html"));
            assertEquals(SourceHealth.REFUSED, health(ingest, "huge"));
            assertEquals(SourceHealth.FORBIDDEN, health(ingest, "forbidden"));
            assertEquals(SourceHealth.EMPTY, health(ingest, "listing"));
            assertEquals(SourceHealth.REFUSED, health(ingest, "unreachable"), "loopback was not allowed");
            assertEquals(SourceHealth.OK, health(ingest, "good"));
            assertTrue(ingest.health().ready());
        }
        assertEquals(1, ledger.articles.size());
    }

    private String item(String path, String title, String date) {
        return "<title>" + title + "</title><link>" + server.url(path) + "</link>"
                + (date.isEmpty() ? "" : "<pubDate>" + date + "</pubDate>");
    }

    private static String rfc1123(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private Source source(String name, String path) {
        return new Source(
                name,
                null,
                null,
                null,
                null,
                SourceKind.FEED,
                URI.create(server.url(path)),
                null,
                Duration.ofSeconds(1),
                true,
                FirstPollNews.ALL,
                false);
    }

    private Source listing(String name, String path, String selector) {
        return new Source(
                name,
                null,
                null,
                null,
                null,
                SourceKind.LISTING,
                URI.create(server.url(path)),
                selector,
                Duration.ofSeconds(1),
                true,
                FirstPollNews.ALL,
                false);
    }

    private Ingest ingest(Source... sources) {
        IngestSettings settings = new IngestSettings(
                "test",
                "test@news.example",
                List.of(sources),
                Duration.ofMillis(5),
                Duration.ofSeconds(3),
                65536,
                4,
                true,
                FirstPollNews.ALL,
                null);
        Ingest ingest = new Ingest(settings, ledger, Share.all(), meters, new LaterClock());
        ingest.start();
        return ingest;
    }

    private static SourceHealth health(Ingest ingest, String source) {
        return ingest.health().sources().stream()
                .filter(s -> s.source().equals(source))
                .map(SourceState::health)
                .findFirst()
                .orElse(SourceHealth.NEW);
    }

    private Article article(String title) {
        return ledger.articles.stream()
                .filter(a -> a.title().equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow();
    }

    private final AtomicInteger hours = new AtomicInteger();

    /** The machine's, some hours later. */
    private final class LaterClock extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(Duration.ofHours(hours.get()));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within 15 s");
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }
}
