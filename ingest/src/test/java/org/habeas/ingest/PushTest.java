package org.habeas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.habeas.ingest.ledger.MemoryLedger;
import org.habeas.ingest.push.PushSettings;
import org.habeas.ingest.share.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that is asked each hour and names a hub; the hub speaks real HTTP with the ingest. */
class PushTest {
    private final NewsServer outlet = new NewsServer();
    private final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer hub = hub();
    private final int port = freePort();
    private Ingest ingest;

    @BeforeEach
    void start() {
        publish(1);
        ingest = ingest();
    }

    @AfterEach
    void close() {
        ingest.close();
        hub.stop(0);
        outlet.close();
    }

    @Test
    void polls_at_once_when_the_hub_delivers_what_it_has_signed() throws Exception {
        Map<String, String> form = subscribed();
        publish(2);
        assertEquals(202, deliver(form, form.get("hub.secret")));
        await(2);
    }

    @Test
    void subscribes_anew_at_a_restart_though_the_next_poll_is_an_hour_away() throws Exception {
        subscribed();
        ingest.close();
        ingest = ingest();
        Map<String, String> form = asked.poll(20, TimeUnit.SECONDS);
        assertEquals(200, verify(form, "subscribe", form.get("hub.topic")).statusCode());
        publish(2);
        assertEquals(202, deliver(form, form.get("hub.secret")));
        await(2);
    }

    @Test
    void what_the_hub_did_not_sign_makes_no_poll() throws Exception {
        Map<String, String> form = subscribed();
        publish(2);
        assertEquals(202, deliver(form, "another secret"));
        assertEquals(202, deliver(form, form.get("hub.secret")));
        await(2);
        assertEquals(2, outlet.count("/feed"));
    }

    @Test
    void confirms_nothing_that_it_did_not_ask_for() throws Exception {
        Map<String, String> form = asked.poll(20, TimeUnit.SECONDS);
        assertEquals(
                404, verify(form, "subscribe", "https://other.example/feed").statusCode());
        assertEquals(404, verify(form, "unsubscribe", form.get("hub.topic")).statusCode());
        URI unknown = URI.create("http://127.0.0.1:" + port + "/websub/guess?hub.mode=subscribe");
        assertEquals(404, get(unknown).statusCode());
    }

    private Map<String, String> subscribed() throws Exception {
        Map<String, String> form = asked.poll(20, TimeUnit.SECONDS);
        assertEquals("subscribe", form.get("hub.mode"));
        assertEquals(outlet.url("/feed"), form.get("hub.topic"));
        assertTrue(form.get("hub.callback").startsWith("https://desk.example/websub/"));
        HttpResponse<String> answer = verify(form, "subscribe", form.get("hub.topic"));
        assertEquals(200, answer.statusCode());
        assertEquals("a challenge", answer.body());
        await(1);
        return form;
    }

    private HttpResponse<String> verify(Map<String, String> form, String mode, String topic) throws Exception {
        String query = "?hub.mode=" + mode + "&hub.topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                + "&hub.challenge=a%20challenge&hub.lease_seconds=86400";
        return get(URI.create(callback(form) + query));
    }

    private HttpResponse<String> get(URI url) throws Exception {
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }

    /** What the reverse proxy would do with the public callback. */
    private String callback(Map<String, String> form) {
        return form.get("hub.callback").replace("https://desk.example", "http://127.0.0.1:" + port);
    }

    private int deliver(Map<String, String> form, String secret) throws Exception {
        byte[] body = "<rss/>".getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(callback(form)))
                .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void publish(int articles) {
        String items = Stream.iterate(1, i -> i + 1)
                .limit(articles)
                .map(i -> "<item><title>News " + i + "</title><link>/n/" + i + "</link></item>")
                .collect(Collectors.joining());
        outlet.article("/n/" + articles, "News " + articles, "Police held person number " + articles + " on Sunday.");
        String hubUrl = "http://127.0.0.1:" + hub.getAddress().getPort() + "/hub";
        outlet.put(
                "/feed",
                "text/xml",
                "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>T</title><atom:link rel='hub' href='"
                        + hubUrl + "'/><atom:link rel='self' href='" + outlet.url("/feed") + "'/>" + items
                        + "</channel></rss>");
    }

    private final MemoryLedger ledger = new MemoryLedger();

    private void await(int articles) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (ledger.articles.size() < articles
                || ingest.health().sources().stream().allMatch(state -> state.articles() < articles)) {
            assertTrue(System.nanoTime() < deadline, () -> ledger.articles.size() + " articles");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private Ingest ingest() {
        Source source = new Source(
                "north",
                null,
                null,
                null,
                null,
                SourceKind.FEED,
                URI.create(outlet.url("/feed")),
                null,
                Duration.ofHours(1),
                true,
                FirstPollNews.ALL,
                false);
        IngestSettings settings = new IngestSettings(
                "test",
                null,
                List.of(source),
                Duration.ofMillis(5),
                Duration.ofSeconds(3),
                65536,
                4,
                true,
                FirstPollNews.ALL,
                new PushSettings(URI.create("https://desk.example/"), null, port));
        Ingest open = new Ingest(settings, ledger, Share.all(), new SimpleMeterRegistry(), Clock.systemUTC());
        open.start();
        return open;
    }

    private HttpServer hub() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hub", exchange -> {
                String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                asked.add(Stream.of(form.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
                exchange.sendResponseHeaders(202, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
