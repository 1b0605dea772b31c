package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.await;
import static org.habeas.app.alerts.AlertsRig.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.alerts.webhook.WebhookSignature.Verdict;
import org.habeas.model.Secret;
import org.habeas.topic.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsApiTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Receiver configured = new Receiver(n -> 200);

    @TempDir
    Path directory;

    private AlertsRig rig;
    private Alerts alerts;

    @BeforeEach
    void start() {
        rig = new AlertsRig(directory);
        alerts = rig.start(new SimpleMeterRegistry(), subscription("configured", configured.url()));
    }

    @AfterEach
    void stop() {
        alerts.close();
        configured.close();
        rig.close();
    }

    @Test
    void aSubscriptionIsMadeServedRotatedAndRemoved() throws Exception {
        try (var receiver = new Receiver(n -> 200)) {
            HttpResponse<String> made = put("/api/subscriptions/partner", body(receiver.url(), "country = AZ"));
            assertEquals(201, made.statusCode(), made.body());
            String secret = json(made).get("secret").asText();
            await("it is known", () -> get("/api/subscriptions/partner").statusCode() == 200);
            assertFalse(get("/api/subscriptions").body().contains(secret));
            assertFalse(get("/api/subscriptions").body().contains("/hook"));

            rig.raise("h-1");
            await("the alert", () -> receiver.got().size() == 1);
            assertEquals(Verdict.VALID, verify(receiver.got().get(0), secret));

            String next = json(post("/api/subscriptions/partner/rotate"))
                    .get("secret")
                    .asText();
            await(
                    "two secrets",
                    () -> json(get("/api/subscriptions/partner")).get("secrets").asInt() == 2);
            assertEquals(202, post("/api/subscriptions/partner/test").statusCode());
            await("the test event", () -> receiver.got().size() == 2);
            assertEquals(Verdict.VALID, verify(receiver.got().get(1), secret));
            assertEquals(Verdict.VALID, verify(receiver.got().get(1), next));
            assertTrue(receiver.got().get(1).body().contains("org.habeas.test.v1"));

            assertEquals(204, send("DELETE", "/api/subscriptions/partner", "").statusCode());
            await("it is gone", () -> get("/api/subscriptions/partner").statusCode() == 404);
        }
    }

    @Test
    void deliveriesAreShownRetriedAndReplayed() throws Exception {
        try (var receiver = new Receiver(n -> n < 3 ? 400 : 200)) {
            put("/api/subscriptions/partner", body(receiver.url(), ""));
            await("it is known", () -> get("/api/subscriptions/partner").statusCode() == 200);
            rig.raise("h-1");
            await("it is dead", () -> get("/api/deliveries?state=dead&subscription=partner")
                    .body()
                    .contains("h-1"));
            JsonNode dead = json(get("/api/deliveries/h-1-r1_partner"));
            assertEquals(3, dead.get("attempts").size());

            assertEquals(202, post("/api/deliveries/h-1-r1_partner/retry").statusCode());
            await("it has arrived", () -> state("h-1-r1_partner").equals("delivered"));
            assertEquals(
                    1,
                    receiver.got().stream().map(Receiver.Got::body).distinct().count());

            assertEquals(
                    1,
                    json(post("/api/subscriptions/partner/replay?since=2026-01-01T00:00:00Z"))
                            .get("deliveries")
                            .asInt());
            await("it came again", () -> receiver.got().size() == 5);
            assertEquals("h-1-r1_partner", receiver.got().get(4).id());
            assertEquals(404, post("/api/deliveries/h-9-r1_partner/retry").statusCode());
        }
    }

    @Test
    void aFeedThatWasMovedIsNotAtItsOldAddressAnyMore() throws Exception {
        put("/api/subscriptions/partner", body("https://partner.example/", ""));
        await("it is known", () -> get("/api/subscriptions/partner").statusCode() == 200);
        String before = json(get("/api/subscriptions/partner")).get("feed").asText();
        assertEquals(200, get(before).statusCode());

        String after = json(post("/api/subscriptions/partner/feed")).get("feed").asText();
        await("it is known", () -> get(after).statusCode() == 200);
        put("/api/subscriptions/partner", body("https://partner.example/other", ""));

        assertEquals(404, get(before).statusCode());
        await("it is changed", () -> get("/api/subscriptions/partner").body().contains("partner.example"));
        assertEquals(200, get(after).statusCode());
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        HttpResponse<String> filter = put("/api/subscriptions/partner", body("https://partner.example/", "country AZ"));
        assertEquals(400, filter.statusCode());
        assertTrue(filter.body().contains("position 9"), filter.body());
        HttpResponse<String> mail = put("/api/subscriptions/partner", body("mailto:desk@partner.example", ""));
        assertEquals(400, mail.statusCode());
        assertTrue(mail.body().contains("alerts.mail.host"), mail.body());
        assertEquals(400, put("/api/subscriptions/partner", "{\"name\":").statusCode());
        assertEquals(400, put("/api/subscriptions/partner", "{\"nonsense\":1}").statusCode());
        assertEquals(
                409,
                put("/api/subscriptions/configured", body("https://partner.example/", ""))
                        .statusCode());
        assertEquals(404, get("/api/subscriptions/nobody").statusCode());
        assertEquals(
                401,
                client.send(
                                HttpRequest.newBuilder(uri("/api/subscriptions"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    private String state(String id) {
        return json(get("/api/deliveries/" + id)).get("state").asText();
    }

    private static String body(String url, String filter) {
        return Json.mapper()
                .createObjectNode()
                .put("endpoint", url)
                .put("filter", filter)
                .put("allowPrivate", url.startsWith("http://"))
                .toString();
    }

    private static Verdict verify(Receiver.Got got, String secret) {
        return WebhookSignature.of(List.of(new Secret(secret)))
                .verify(got.headers(), got.body().getBytes(StandardCharsets.UTF_8), Instant.now());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (Exception e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private HttpResponse<String> post(String path) {
        return send("POST", path, "");
    }

    private HttpResponse<String> put(String path, String body) {
        return send("PUT", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        String token = alerts.deskAddress().getQuery().substring("token=".length());
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + alerts.deskAddress().getPort() + path);
    }
}
