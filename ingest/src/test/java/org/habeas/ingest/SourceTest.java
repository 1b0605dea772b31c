package org.habeas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void takes_its_defaults_for_what_is_missing() {
        Source source = new Source(
                "north",
                null,
                null,
                null,
                null,
                null,
                URI.create("https://news.example/feed"),
                null,
                null,
                null,
                null,
                null);
        assertEquals("north", source.publisher());
        assertEquals(ZoneOffset.UTC, source.zone());
        assertEquals(SourceKind.FEED, source.kind());
        assertEquals(Duration.ofMinutes(5), source.interval());
        assertFalse(source.allowPrivate());
        assertFalse(source.paused());
    }

    @Test
    void names_the_source_what_was_given_and_what_is_allowed() {
        assertError(
                "source 'north': url is ftp://news.example/; allowed: an absolute http", "ftp://news.example/", null);
        assertError("source 'north': selector is a[; allowed: a CSS selector", "https://news.example/", "a[");
        assertFalse(message("https://user:word@news.example/", null).contains("word@"));
    }

    @Test
    void refuses_two_sources_of_one_name() {
        Source source = Source.of("north", SourceKind.FEED, "https://news.example/feed");
        assertThrows(IllegalArgumentException.class, () -> IngestSettings.of(List.of(source, source)));
    }

    @Test
    void reads_what_counts_as_news_at_a_first_poll() {
        Instant now = Instant.parse("2024-12-08T09:33:00Z");
        FirstPollNews day = FirstPollNews.parse("24h");
        assertEquals(FirstPollNews.DEFAULT, day);
        assertTrue(day.backlog(null, now));
        assertTrue(day.backlog(now.minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC), now));
        assertFalse(day.backlog(now.minus(Duration.ofHours(23)).atOffset(ZoneOffset.UTC), now));
        assertFalse(FirstPollNews.parse("all").backlog(null, now));
        assertThrows(IllegalArgumentException.class, () -> FirstPollNews.parse("a while"));
    }

    private static void assertError(String expected, String url, String selector) {
        String message = message(url, selector);
        assertTrue(message.startsWith(expected), message);
    }

    private static String message(String url, String selector) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new Source(
                                "north",
                                null,
                                null,
                                null,
                                null,
                                SourceKind.LISTING,
                                URI.create(url),
                                selector,
                                null,
                                null,
                                null,
                                null))
                .getMessage();
    }
}
