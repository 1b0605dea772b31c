package org.habeas.alerts.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.habeas.alerts.webhook.WebhookSignature.Verdict;
import org.habeas.model.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookClientTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final WebhookSignature SIGNATURE =
            WebhookSignature.of(List.of(new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz")));
    private static final WebhookMessage MESSAGE =
            new WebhookMessage("h-1-r1_a", "application/json", "{\"ä\":1}".getBytes(UTF_8));

    private final WebhookClient client =
            new WebhookClient(Duration.ofSeconds(2), 1024, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theMessageArrivesSignedWithTheTimeOfTheAttempt() throws Exception {
        try (var endpoint = new Endpoint(Endpoint.status(200))) {
            assertEquals(Outcome.DELIVERED, post(endpoint).outcome());

            Endpoint.Request got = endpoint.requests().get(0);
            assertArrayEquals(MESSAGE.body(), got.body());
            assertEquals("h-1-r1_a", got.header("webhook-id"));
            assertEquals(Verdict.VALID, SIGNATURE.verify(headers(got), got.body(), NOW));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED", "201, DELIVERED", "204, DELIVERED", "301, REDIRECTED", "307, REDIRECTED", "400, REJECTED",
        "401, REJECTED", "404, REJECTED", "408, REJECTED", "409, REJECTED", "410, GONE", "413, REJECTED",
        "429, THROTTLED", "500, FAILED", "502, THROTTLED", "503, THROTTLED", "504, THROTTLED", "999, FAILED"
    })
    void eachStatusMeansOneThing(int status, Outcome outcome) throws Exception {
        try (var endpoint = new Endpoint(Endpoint.status(status, "Location: http://127.0.0.1:1/"))) {
            assertEquals(new Answer(outcome, status, null), post(endpoint));
            assertEquals(1, endpoint.requests().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "Sun, 01 Mar 2026 03:10:00 GMT | PT10M",
                "Sun, 01 Mar 2020 03:10:00 GMT | PT0S",
                "999999999 | PT24H",
                "soon | ",
                "-5 | "
            })
    void retryAfterIsReadAsSecondsOrAsADate(String value, String wait) throws Exception {
        try (var endpoint = new Endpoint(Endpoint.status(503, "Retry-After: " + value))) {
            assertEquals(
                    wait == null ? null : Duration.parse(wait), post(endpoint).retryAfter());
        }
    }

    @Test
    void whoDoesNotAnswerTimesOut() throws Exception {
        try (var endpoint = new Endpoint((request, out, socket) -> Thread.sleep(60_000))) {
            assertEquals(Answer.none(Outcome.TIMEOUT), post(endpoint));
        }
    }

    @Test
    void whoDripsTheHeadTimesOut() throws Exception {
        try (var endpoint = new Endpoint((request, out, socket) -> {
            for (int i = 0; i < 600; i++) {
                Endpoint.write(out, "HTTP/1.1 200 OK\r\n".substring(i % 15, i % 15 + 1));
                Thread.sleep(100);
            }
        })) {
            assertEquals(Outcome.TIMEOUT, post(endpoint).outcome());
        }
    }

    @Test
    void theHeadDecidesWhateverBecomesOfTheBody() throws Exception {
        byte[] chunk = new byte[8192];
        try (var endless = new Endpoint((request, out, socket) -> {
                    Endpoint.write(out, "HTTP/1.1 200 OK\r\n\r\n");
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write(chunk);
                    }
                });
                var dripping = new Endpoint((request, out, socket) -> {
                    Endpoint.write(out, "HTTP/1.1 500 No\r\nContent-Length: 100000\r\n\r\n");
                    Thread.sleep(60_000);
                });
                var reset = new Endpoint((request, out, socket) -> {
                    Endpoint.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nab");
                    socket.setSoLinger(true, 0);
                    socket.close();
                })) {
            assertEquals(Outcome.DELIVERED, post(endless).outcome());
            assertEquals(Outcome.FAILED, post(dripping).outcome());
            assertEquals(Outcome.DELIVERED, post(reset).outcome());
        }
    }

    @Test
    void whoHangsUpOrSpeaksNoHttpIsBroken() throws Exception {
        try (var closing = new Endpoint((request, out, socket) -> socket.close());
                var nonsense = new Endpoint((request, out, socket) -> {
                    Endpoint.write(out, "220 smtp.example ready\r\n".repeat(100_000));
                    socket.close();
                })) {
            assertEquals(Outcome.BROKEN, post(closing).outcome());
            assertEquals(Outcome.BROKEN, post(nonsense).outcome());
        }
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        var sockets = java.util.concurrent.ConcurrentHashMap.newKeySet();
        try (var endpoint = new Endpoint((request, out, socket) -> {
            sockets.add(socket.getPort());
            Endpoint.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        })) {
            for (int i = 0; i < 5; i++) {
                assertEquals(Outcome.DELIVERED, post(endpoint).outcome());
            }
        }
        assertEquals(1, sockets.size());
    }

    @Test
    void aConnectionThatTheEndpointClosedUnsaidIsNoFailure() throws Exception {
        try (var endpoint = new Endpoint((request, out, socket) -> {
            Endpoint.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            socket.close();
        })) {
            for (int i = 0; i < 5; i++) {
                assertEquals(Outcome.DELIVERED, post(endpoint).outcome());
            }
            assertEquals(5, endpoint.requests().size());
        }
    }

    @Test
    void noConnectionIsMadeToAPrivateAddressUnlessAllowed() throws Exception {
        try (var endpoint = new Endpoint(Endpoint.status(200))) {
            for (String host : List.of("127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]")) {
                URI uri = URI.create("http://" + host + ":" + endpoint.port() + "/");
                assertEquals(
                        Outcome.FORBIDDEN_ADDRESS,
                        client.post(uri, false, MESSAGE, SIGNATURE).outcome(),
                        host);
            }
            assertEquals(List.of(), endpoint.requests());
        }
    }

    @Test
    void noListenerAndNoNameAreToldApart() throws Exception {
        assertEquals(Outcome.UNREACHABLE, post("http://127.0.0.1:" + freePort() + "/"));
        assertEquals(Outcome.UNRESOLVED, post("http://nowhere.invalid/"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit",
                        "-ext",
                        "san=ip:127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
        server.start();
        try {
            assertEquals(
                    Outcome.UNTRUSTED,
                    post("https://127.0.0.1:" + server.getAddress().getPort() + "/"));
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void aCompressedBombIsNeverUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[20_000_000]);
        }
        try (var endpoint = new Endpoint((request, out, socket) -> {
            Endpoint.write(
                    out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            out.write(packed.toByteArray());
        })) {
            assertEquals(Outcome.DELIVERED, post(endpoint).outcome());
            assertEquals("", endpoint.requests().get(0).header("accept-encoding"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Outcome post(String uri) {
        return client.post(URI.create(uri), true, MESSAGE, SIGNATURE).outcome();
    }

    private Answer post(Endpoint endpoint) {
        return client.post(endpoint.uri(), true, MESSAGE, SIGNATURE);
    }

    private static Map<String, String> headers(Endpoint.Request got) {
        return Map.of(
                WebhookSignature.ID, got.header(WebhookSignature.ID),
                WebhookSignature.TIMESTAMP, got.header(WebhookSignature.TIMESTAMP),
                WebhookSignature.SIGNATURE, got.header(WebhookSignature.SIGNATURE));
    }
}
