package org.habeas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import org.habeas.ingest.source.Discovery;
import org.habeas.net.AddressPolicies;
import org.habeas.net.AddressRange;
import org.habeas.net.GuardedHttp;
import org.habeas.net.HttpLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private final NewsServer server = new NewsServer();
    private final GuardedHttp http = new GuardedHttp(
            AddressPolicies.allowing(AddressRange.LOOPBACK), HttpLimits.defaults(), "Habeas-test", Clock.systemUTC());
    private final Discovery discovery = new Discovery(http);

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void finds_the_feed_that_a_page_announces() {
        server.put("/", "text/html", "<link rel=alternate type='application/rss+xml' href='/the-feed'>");
        server.feed("/the-feed", "<title>One</title><link>/n/1</link>");
        Discovery.Report report = discovery.look(URI.create(server.url("/")));
        assertEquals(URI.create(server.url("/the-feed")), report.found().get(0).url());
        assertEquals("feed", report.found().get(0).kind());
    }

    @Test
    void finds_the_sitemap_of_robots_txt() {
        server.put("/", "text/html", "<p>Welcome</p>");
        server.put(
                "/robots.txt", "text/plain", "User-agent: *\nSitemap: " + server.url("/maps/sitemap-news.xml") + "\n");
        server.put(
                "/maps/sitemap-news.xml",
                "text/xml",
                "<urlset><url><loc>" + server.url("/n/1") + "</loc></url></urlset>");
        Discovery.Report report = discovery.look(URI.create(server.url("/")));
        assertEquals("sitemap", report.found().get(0).kind());
        assertEquals(1, report.found().get(0).items());
    }

    @Test
    void tells_what_it_tried_when_there_is_nothing() {
        server.put("/", "text/html", "<p>Welcome</p>");
        Discovery.Report report = discovery.look(URI.create(server.url("/")));
        assertEquals(0, report.found().size());
        assertTrue(
                report.tried().size() > 5 && report.tried().size() <= 14,
                report.tried().toString());
    }
}
