package org.habeas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String BODY =
            "<p>Police in Northport held the editor Ana Example on Sunday morning, her lawyer"
                    + " said.</p><p>She was taken from her flat, and nobody was told where to, according to the newspaper.</p>"
                    + "<p>The court has not said when it will sit, and the lawyer was not let in to see her.</p>";

    private final PageReader reader = new PageReader(ZoneOffset.UTC);

    @Test
    void keeps_the_article_and_leaves_out_what_is_around_it() {
        Page page = read("<html lang='en-GB'><head><title>Editor held | North Post</title></head><body>"
                + "<nav><a href='/'>Home</a></nav><h1>Editor held</h1><div class='share-buttons'>Share this</div>"
                + "<div class='article-body'>" + BODY + "<p>Read also: <a href='/x'>Another story of the day</a></p>"
                + "<script>evil()</script></div><div class='related-articles'><p>Something else entirely that is long"
                + " enough to be taken for a paragraph.</p></div><footer>All rights reserved</footer></body></html>");
        assertEquals("Editor held", page.title());
        assertEquals("en", page.language());
        assertEquals(3, page.text().split("\n\n").length, page.text());
        assertTrue(page.text().startsWith("Police in Northport held"));
        assertTrue(page.text().endsWith("let in to see her."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leave a review", "Follow us on social networks", "News Line", "Share this article", "Related articles",
                "Читайте также", "Оставить комментарий", "Bizi izləyin", "Rəy yaz", "Notas relacionadas"
            })
    void cuts_off_what_sites_put_below_their_articles(String line) {
        Page page = read(
                "<article>" + BODY + "<p>" + line + "</p><div>Politics</div><p>Minister opens bridge</p></article>");
        assertFalse(page.text().contains(line));
        assertFalse(page.text().contains("bridge"));
        assertTrue(page.text().contains("let in to see her."));
    }

    @Test
    void takes_a_lead_that_stands_above_the_body() {
        Page page = read("<article><header><h1>Editor held</h1><p class=lead>An editor was held in Northport on Sunday"
                + " morning.</p></header><div class='article-body'>" + BODY + "</div></article>");
        assertTrue(page.text().startsWith("An editor was held in Northport"), page.text());
    }

    @Test
    void trusts_structured_data_before_meta_before_time_before_the_address() {
        String jsonLd = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"H\","
                + "\"datePublished\":\"2024-12-08T13:33:00+04:00\",\"author\":{\"name\":\"Ben Writer\"}}</script>";
        String meta = "<meta property='article:published_time' content='2024-12-07T10:00:00Z'>";
        String time = "<time datetime='2024-12-06'>6 December</time>";
        assertEquals(
                OffsetDateTime.parse("2024-12-08T13:33:00+04:00"),
                read(jsonLd + meta + time + BODY).published());
        assertEquals("Ben Writer", read(jsonLd + BODY).author());
        assertEquals(
                OffsetDateTime.parse("2024-12-07T10:00:00Z"),
                read(meta + time + BODY).published());
        assertEquals(
                OffsetDateTime.parse("2024-12-06T00:00:00Z"), read(time + BODY).published());
        assertEquals(
                OffsetDateTime.parse("2024-12-05T00:00:00Z"),
                reader.read(bytes(BODY), null, "https://news.example/2024/12/05/editor-held")
                        .published());
    }

    @Test
    void invents_no_date() {
        assertNull(read(BODY).published());
        assertNull(read("<meta name=date content='soon'>" + BODY).published());
        assertNull(read("<div class=date>03/04/2024</div>" + BODY).published(), "could be two dates");
    }

    @Test
    void reads_dates_without_a_zone_in_the_sources_zone() {
        Page page = new PageReader(ZoneId.of("Asia/Baku"))
                .read(bytes("<meta name=pubdate content='2024-12-08 13:33'>" + BODY), null, null);
        assertEquals(OffsetDateTime.parse("2024-12-08T13:33:00+04:00"), page.published());
    }

    @Test
    void reads_bytes_in_the_charset_of_header_or_page() {
        String html =
                "<article><h1>Редактор</h1><p>Полиция задержала редактора газеты в воскресенье утром.</p></article>";
        byte[] cp1251 = html.getBytes(Charset.forName("windows-1251"));
        byte[] marked = ("<meta charset=windows-1251>" + html).getBytes(Charset.forName("windows-1251"));
        assertTrue(reader.read(cp1251, "text/html; charset=windows-1251", null)
                .text()
                .startsWith("Полиция"));
        assertTrue(reader.read(marked, "text/html", null).text().startsWith("Полиция"));
        assertTrue(reader.read(bytes("\ufeff" + html), null, null).text().startsWith("Полиция"));
    }

    @Test
    void falls_back_to_structured_text_where_the_page_is_built_by_script() {
        Page page = read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Held\","
                + "\"articleBody\":\"" + "Police in Northport held the editor on Sunday. ".repeat(8)
                + "\"}</script><div id=root></div>");
        assertTrue(page.text().startsWith("Police in Northport held"));
    }

    @Property(tries = 200)
    void reads_whatever_bytes_come(@ForAll byte[] body) {
        assertNotNull(reader.read(body, null, "https://news.example/").text());
    }

    private Page read(String html) {
        return reader.read(bytes(html), "text/html; charset=utf-8", "https://news.example/story");
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
