package org.habeas.app.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.habeas.alerts.Alerts;
import org.habeas.app.watchlist.WatchlistApi;
import org.habeas.app.watchlist.WatchlistTopic;
import org.habeas.enrich.watch.EntryTable;
import org.habeas.topic.Json;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistApiTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private AlertsRig rig;
    private WatchlistTopic topic;
    private Alerts alerts;

    @BeforeEach
    void start() {
        rig = new AlertsRig(directory);
        topic = new WatchlistTopic(rig.kafka, Topics.WATCHLIST.value());
        alerts = AlertsRig.alerts(rig.kafka, new SimpleMeterRegistry(), List.of(), new WatchlistApi(topic));
        alerts.start();
    }

    @AfterEach
    void stop() {
        alerts.close();
        topic.close();
        rig.close();
    }

    @Test
    void a_list_is_checked_made_changed_shown_and_emptied() throws Exception {
        String people = "id,name\np-1,Tamsin Orlavey\np-2,Dorin Valeschi\n,Ilsa Brandomir\n";
        HttpResponse<String> check = send("PUT", "/people?check=true&marking=TLP:RED", people);
        assertTrue(check.body().startsWith("{\"written\":2,\"removed\":0,\"same\":0,\"version\":0,"), check.body());
        assertTrue(check.body().contains("body:4: "), check.body());
        assertEquals(0, topic.ask(EntryTable::size));

        assertEquals(2, number(send("PUT", "/people?marking=TLP:RED", people), "version"));
        assertEquals(2, number(send("PUT", "/people?marking=TLP:RED", people), "same"));
        assertEquals(
                3,
                number(
                        send(
                                "PUT",
                                "/people/q-1",
                                "{\"type\":\"person\",\"name\":\"Ada Nordquay\",\"owner\":\"Desk of Dalmara\"}"),
                        "version"));

        assertEquals(
                "[{\"list\":\"people\",\"entries\":3,\"markings\":[\"TLP:AMBER\",\"TLP:RED\"],\"owners\":[\"Desk of Dalmara\"]}]",
                send("GET", "", "").body());
        String ids = send("GET", "/people", "").body();
        assertTrue(ids.startsWith("[{\"id\":\"p-1\",\"type\":\"person\",\"marking\":\"TLP:RED\"},"), ids);
        assertTrue(send("GET", "/people?names=true", "").body().contains("Ada Nordquay"));
        assertTrue(send("GET", "/people/q-1", "").body().contains("Ada Nordquay"));

        assertEquals(204, send("DELETE", "/people/q-1", "").statusCode());
        assertEquals(404, send("DELETE", "/people/q-1", "").statusCode());
        assertEquals(404, send("GET", "/people/q-1", "").statusCode());
        assertFalse((check.body() + ids).matches("(?s).*(Orlavey|Valeschi|Brandomir|Nordquay).*"));
    }

    @Test
    void what_is_no_entry_is_refused_without_a_word_of_it() throws Exception {
        for (String body : new String[] {
            "{\"type\":\"person\",\"nmae\":\"Ada Nordquay\"}",
            "{\"type\":\"Ada Nordquay\",\"name\":\"Ada Nordquay\"}",
            "{\"type\":\"person\",\"name\":\"Ada Nordquay\",}",
            "[\"Ada Nordquay\"]"
        }) {
            HttpResponse<String> refused = send("PUT", "/people/q-1", body);
            assertEquals(400, refused.statusCode(), refused.body());
            assertFalse(refused.body().contains("Nordquay"), refused.body());
        }
        assertEquals(400, send("PUT", "/people?marking=TLP:PINK", "id,name\n").statusCode());
        assertEquals(400, send("GET", "/people?names=yes", "").statusCode());
        assertEquals(0, topic.ask(EntryTable::size));
    }

    @Test
    void nothing_is_told_without_the_token() throws Exception {
        for (String path : new String[] {"", "/people", "/people/p-1"}) {
            var request = HttpRequest.newBuilder(uri(path)).build();
            assertEquals(
                    401,
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void what_is_described_is_served() throws Exception {
        var described = new TreeSet<String>();
        var paths = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../docs/openapi.yaml").toFile())
                .get("paths");
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/api/watchlists"))
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        described.removeIf(call -> call.startsWith("PARAMETERS"));
        var server = Javalin.create();
        new WatchlistApi(topic).add(server);
        Set<String> served = server.unsafeConfig().pvt.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.getEndpoint().getMethod() + " "
                        + handler.getEndpoint().getPath())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, served);
    }

    private static long number(HttpResponse<String> answer, String field) throws Exception {
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.mapper().readTree(answer.body()).get(field).asLong();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header(
                        "Authorization",
                        "Bearer " + alerts.deskAddress().getQuery().substring("token=".length()))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + alerts.deskAddress().getPort() + "/api/watchlists" + path);
    }
}
