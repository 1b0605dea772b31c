package org.habeas.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import org.habeas.app.demo.SampleNews.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsroomTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Instant now = Instant.parse("2024-12-12T12:00:00Z");
    private final SampleNews news = SampleNews.bundled();
    private final Newsroom newsroom = Newsroom.open(news, new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void there_are_enough_items_in_enough_languages_within_half_a_minute() {
        assertTrue(news.items().size() >= 12);
        assertTrue(news.outlets().stream().map(o -> o.language()).distinct().count() >= 2);
        assertEquals(
                3,
                news.outlets().stream()
                        .map(o -> o.form())
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(newsroom.length() <= 30);
        assertEquals(
                1,
                news.items().stream().map(Item::edit).filter(Objects::nonNull).count());
    }

    @Test
    void items_appear_one_after_another_from_the_first_visit_on() throws Exception {
        String first = get("/courier/rss.xml").body();
        now = now.plus(Duration.ofSeconds(7));
        String later = get("/courier/rss.xml").body();
        assertTrue(first.contains("safarov-detained.html") && !first.contains("safarov-remanded"), first);
        assertTrue(later.contains("safarov-remanded.html"), later);
    }

    @Test
    void the_edited_item_reads_otherwise_later() throws Exception {
        String first = get("/gazette/orlavey-detained.html").body();
        now = now.plus(Duration.ofSeconds(20));
        String later = get("/gazette/orlavey-detained.html").body();
        assertFalse(first.contains("insulting"));
        assertTrue(later.contains("insulting"));
    }

    @Test
    void what_did_not_change_is_not_sent_again() throws Exception {
        String tag = get("/gazette/").headers().firstValue("ETag").orElseThrow();
        var again = HttpRequest.newBuilder(uri("/gazette/"))
                .header("If-None-Match", tag)
                .build();
        assertEquals(304, HTTP.send(again, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void an_item_that_has_not_appeared_is_not_found() throws Exception {
        assertEquals(404, get("/courier/vagifgizi-honoured.html").statusCode());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return newsroom.address().resolve(path);
    }
}
