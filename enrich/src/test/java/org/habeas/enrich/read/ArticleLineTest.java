package org.habeas.enrich.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.habeas.model.Article;
import org.junit.jupiter.api.Test;

class ArticleLineTest {
    @Test
    void readsALineAndIgnoresOtherFields() {
        Article article = ArticleLine.parse(
                """
                {"id":"a","url":null,"source":"S","lang":"en","published":"2024-12-08","title":"T","text":"B","story":"x"}
                """);

        assertEquals("2024-12-08T00:00Z", String.valueOf(article.published()));
        assertEquals("en", article.language());
        assertEquals("T", article.title());
    }

    @Test
    void leavesAnUnknownTimeUnknown() {
        assertNull(ArticleLine.parse("{\"id\":\"a\",\"published\":null}").published());
    }

    @Test
    void namesTheFieldOfABadLine() {
        assertRefused("\"published\"", "{\"id\":\"a\",\"published\":\"soon\"}");
        assertRefused("\"id\"", "{\"title\":\"T\"}");
        assertRefused("\"text\"", "{\"id\":\"a\",\"text\":[]}");
        assertRefused("no JSON", "{");
        assertRefused("no JSON object", "[]");
        assertRefused("no JSON object", "");
    }

    private static void assertRefused(String reason, String line) {
        String message = assertThrows(IllegalArgumentException.class, () -> ArticleLine.parse(line))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }
}
