package org.habeas.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedHttpTest {
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(1500), 256 * 1024, 20, 50);

    private final GuardedHttp http =
            new GuardedHttp(AddressPolicies.allowing(AddressRange.LOOPBACK), LIMITS, "Habeas-test", Clock.systemUTC());

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void hands_out_status_headers_body_and_the_address_that_answered() {
        byte[] body = bytes("hello");
        try (RawServer server =
                RawServer.saying("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 5\r\nConnection: close", body)) {
            var answer = assertInstanceOf(Fetch.Answer.class, http.get(server.url()));
            assertEquals(200, answer.status());
            assertEquals("\"a\"", answer.header("etag").orElseThrow());
            assertArrayEquals(body, answer.body());
            assertEquals("127.0.0.1", answer.address());
        }
    }

    @Test
    void follows_no_redirect_and_says_where_it_points() {
        try (RawServer server =
                RawServer.saying("HTTP/1.1 302 Found\r\nLocation: ../other?x=1\r\nContent-Length: 0", new byte[0])) {
            var answer = assertInstanceOf(Fetch.Answer.class, http.get(server.url()));
            assertEquals(302, answer.status());
            assertEquals(server.url().resolve("/other?x=1"), answer.redirect().orElseThrow());
            assertEquals(1, server.connections.get());
        }
    }

    @Test
    void undoes_gzip_and_both_kinds_of_deflate() throws IOException {
        byte[] text = bytes("text ".repeat(50));
        var gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(text);
        }
        var deflate = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(deflate)) {
            out.write(text);
        }
        byte[] zlib = deflate.toByteArray();
        byte[] bare = java.util.Arrays.copyOfRange(zlib, 2, zlib.length - 4);
        assertArrayEquals(text, body("gzip", gzip.toByteArray()));
        assertArrayEquals(text, body("deflate", zlib));
        assertArrayEquals(text, body("deflate", bare));
    }

    private byte[] body(String encoding, byte[] sent) {
        try (RawServer server =
                RawServer.saying("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: " + encoding, sent)) {
            return assertInstanceOf(Fetch.Answer.class, http.get(server.url())).body();
        }
    }

    @Test
    void refuses_what_expands_beyond_reason() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[50_000_000]);
        }
        assertEquals(Fetch.Cause.SIZE, cause("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", bomb.toByteArray()));
        byte[] layers = bytes("x");
        assertEquals(
                Fetch.Cause.ENCODING, cause("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip, gzip, gzip", layers));
        assertEquals(Fetch.Cause.ENCODING, cause("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", layers));
        assertEquals(Fetch.Cause.ENCODING, cause("HTTP/1.1 200 OK\r\nContent-Encoding: br", bytes("no brotli")));
        assertEquals(Fetch.Cause.ENCODING, cause("HTTP/1.1 200 OK\r\nContent-Encoding: magic", layers));
    }

    @Test
    void refuses_bodies_and_headers_without_end() {
        assertEquals(Fetch.Cause.SIZE, cause("HTTP/1.1 200 OK\r\nContent-Length: 300000", new byte[0]));
        assertEquals(Fetch.Cause.SIZE, cause("HTTP/1.1 200 OK", new byte[300_000]));
        assertEquals(Fetch.Cause.SIZE, cause(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            byte[] chunk = bytes("2000\r\n" + "x".repeat(0x2000) + "\r\n");
            while (true) {
                out.write(chunk);
            }
        }));
        assertEquals(Fetch.Cause.SIZE, cause("HTTP/1.1 200 OK" + "\r\nX: y".repeat(51), new byte[0]));
        assertEquals(Fetch.Cause.SIZE, cause("HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000), new byte[0]));
    }

    @Test
    void gives_up_on_the_silent_and_on_the_dripping() {
        assertEquals(Fetch.Cause.TIME, cause(out -> Thread.sleep(5_000)));
        assertEquals(Fetch.Cause.TIME, cause(out -> drip(out, "HTTP/1.1 200 OK\r\nX: ", "y")));
        assertEquals(
                Fetch.Cause.TIME, cause(out -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "y")));
    }

    private static void drip(OutputStream out, String head, String drop) throws IOException, InterruptedException {
        out.write(bytes(head));
        for (int i = 0; i < 100; i++) {
            out.write(bytes(drop));
            out.flush();
            Thread.sleep(100);
        }
    }

    @Test
    void names_the_kind_of_trouble() {
        assertEquals(Fetch.Cause.BROKEN, cause("no http at all", bytes("x".repeat(100))));
        assertEquals(Fetch.Cause.BROKEN, cause("HTTP/1.1 200 OK\r\nContent-Length: 100", bytes("short")));
        assertEquals(Fetch.Cause.BROKEN, cause(out -> {}));
        RawServer closed = RawServer.saying("", new byte[0]);
        closed.close();
        assertEquals(Fetch.Cause.CONNECT, cause(closed.url()));
        assertEquals(Fetch.Cause.URL, cause(URI.create("ftp://127.0.0.1/")));
        assertEquals(Fetch.Cause.URL, cause(URI.create("file:///etc/hostname")));
        assertEquals(Fetch.Cause.URL, cause(URI.create("http://user:word@127.0.0.1/")));
        try (RawServer plain = RawServer.saying("HTTP/1.1 200 OK", new byte[0])) {
            assertEquals(Fetch.Cause.TLS, cause(URI.create("https://127.0.0.1:" + plain.port() + "/")));
        }
    }

    @Test
    void trouble_texts_repeat_nothing_that_the_other_side_wrote() {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Encoding: s3cret", bytes("x"))) {
            var failure = assertInstanceOf(Fetch.Failure.class, http.get(server.url()));
            assertTrue(!failure.text().contains("s3cret") || failure.text().isEmpty(), failure.text());
        }
    }

    private Fetch.Cause cause(String head, byte[] body) {
        try (RawServer server = RawServer.saying(head, body)) {
            return cause(server.url());
        }
    }

    private Fetch.Cause cause(RawServer.Script script) {
        try (RawServer server = new RawServer(script)) {
            return cause(server.url());
        }
    }

    private Fetch.Cause cause(URI url) {
        Fetch fetch = http.get(url, Map.of());
        return assertInstanceOf(Fetch.Failure.class, fetch, () -> "answered " + fetch)
                .cause();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
