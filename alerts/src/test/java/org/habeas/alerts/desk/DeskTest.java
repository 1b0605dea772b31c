package org.habeas.alerts.desk;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.link;
import static org.habeas.alerts.event.AlertSamples.organisation;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.habeas.alerts.event.AlertSamples.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.habeas.alerts.event.AlertSamples;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Directory;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DeskTest {
    private static final String TOKEN = "a-token-for-tests-only";

    private static final List<Acknowledgement> TAKEN = List.of(
            new Acknowledgement("h-7", null, "Ana <of> the desk", Instant.parse("2026-03-01T03:04:05Z")),
            new Acknowledgement("h-7", "partner", "Beno", Instant.parse("2026-03-01T04:00:00Z")));

    private final HttpClient client = HttpClient.newHttpClient();
    private Desk desk;

    @BeforeEach
    void start() {
        desk = desk(new DeskSettings(null, 0, new Secret(TOKEN), null, null, null, null));
    }

    private static Desk desk(DeskSettings settings) {
        var started = new Desk(
                "desk-1",
                settings,
                new DeskAccess(settings.token()),
                () -> new MockConsumer<>("earliest"),
                new SimpleMeterRegistry(),
                new Directory(List.of(feed("reader", "country = AZ"), feed("nobody", "country = BY")), true),
                Restraints.none(),
                happening -> happening.equals("h-7") ? TAKEN : List.of());
        started.start();
        return started;
    }

    private static Subscription feed(String name, String filter) {
        return new Subscription(name, "", null, List.of(), filter, null, List.of(), "TLP:GREEN", null, null, null);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void whoTookNoteOfAHappeningAndWhenIsSaidInWords() throws Exception {
        add("d0", 0, plain("h-7"));
        add("d0", 1, plain("h-8"));

        for (String shown : List.of(page("/").body(), page("/happenings/h-7").body())) {
            String text = shown.replaceAll("<[^>]*>", "");
            assertTrue(text.contains("Acknowledged by Ana &lt;of&gt; the desk, 1 Mar 2026 03:04 UTC"), text);
            assertTrue(text.contains("Acknowledged by Beno for partner, 1 Mar 2026 04:00 UTC"), text);
        }
        assertFalse(page("/happenings/h-8").body().contains("Acknowledged"));
    }

    @Test
    void nothingIsShownWithoutTheToken() throws Exception {
        add("d0", 0, plain("h-1"));

        for (String path : List.of("/", "/events", "/happenings/h-1", "/desk.js", "/nothing", "/?token=wrong")) {
            HttpResponse<String> answer = get(path, "Accept", "*/*");
            assertEquals(401, answer.statusCode(), path);
            assertFalse(answer.body().contains("Ejemplo"));
        }
        assertEquals(401, get("/", "Authorization", "Bearer " + TOKEN + "x").statusCode());
        assertEquals(
                401,
                get("/", "Cookie", "habeas-desk-" + desk.address().getPort() + "=" + TOKEN)
                        .statusCode());
    }

    @Test
    void theAddressWithTheTokenLeavesACookieAndNoToken() throws Exception {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(desk.address()).build(), HttpResponse.BodyHandlers.ofString());

        assertEquals(303, answer.statusCode());
        assertEquals("/", answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", ""));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertFalse(cookie.contains(TOKEN));
        assertEquals(
                200,
                get("/", "Cookie", cookie.substring(0, cookie.indexOf(';'))).statusCode());
    }

    @Test
    void thePageAllowsNoScriptButItsOwn() throws Exception {
        var headers = page("/").headers();

        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElseThrow());
        assertEquals(200, page("/desk.js").statusCode());
        assertEquals(200, page("/desk.css").statusCode());
    }

    @Test
    void whatCameFromOutsideIsTextAndLinksGoToTheWebOnly() throws Exception {
        String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var source = AlertSamples.evidence("a-1", evil, "en\" onclick=\"x");
        var hostile = new org.habeas.model.Evidence(
                "a",
                "javascript:alert(1)",
                evil,
                "en\" onclick=\"x",
                null,
                source.firstSeen(),
                evil,
                evil,
                0,
                1,
                "r",
                null);
        add(
                "d0",
                0,
                alert("h-\"><script>", 1, Reason.NEW, Tlp.CLEAR, person(evil, null))
                        .but()
                        .sources(List.of(hostile))
                        .make());

        String html = page("/").body();

        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertFalse(html.contains("<script>"));
        assertFalse(html.contains("<img"));
        assertFalse(html.contains("javascript:"));
        assertFalse(html.contains("en\" onclick"));
    }

    @Test
    void aHappeningIsShownWithItsEvidenceAndOnlyItsNewestRevision() throws Exception {
        add("d0", 0, alert("h-1", 1, Reason.NEW, Tlp.AMBER, person("Ana Ejemplo", link("az", Tlp.AMBER, 1))));
        add("d0", 1, alert("h-1", 2, Reason.RETRACTED, Tlp.AMBER, person("Ana Ejemplo", link("az", Tlp.AMBER, 1))));

        String html = page("/").body();

        assertEquals(2, html.split("<article").length);
        assertTrue(html.contains("<mark>Ana Ejemplo</mark>"));
        assertTrue(html.contains("class=\"happening detention listed retracted\""));
        assertTrue(html.contains("https://news.example/a-1"));
        assertTrue(html.contains("rel=\"noopener noreferrer nofollow\""));
        assertTrue(html.contains("A court in Exampleton remanded Ana Ejemplo."));
        assertTrue(html.contains("sha256:000000000000"));
    }

    @Test
    void anOrganisationIsShownWithTheListThatHasIt() throws Exception {
        var weekly = List.of(organisation("Example Weekly", link("az", Tlp.AMBER, 1)));
        add("d0", 0, alert("h-1", 1, Reason.NEW, Tlp.AMBER, weekly, person("Ana Ejemplo", null)));

        String html = page("/?listed=1").body();

        assertTrue(html.contains("<mark>Example Weekly</mark>"));
        assertTrue(html.contains("on az, 98 %"));
    }

    @Test
    void theFilterLeavesOutWhatIsNotAskedFor() throws Exception {
        add("d0", 0, plain("h-1"));
        add("d0", 1, alert("h-2", 1, Reason.NEW, Tlp.GREEN, person("Ana Ejemplo", link("az", Tlp.GREEN, 1))));

        assertEquals(3, page("/?family=detention&country=AZ").body().split("<article").length);
        assertEquals(2, page("/?listed=1").body().split("<article").length);
        assertEquals(1, page("/?kind=released").body().split("<article").length);
        assertEquals(404, page("/happenings/h-1?listed=1").statusCode());
        assertEquals(200, page("/happenings/h-2?listed=1").statusCode());
    }

    @Test
    void theStreamGoesOnWhereTheReaderLeftOff() throws Exception {
        add("d0", 0, plain("h-1"));
        add("s1", 0, plain("h-2"));
        List<String> first = events(2, "/events?after=", null);
        String seen = first.get(0).substring("id: ".length());

        add("d0", 1, plain("h-3"));
        List<String> second = events(2, "/events?after=", seen);

        assertEquals(List.of("h-1", "h-2"), happenings(first));
        assertEquals(List.of("h-2", "h-3"), happenings(second));
    }

    @Test
    void aReaderWhoWasAwayForTooLongIsToldOfTheGap() throws Exception {
        desk.close();
        desk = desk(new DeskSettings(null, 0, new Secret(TOKEN), null, null, 2, null));
        for (int i = 0; i < 4; i++) {
            add("d0", i, plain("h-" + i));
        }

        List<String> lines = events(2, "/events?after=d0:1", null);

        assertTrue(lines.contains("event: gap"), lines.toString());
        assertEquals(List.of("h-2", "h-3"), happenings(lines));
    }

    @Test
    void aDeskThatIsNotOnLoopbackShowsNoListUnlessTold() throws Exception {
        desk.close();
        desk = desk(new DeskSettings("0.0.0.0", 0, new Secret(TOKEN), null, null, null, null));
        add("d0", 0, alert("h-1", 1, Reason.NEW, Tlp.AMBER, person("Ana Ejemplo", link("az", Tlp.AMBER, 1))));
        add("d0", 1, alert("h-2", 1, Reason.WATCH_MATCHED, Tlp.AMBER, person("Beno Muster", link("az", Tlp.AMBER, 1))));

        String html = page("/").body();

        assertTrue(html.contains("Ana Ejemplo"));
        assertFalse(html.contains("<mark>"));
        assertFalse(html.contains("Beno Muster"));
        assertFalse(String.join("", events(1, "/events?after=", null)).contains("Listed Name"));
    }

    @Test
    void aFeedShowsItsSubscriptionsAlertsToWhoeverKnowsItsPath() throws Exception {
        add("d0", 0, alert("h-1", 1, Reason.NEW, Tlp.AMBER, person("Ana & <Ejemplo>", link("az", Tlp.AMBER, 1))));
        add("d0", 1, alert("h-2", 1, Reason.WATCH_MATCHED, Tlp.AMBER, person("Beno Muster", link("az", Tlp.AMBER, 1))));
        var access = new DeskAccess(new Secret(TOKEN));

        String feed = get(access.feedPath("reader", 0), "Accept", "*/*").body();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)));

        assertEquals(1, document.getElementsByTagName("entry").getLength(), feed);
        assertTrue(
                document.getElementsByTagName("title").item(1).getTextContent().contains("Ana & <Ejemplo>"));
        assertFalse(feed.contains("Listed Name") || feed.contains("AMBER") || feed.contains("Beno"), feed);
        String calendar = get(access.calendarPath("reader", 0), "Accept", "*/*").body();
        assertEquals(2, calendar.split("BEGIN:VEVENT", -1).length, calendar);
        assertFalse(calendar.contains("Listed Name") || calendar.contains("AMBER") || calendar.contains("Beno"));
        assertFalse(get(access.feedPath("nobody", 0), "Accept", "*/*").body().contains("entry"));
        assertEquals(404, get(access.feedPath("reader", 1), "Accept", "*/*").statusCode());
        assertEquals(404, get("/feeds/reader/wrong.atom", "Accept", "*/*").statusCode());
        assertEquals(
                404,
                get(access.feedPath("reader", 0).replace("reader", "nobody"), "Accept", "*/*")
                        .statusCode());
        assertEquals(404, get(access.feedPath("unknown", 0), "Accept", "*/*").statusCode());
    }

    /** Lines of the stream until that many alerts were read. */
    private List<String> events(int alerts, String path, String lastId) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        List<String> lines = new ArrayList<>();
        try (var in = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            while (lines.stream()
                            .filter(l -> l.startsWith("data: {\"specversion"))
                            .count()
                    < alerts) {
                String line = java.util.Objects.requireNonNull(reader.readLine(), lines::toString);
                if (!line.isEmpty() && !line.startsWith(":")) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static List<String> happenings(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("\"subject\":\""))
                .map(line -> line.replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private void add(String partition, long offset, Alert alert) {
        desk.happenings().add(partition, offset, AlertSamples.event(alert));
    }

    private HttpResponse<String> page(String path) throws Exception {
        return get(path, "Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + desk.address().getPort() + path);
    }
}
