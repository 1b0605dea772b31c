package org.habeas.ingest;

import static org.habeas.ingest.Trouble.answering;
import static org.habeas.ingest.Trouble.bytes;
import static org.habeas.ingest.Trouble.feed;
import static org.habeas.ingest.Trouble.gzip;
import static org.habeas.ingest.Trouble.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.habeas.ingest.ledger.MemoryLedger;
import org.habeas.ingest.share.Share;
import org.habeas.model.Article;
import org.habeas.model.SourceHealth;
import org.habeas.model.SourceState;
import org.junit.jupiter.api.Test;

/** Every kind of trouble that a source can make, all at once: each ends in its state, and the healthy one goes on. */
class TroubleTest {
    private static final String OK = "HTTP/1.1 200 OK";

    private record Case(Trouble host, SourceHealth expected) {}

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void every_trouble_ends_in_its_state_and_the_others_run_on() {
        connections();
        statuses();
        redirects();
        encodings();
        contents();
        robots();
        pages();
        assertTrue(cases.size() >= 50, cases.size() + " troubles");
        try (NewsServer healthy = new NewsServer()) {
            healthy.feed("/feed", "<title>Fine</title><link>" + healthy.url("/n/fine") + "</link>");
            healthy.article("/n/fine", "Fine", "Police held the first person on Sunday.");
            List<Source> sources = new ArrayList<>();
            cases.forEach((name, c) -> sources.add(source(name, c.host.url("/feed"))));
            sources.add(source("healthy", healthy.url("/feed")));
            try (Ingest ingest = ingest(sources)) {
                Map<String, SourceHealth> found = await(ingest);
                Map<String, SourceHealth> expected = new TreeMap<>();
                cases.forEach((name, c) -> expected.put(name, c.expected));
                assertEquals(SourceHealth.OK, found.remove("healthy"));
                found.entrySet()
                        .removeIf(entry -> entry.getValue() == expected.get(entry.getKey())
                                && expected.remove(entry.getKey()) != null);
                assertEquals(expected, found);
                assertTrue(ingest.health().ready());
                ingest.health().sources().forEach(s -> assertTrue(s.reason().length() > 3, s.source()));
            }
        } finally {
            cases.values().forEach(c -> c.host.close());
        }
        assertArticles();
    }

    private void connections() {
        add("silent", new Trouble((path, out) -> Thread.sleep(10_000)), SourceHealth.UNREACHABLE);
        add("slow header", new Trouble((path, out) -> drip(out, "HTTP/1.1 200 OK\r\nX: ")), SourceHealth.UNREACHABLE);
        add("slow body", new Trouble((path, out) -> drip(out, OK + "\r\n\r\n<rss>")), SourceHealth.UNREACHABLE);
        add("hangs up", new Trouble((path, out) -> {}), SourceHealth.UNREACHABLE);
        add("no http", answering("SSH-2.0-x", bytes("x".repeat(100))), SourceHealth.UNREACHABLE);
        add("too short", answering(OK + "\r\nContent-Length: 5000", feed("")), SourceHealth.UNREACHABLE);
        add("negative length", answering(OK + "\r\nContent-Length: -5", feed("")), SourceHealth.UNREACHABLE);
        add(
                "bad chunks",
                answering(OK + "\r\nTransfer-Encoding: chunked", bytes("zz\r\nxx\r\n")),
                SourceHealth.UNREACHABLE);
        add("header flood", answering(OK + "\r\nX: y".repeat(300), feed("")), SourceHealth.REFUSED);
        add("long header", answering(OK + "\r\nX: " + "y".repeat(50_000), feed("")), SourceHealth.REFUSED);
        add("endless", new Trouble((path, out) -> endless(out)), SourceHealth.REFUSED);
        add("says it is huge", answering(OK + "\r\nContent-Length: 52428800", bytes("<rss>")), SourceHealth.REFUSED);
    }

    private void statuses() {
        Map<Integer, SourceHealth> expected = Map.of(
                401,
                SourceHealth.FORBIDDEN,
                402,
                SourceHealth.FORBIDDEN,
                403,
                SourceHealth.FORBIDDEN,
                404,
                SourceHealth.GONE,
                410,
                SourceHealth.GONE,
                429,
                SourceHealth.THROTTLED,
                451,
                SourceHealth.FORBIDDEN,
                500,
                SourceHealth.ERROR,
                503,
                SourceHealth.ERROR,
                418,
                SourceHealth.ERROR);
        expected.forEach((status, health) ->
                add("status " + status, answering("HTTP/1.1 " + status + " No", new byte[0]), health));
        add("304 unasked", answering("HTTP/1.1 304 Not Modified", new byte[0]), SourceHealth.ERROR);
        String later = "\r\nRetry-After: Wed, 01 Jan 2098 00:00:00 GMT";
        add("503 with a date", answering("HTTP/1.1 503 No" + later, new byte[0]), SourceHealth.THROTTLED);
        add("429 with seconds", answering("HTTP/1.1 429 No\r\nRetry-After: 900", new byte[0]), SourceHealth.THROTTLED);
    }

    private void redirects() {
        add("loop", answering("HTTP/1.1 302 Go\r\nLocation: /feed", new byte[0]), SourceHealth.REFUSED);
        add(
                "chain",
                new Trouble((path, out) ->
                        out.write(bytes("HTTP/1.1 302 Go\r\nContent-Length: 0\r\nLocation: " + path + "x\r\n\r\n"))),
                SourceHealth.REFUSED);
        add(
                "to the cloud's secrets",
                answering("HTTP/1.1 302 Go\r\nLocation: http://169.254.169.254/", new byte[0]),
                SourceHealth.REFUSED);
        add(
                "to a file",
                answering("HTTP/1.1 302 Go\r\nLocation: file:///etc/hostname", new byte[0]),
                SourceHealth.ERROR);
        add("to nowhere", answering("HTTP/1.1 302 Go", new byte[0]), SourceHealth.ERROR);
        add(
                "moved",
                new Trouble((path, out) -> out.write(
                        path.equals("/new")
                                ? join(OK + "\r\nConnection: close\r\n\r\n", feed(""))
                                : bytes("HTTP/1.1 301 Go\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n"))),
                SourceHealth.MOVED);
    }

    private void encodings() {
        add("gzip bomb", answering(OK + "\r\nContent-Encoding: gzip", gzip(50_000_000, 0)), SourceHealth.REFUSED);
        add("cut gzip", answering(OK + "\r\nContent-Encoding: gzip", gzip(1000, 9)), SourceHealth.REFUSED);
        add("false gzip", answering(OK + "\r\nContent-Encoding: gzip", feed("")), SourceHealth.REFUSED);
        add("false brotli", answering(OK + "\r\nContent-Encoding: br", feed("")), SourceHealth.REFUSED);
        add("unknown encoding", answering(OK + "\r\nContent-Encoding: magic", feed("")), SourceHealth.REFUSED);
        add("byte order mark", answering(OK, join("\ufeff", feed(""))), SourceHealth.OK);
        add(
                "utf-16",
                answering(OK, bytes(new String(feed(""), java.nio.charset.StandardCharsets.UTF_8), "UTF-16")),
                SourceHealth.OK);
        add(
                "unknown charset",
                answering(OK + "\r\nContent-Type: text/xml; charset=klingon", feed("")),
                SourceHealth.OK);
    }

    private void contents() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '" + "&a;".repeat(50) + "'><!ENTITY c '"
                + "&b;".repeat(50) + "'><!ENTITY d '" + "&c;".repeat(50) + "'>]>";
        String file = "<!DOCTYPE rss [<!ENTITY d SYSTEM 'file:///etc/hostname'>]>";
        add("xml bomb", answering(OK, join(bomb, feed("<guid>&d;</guid>"))), SourceHealth.OK);
        add("file entity", answering(OK, join(file, feed("<guid>&d;</guid>"))), SourceHealth.OK);
        add("deep xml", answering(OK, feed("<x>".repeat(10_000))), SourceHealth.OK);
        add(
                "cut off",
                answering(OK, bytes("<rss><channel><item><title>One</title><link>/n/1</link></item><it")),
                SourceHealth.OK);
        add("empty feed", answering(OK, bytes("<rss><channel><title>T</title></channel></rss>")), SourceHealth.EMPTY);
        add("nothing", answering(OK, new byte[0]), SourceHealth.NOT_A_FEED);
        add("html", answering(OK, bytes("<html><body>Welcome</body></html>")), SourceHealth.NOT_A_FEED);
        add("json", answering(OK, bytes("{\"error\":\"no\"}")), SourceHealth.NOT_A_FEED);
        add("picture", answering(OK, bytes("\u0089PNG\r\n")), SourceHealth.NOT_A_FEED);
        add("challenge", answering(OK, bytes("<html><title>Just a moment...</title></html>")), SourceHealth.FORBIDDEN);
        add(
                "cookie wall",
                answering(OK, bytes("<html><title>Before you continue</title></html>")),
                SourceHealth.FORBIDDEN);
        add(
                "script link",
                answering(
                        OK,
                        bytes("<rss><channel><item><title>x</title><link>javascript:alert(1)</link></item>"
                                + "</channel></rss>")),
                SourceHealth.EMPTY);
    }

    private void robots() {
        Trouble.Script fine = (path, out) -> out.write(join(OK + "\r\nConnection: close\r\n\r\n", feed("")));
        add(
                "robots forbids",
                new Trouble(
                        fine,
                        (path, out) ->
                                out.write(bytes(OK + "\r\nConnection: close\r\n\r\nUser-agent: *\nDisallow: /\n"))),
                SourceHealth.ROBOTS);
        add(
                "robots fails",
                new Trouble(fine, (path, out) -> out.write(bytes("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"))),
                SourceHealth.ROBOTS);
        add("robots hangs", new Trouble(fine, (path, out) -> Thread.sleep(10_000)), SourceHealth.UNREACHABLE);
    }

    private void pages() {
        add(
                "page gone",
                page((path, out) -> out.write(bytes("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"))),
                SourceHealth.OK);
        add(
                "page is a bomb",
                page((path, out) -> out.write(
                        join(OK + "\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n", gzip(50_000_000, 0)))),
                SourceHealth.OK);
        add(
                "page is built by script",
                page((path, out) -> out.write(bytes(OK + "\r\nConnection: close\r\n\r\n"
                        + "<html><body><noscript>Please enable JavaScript</noscript><div id=root></div></body>"))),
                SourceHealth.OK);
        add(
                "page is no html",
                page((path, out) ->
                        out.write(bytes(OK + "\r\nContent-Type: application/pdf\r\nConnection: close\r\n\r\n%PDF"))),
                SourceHealth.OK);
        add(
                "page is deep",
                page((path, out) -> out.write(bytes(OK + "\r\nConnection: close\r\n\r\n" + "<div>".repeat(10_000)))),
                SourceHealth.OK);
        add("date to come", answering(OK, feed("<pubDate>Wed, 01 Jan 2098 00:00:00 GMT</pubDate>")), SourceHealth.OK);
    }

    private void assertArticles() {
        List<String> written = ledger.articles.stream().map(Article::source).toList();
        for (String source : List.of("page gone", "page is a bomb", "page is built by script", "page is no html")) {
            assertTrue(written.contains(source), source);
        }
        for (Article article : ledger.articles) {
            assertEquals(null, article.published(), article.source());
            assertTrue(article.text().length() < 2_000, article.source());
        }
    }

    private void add(String name, Trouble host, SourceHealth expected) {
        cases.put(name, new Case(host, expected));
    }

    private static void drip(OutputStream out, String head) throws java.io.IOException, InterruptedException {
        out.write(bytes(head));
        for (int i = 0; i < 100; i++) {
            out.write('y');
            out.flush();
            Thread.sleep(50);
        }
    }

    private static void endless(OutputStream out) throws java.io.IOException {
        out.write(bytes(OK + "\r\n\r\n<rss>"));
        byte[] more = bytes("<item>".repeat(1000));
        while (true) {
            out.write(more);
        }
    }

    private static byte[] join(String head, byte[] body) {
        byte[] start = bytes(head);
        byte[] joined = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, joined, start.length, body.length);
        return joined;
    }

    private static Source source(String name, String url) {
        return new Source(
                name,
                null,
                null,
                null,
                null,
                SourceKind.FEED,
                URI.create(url),
                null,
                Duration.ofHours(1),
                true,
                FirstPollNews.ALL,
                false);
    }

    private Ingest ingest(List<Source> sources) {
        IngestSettings settings = new IngestSettings(
                "test", null, sources, Duration.ZERO, Duration.ofSeconds(2), 65536, 16, true, FirstPollNews.ALL, null);
        Ingest ingest = new Ingest(settings, ledger, Share.all(), new SimpleMeterRegistry(), Clock.systemUTC());
        ingest.start();
        return ingest;
    }

    private static Map<String, SourceHealth> await(Ingest ingest) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        Map<String, SourceHealth> found;
        do {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            found = new TreeMap<>();
            for (SourceState state : ingest.health().sources()) {
                found.put(state.source(), state.health());
            }
        } while ((found.isEmpty() || found.containsValue(SourceHealth.NEW)) && System.nanoTime() < deadline);
        return found;
    }
}
