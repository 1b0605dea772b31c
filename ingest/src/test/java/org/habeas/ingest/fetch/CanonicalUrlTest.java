package org.habeas.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    private static final String ARTICLE = "https://news.example/2024/editor-held?id=7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example/2024/editor-held?id=7", "https://www.news.example/2024/editor-held?id=7",
                "https://m.news.example/2024/editor-held?id=7", "https://news.example:443/2024/editor-held?id=7",
                "https://news.example/2024/editor-held/?id=7", "https://news.example/2024/editor-held?id=7#comments",
                "https://news.example/2024/editor-held?utm_source=x&id=7&fbclid=y",
                        "https://amp.news.example/2024/editor-held?id=7",
                "https://news.example/2024/editor-held/amp?id=7", "https://news.example/amp/2024/editor-held?id=7",
                "https://NEWS.example/2024/editor-held?id=7&utm_campaign=a"
            })
    void takes_variants_of_an_address_for_one_article(String variant) {
        assertEquals(CanonicalUrl.articleId(URI.create(ARTICLE)), CanonicalUrl.articleId(URI.create(variant)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/2024/editor-held?id=8", "https://news.example/2024/editor-held",
                "https://other.example/2024/editor-held?id=7", "https://news.example/2024/Editor-held?id=7",
                "https://news.example:8443/2024/editor-held?id=7", "https://az.news.example/2024/editor-held?id=7"
            })
    void tells_other_articles_apart(String other) {
        assertNotEquals(CanonicalUrl.articleId(URI.create(ARTICLE)), CanonicalUrl.articleId(URI.create(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/2024/editor-held, true",
        "https://news.example/, false",
        "https://news.example/news, false",
        "https://elsewhere.example/2024/editor-held, false",
        "https://www.news.example/article123, true",
    })
    void believes_a_pages_own_word_only_where_it_is_credible(String claimed, boolean credible) {
        URI page = URI.create("https://m.news.example/2024/editor-held?amp=1");
        assertEquals(credible, CanonicalUrl.credible(page, URI.create(claimed)));
    }

    @Test
    void cleans_an_address_for_showing() {
        assertEquals(
                "https://www.news.example/a?id=7",
                CanonicalUrl.clean(URI.create("https://www.news.example/a?utm_source=x&id=7#top")));
        assertTrue(CanonicalUrl.articleId(URI.create(ARTICLE)).matches("a-[0-9a-f]{20}"));
    }
}
