package org.habeas.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.habeas.model.Hub;
import org.habeas.net.Fetch;
import org.junit.jupiter.api.Test;

class HubLinksTest {
    private static final Hub HUB = new Hub("https://hub.example/", "https://news.example/feed");

    @Test
    void one_header_with_several_links() {
        assertEquals(
                Optional.of(HUB),
                in(
                        "<https://news.example/api>; rel=\"https://api.w.org/\", <https://hub.example/>; rel=\"hub\", </feed>; rel=self"));
    }

    @Test
    void several_headers_and_several_relations() {
        assertEquals(
                Optional.of(HUB),
                in(
                        "<https://hub.example/>; title=\"a, b; rel=self\"; REL=\"Hub preconnect\"",
                        "</feed>;rel=\"alternate self\""));
    }

    @Test
    void the_first_hub_counts() {
        assertEquals(
                Optional.of(HUB),
                in("<https://hub.example/>; rel=hub, <https://two.example/>; rel=hub", "</feed>; rel=self"));
    }

    @Test
    void none_without_a_self_or_with_an_address_that_cannot_be_asked() {
        assertEquals(Optional.empty(), in("<https://hub.example/>; rel=hub"));
        assertEquals(Optional.empty(), in("<ftp://hub.example/>; rel=hub, </feed>; rel=self"));
        assertEquals(Optional.empty(), in("https://hub.example/; rel=hub", "<", "<>;rel", ",;=<x>"));
    }

    private static Optional<Hub> in(String... headers) {
        return HubLinks.in(new Fetch.Answer(
                URI.create("https://news.example/feed"),
                200,
                Map.of("link", List.of(headers)),
                new byte[0],
                null,
                Instant.EPOCH,
                Instant.EPOCH));
    }
}
