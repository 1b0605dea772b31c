package org.habeas.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private final FeedReader reader = new FeedReader();

    @Test
    void reads_rss() {
        Feed feed = parsed(
                "<?xml version='1.0'?><rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'>"
                        + "<channel><title>North &amp; Post</title><language>en-GB</language><ttl>30</ttl>"
                        + "<item><title><![CDATA[Editor held]]></title><link>/n/1</link><guid isPermaLink='false'>g1</guid>"
                        + "<pubDate>Sun, 8 Dec 2024 13:33:00 +0400</pubDate><author>a@b.example (Ben Writer)</author>"
                        + "<description>Short</description><c:encoded>&lt;p&gt;Long&lt;/p&gt;</c:encoded></item></channel></rss>");
        FeedItem item = feed.items().get(0);
        assertEquals("North & Post", feed.title());
        assertEquals("en-gb", feed.language());
        assertEquals(Duration.ofMinutes(30), feed.ttl());
        assertEquals("Editor held", item.title());
        assertEquals("https://news.example/n/1", item.link());
        assertEquals("g1", item.id());
        assertEquals(OffsetDateTime.parse("2024-12-08T13:33:00+04:00"), item.published());
        assertEquals("Ben Writer", item.author());
        assertEquals("Short", item.summary());
        assertEquals("<p>Long</p>", item.content());
    }

    @Test
    void reads_atom_with_whatever_prefix() {
        Feed feed = parsed("<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:lang='az'><a:title>T</a:title><a:entry>"
                + "<a:id>urn:1</a:id><a:title type='html'>&lt;b&gt;Held&lt;/b&gt;</a:title>"
                + "<a:link rel='self' href='/self'/><a:link href='/n/1'/><a:updated>2024-12-08T09:33:00.5Z</a:updated>"
                + "<a:content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One</p></div></a:content>"
                + "</a:entry></a:feed>");
        FeedItem item = feed.items().get(0);
        assertEquals("az", feed.language());
        assertEquals("Held", item.title());
        assertEquals("https://news.example/n/1", item.link());
        assertEquals(OffsetDateTime.parse("2024-12-08T09:33:00.5Z"), item.updated());
        assertEquals("<p>One</p>", item.content());
    }

    @Test
    void reads_rdf_json_feed_and_news_sitemaps() {
        Feed rdf = parsed(
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title></channel>"
                        + "<item rdf:about='https://news.example/1'><title>Held</title><dc:date>2024-12-08</dc:date></item></rdf:RDF>");
        assertEquals("https://news.example/1", rdf.items().get(0).link());
        Feed json = parsed(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\","
                        + "\"url\":\"https://news.example/1\",\"content_text\":\"Held\",\"date_published\":\"2024-12-08T09:33:00Z\"}]}");
        assertEquals("Held", json.items().get(0).content());
        Feed sitemap = parsed("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://news.example/1</loc><n:news>"
                + "<n:publication><n:language>ru</n:language></n:publication><n:title>Held</n:title>"
                + "<n:publication_date>2024-12-08T13:33+04:00</n:publication_date></n:news></url></urlset>");
        assertEquals("ru", sitemap.language());
        assertEquals("Held", sitemap.items().get(0).title());
        assertEquals(
                OffsetDateTime.parse("2024-12-08T13:33+04:00"),
                sitemap.items().get(0).published());
    }

    @Test
    void hands_on_the_parts_of_a_sitemap_index() {
        FeedResult result = read("<sitemapindex><sitemap><loc>https://news.example/s1.xml</loc>"
                + "<lastmod>2024-12-08</lastmod></sitemap></sitemapindex>");
        assertEquals(
                "https://news.example/s1.xml",
                assertInstanceOf(FeedResult.Index.class, result).parts().get(0).url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "no xml",
                "<html><body>404</body></html>",
                "<!DOCTYPE html><html></html>",
                "<opml/>",
                "{\"a\":1}",
                "{",
                "<?xml version='1.0'?>",
                "<!-- only a comment -->",
                "%PDF-1.4"
            })
    void says_why_something_is_no_feed(String body) {
        assertInstanceOf(FeedResult.Refused.class, read(body), body);
    }

    @Test
    void reads_what_it_can_of_a_broken_feed() {
        Feed feed = parsed("\n\n<?xml version='1.0'?><rss><channel><title>A & B &nbsp; &unknown;</title>"
                + "<item><title>One</title><link>https://news.example/1</link></item><item><title>Tw");
        assertEquals("One", feed.items().get(0).title());
    }

    @Test
    void expands_no_entity_and_reads_no_file() {
        Feed feed = parsed("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>"
                + "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><title>T</title>"
                + "<item><title>&x;</title><description>&b;</description><link>https://news.example/1</link></item>"
                + "</channel></rss>");
        assertEquals("&x;", feed.items().get(0).title());
        assertEquals("&b;", feed.items().get(0).summary());
    }

    @Test
    void believes_the_declared_charset_before_the_header() {
        String xml =
                "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>Новости</title></channel></rss>";
        FeedResult result = reader.read(xml.getBytes(Charset.forName("windows-1251")), "text/xml; charset=utf-8", null);
        assertEquals(
                "Новости",
                assertInstanceOf(FeedResult.Parsed.class, result).feed().title());
    }

    @Test
    void leaves_unknown_what_is_no_date() {
        Feed feed = parsed("<rss><channel><item><title>One</title><pubDate>yesterday</pubDate></item></channel></rss>");
        assertNull(feed.items().get(0).published());
    }

    @Property(tries = 300)
    void never_fails_whatever_comes(@ForAll String body) {
        assertNotNull(read("<rss>" + body));
        assertNotNull(read(body));
    }

    private Feed parsed(String body) {
        return assertInstanceOf(FeedResult.Parsed.class, read(body)).feed();
    }

    private FeedResult read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), null, "https://news.example/feed");
    }
}
