package org.habeas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
    @ParameterizedTest
    @CsvSource({
        "/n/editor-held, /n/editor-held/2",
        "/n/editor-held/, /n/editor-held/2/",
        "/n/editor-held, /n/editor-held?page=2",
        "/n/editor-held?page=1, /n/editor-held?page=2",
        "/n/editor-held?id=7, /n/editor-held?id=7&p=2",
        "/n/editor-held.html, /n/editor-held-2.html",
        "/n/editor-held.html, '/n/editor-held,2.html'",
        "/n/editor-held/, /n/editor-held/page/2/"
    })
    void finds_the_second_page_by_its_address(String first, String second) {
        assertEquals(Optional.of(url(second)), next(first, "<link rel=next href='" + second + "'>"));
        assertEquals(Optional.of(url(second)), next(first, "<p><a href='" + second + "'>2</a></p>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/n/editor-held, /n/reporter-freed",
        "/n/1, /n/2",
        "/n/part-1, /n/part-2",
        "/n/editor-held, /n/editor-held?comment-page=2",
        "/n/editor-held, /n/editor-held/3",
        "/n/editor-held?id=7, /n/editor-held?id=8&page=2",
        "/n/editor-held, https://other.example/n/editor-held/2",
        "/n/editor-held, javascript:next(2)"
    })
    void another_article_is_no_page_of_this_one(String first, String other) {
        assertEquals(Optional.empty(), next(first, "<a rel=next href='" + other + "'>2</a>"));
    }

    @Test
    void a_link_in_the_text_does_not_turn_the_page() {
        assertEquals(Optional.empty(), next("/n/editor-held", "<p><a href='/n/editor-held-2'>an earlier case</a>"));
    }

    private static Optional<URI> next(String first, String html) {
        return new NextPage(url(first), 2).in(Jsoup.parse(html, url(first).toString()));
    }

    private static URI url(String path) {
        return URI.create("https://news.example").resolve(path);
    }
}
