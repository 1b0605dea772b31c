package org.habeas.ingest.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitesTest {
    @Test
    void keeps_the_hosts_of_one_registered_domain_together() {
        assertEquals("outlet.co.uk", Sites.site(URI.create("https://feeds.outlet.co.uk/news")));
        assertEquals("outlet.co.uk", Sites.site(URI.create("https://WWW.outlet.co.uk:8443/")));
        assertEquals("one.blogspot.com", Sites.site(URI.create("https://one.blogspot.com/feed")));
    }

    @Test
    void takes_a_host_without_a_domain_as_it_is() {
        assertEquals("127.0.0.7", Sites.site(URI.create("http://127.0.0.7:80/")));
        assertEquals("[::1]", Sites.site(URI.create("http://[::1]/")));
        assertEquals("localhost", Sites.site(URI.create("http://localhost/")));
    }

    @Test
    void deals_sites_to_every_part() {
        long used = IntStream.range(0, 200)
                .map(i -> Sites.part(URI.create("https://outlet" + i + ".example/"), 12))
                .peek(part -> assertTrue(part >= 0 && part < 12))
                .distinct()
                .count();
        assertEquals(12, used);
    }
}
