package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources and lists in trouble are told by name, a line each, and what is good beside them becomes an alert. */
class BadSourcesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATE = "Mon, 09 Dec 2024 09:00:00 +0000";

    @TempDir
    Path folder;

    @Test
    void each_trouble_has_its_line_and_the_rest_goes_on() throws Exception {
        try (Pages site = site();
                Received received = new Received();
                Child child = Child.habeas("run", "--config", config(site, received))) {
            child.says("habeas: running", PATIENCE);
            Until.holds(
                    PATIENCE,
                    () -> received.of("detained", "Tamsin Orlavey").size() == 1,
                    () -> received.summary() + child.err());
            for (String name : List.of("noxml", "gone", "forbidden")) {
                child.says("source=\"" + name + "\"", PATIENCE);
            }
            child.signal("TERM");
            assertEquals(0, child.exit(PATIENCE), () -> child.err().toString());
            assertTold(child, "source=\"noxml\" state=\"not_a_feed\"");
            assertTold(child, "source=\"gone\" state=\"unreachable\"");
            assertTold(child, "source=\"forbidden\" state=\"refused\"");
            assertTold(child, "source 'wrong': url is gopher://x; allowed: an absolute http or https address");
            assertTold(child, "list.csv:3: the name is missing");
            assertTold(child, "missing.csv: no such file");
            assertTrue(child.err().stream().noneMatch(line -> line.contains("Orlavey")), () -> child.err()
                    .toString());
        }
    }

    private static void assertTold(Child child, String words) {
        assertEquals(
                1,
                child.err().stream().filter(line -> line.contains(words)).count(),
                () -> words + " in " + child.err());
    }

    private static Pages site() {
        var site = new Pages();
        site.feed("/good.xml", "/big.html", "A very long page", DATE, "/good.html", "Blogger detained in Baku", DATE);
        site.put("/big.html", "text/html", new byte[50 << 20]);
        site.put(
                "/good.html",
                "text/html",
                """
                <html lang="en"><head><title>Opposition blogger detained in Baku</title></head><body><article>
                <h1>Opposition blogger detained in Baku</h1>
                <p>Police in Baku detained the opposition blogger Tamsin Orlavey on Sunday, her lawyer Hugo Lentz said.</p>
                <p>Orlavey writes about corruption and human rights. Rights groups called for an inquiry.</p>
                </article></body></html>
                """);
        site.put("/noxml.xml", "text/plain", "this is no feed");
        return site;
    }

    private String config(Pages site, Received received) throws Exception {
        Files.writeString(folder.resolve("list.csv"), "id,name\n1,Tamsin Orlavey\n2,\n3,Dorin Valeschi\n");
        String yaml =
                """
                kafka: {port: 0}
                ops: {port: 0}
                watchlists: [{file: list.csv}, {file: missing.csv}]
                ingest:
                  pace: 0s
                  sources:
                    - {name: noxml, url: "%1$s/noxml.xml", allow-private: true}
                    - {name: gone, url: "http://127.0.0.1:9/feed.xml", allow-private: true}
                    - {name: forbidden, url: "%1$s/good.xml"}
                    - {name: wrong, url: "gopher://x"}
                    - {name: good, country: AZ, url: "%1$s/good.xml", allow-private: true, first-poll-news: all}
                alerts:
                  desk: {port: 0}
                  subscriptions:
                    - {name: test, endpoint: "%2$s", secrets: ["%3$s"], lists: ["*"], tlp: "TLP:RED", allow-private: true}
                """
                        .formatted(site.root(), received.address(), received.secret);
        return Files.writeString(folder.resolve("habeas.yaml"), yaml).toString();
    }
}
