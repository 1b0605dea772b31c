package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.SECRET;
import static org.habeas.app.alerts.AlertsRig.alert;
import static org.habeas.app.alerts.AlertsRig.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.habeas.alerts.Alerts;
import org.habeas.model.Escalation;
import org.habeas.model.Reason;
import org.habeas.model.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an alert that nobody acknowledges to the second endpoint. */
class AlertsEscalationTest {
    private final Receiver first = new Receiver(n -> 200);
    private final Receiver second = new Receiver(n -> 200);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private AlertsRig rig;
    private Alerts alerts;

    @BeforeEach
    void start() {
        rig = new AlertsRig(directory);
    }

    @AfterEach
    void stop() {
        alerts.close();
        rig.close();
        first.close();
        second.close();
    }

    @Test
    void whatNobodyAcknowledgesGoesToTheSecondEndpointAndSoDoesItsRetraction() throws Exception {
        serve(Duration.ofSeconds(1), "");

        rig.raise("h-1");
        await("the escalation", () -> second.got().size() == 1);
        rig.raise(alert("h-1", 2, Reason.RETRACTED));
        await("its retraction", () -> second.got().size() == 2);

        assertEquals("h-1-r1_desk.escalation", second.got().get(0).id());
        assertEquals(first.got().get(0).body(), second.got().get(0).body());
        assertTrue(second.got().get(1).body().contains("\"reason\":\"retracted\""));
    }

    @Test
    void whatIsAcknowledgedInTimeIsCalledOff() throws Exception {
        serve(Duration.ofHours(1), "");

        rig.raise("h-1");
        await("the alert", () -> first.got().size() == 1);
        assertEquals(404, post("/api/happenings/h-9/acknowledge?by=Ana").statusCode());
        assertEquals(400, post("/api/happenings/h-1/acknowledge").statusCode());
        assertEquals(200, post("/api/happenings/h-1/acknowledge?by=Ana").statusCode());
        await("it is called off", () -> calledOff() == 1);

        assertEquals(List.of(), second.got());
        assertTrue(body("/api/deliveries?state=called_off").contains("desk.escalation"));
        assertTrue(body("/api/happenings/h-1/acknowledgements").contains("\"by\":\"Ana\""));
    }

    @Test
    void thePageGoesOnSayingWhoAcknowledgedAlsoAfterARestart() throws Exception {
        serve(Duration.ofHours(1), "kind = died");
        rig.raise("h-1");
        rig.raise("h-2");
        await("the alerts", () -> first.got().size() == 2);
        post("/api/happenings/h-1/acknowledge?by=Ana");
        post("/happenings/h-2/acknowledge", "same-origin");
        assertAcknowledged();

        alerts.close();
        serve(Duration.ofHours(1), "kind = died");

        await("what was read", () -> isAcknowledged("h-1") && isAcknowledged("h-2"));
        assertAcknowledged();
    }

    private boolean isAcknowledged(String happening) {
        try {
            return body("/happenings/" + happening).contains("Acknowledged by");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertAcknowledged() throws Exception {
        String api = body("/happenings/h-1").replaceAll("<[^>]*>", "");
        String button = body("/happenings/h-2").replaceAll("<[^>]*>", "");
        assertTrue(api.matches("(?s).*Acknowledged by Ana, [0-9].* UTC.*"), api);
        assertTrue(button.matches("(?s).*Acknowledged by desk page, [0-9].* UTC.*"), button);
    }

    @Test
    void whatIsRetractedIsAcknowledgedByNobodyOnThePage() throws Exception {
        serve(Duration.ofHours(1), "");
        rig.raise("h-1");
        rig.raise(alert("h-1", 2, Reason.RETRACTED));
        await("its retraction", () -> first.got().size() == 2);
        await("it is called off", () -> calledOff() == 1);
        post("/happenings/h-1/acknowledge", "same-origin");

        String text = body("/happenings/h-1");
        assertEquals(2, text.split("Acknowledged by").length, text);
    }

    @Test
    void thePagesButtonAcknowledgesForThePageOnly() throws Exception {
        serve(Duration.ofHours(1), "");
        rig.raise("h-1");
        await("the alert", () -> first.got().size() == 1);

        assertEquals(403, post("/happenings/h-1/acknowledge", "cross-site").statusCode());
        assertEquals(303, post("/happenings/h-1/acknowledge", "same-origin").statusCode());

        await("it is called off", () -> calledOff() == 1);
        assertEquals(List.of(), second.got());
    }

    @Test
    void whatIsRetractedBeforeItIsEscalatedReachesTheSecondEndpointNotAtAll() throws Exception {
        serve(Duration.ofHours(1), "");

        rig.raise("h-1");
        await("the alert", () -> first.got().size() == 1);
        rig.raise(alert("h-1", 2, Reason.RETRACTED));
        await("its retraction", () -> first.got().size() == 2);
        await("it is called off", () -> calledOff() == 1);

        assertEquals(List.of(), second.got());
    }

    @Test
    void onlyTheChosenKindIsEscalated() throws Exception {
        serve(Duration.ofSeconds(1), "kind = died");

        rig.raise("h-1");
        await("the alert", () -> first.got().size() == 1);

        assertEquals(1, matches("filtered"));
        assertEquals(1, matches("created"));
    }

    private void serve(Duration after, String filter) {
        var escalation = new Escalation(second.url(), after, filter);
        alerts = rig.start(
                meters,
                new Subscription(
                        "desk",
                        "",
                        first.url(),
                        List.of(SECRET),
                        "",
                        "full",
                        List.of(),
                        "TLP:CLEAR",
                        true,
                        null,
                        true,
                        null,
                        "UTC",
                        null,
                        escalation,
                        0));
    }

    private double calledOff() {
        return meters.get("habeas.deliveries.ended")
                .tags("state", "called_off")
                .counter()
                .count();
    }

    private double matches(String result) {
        return meters.get("habeas.alerts.matches")
                .tags("result", result)
                .counter()
                .count();
    }

    private String body(String path) throws Exception {
        return send(request(path).GET()).body();
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> post(String path, String site) throws Exception {
        return send(request(path).header("Sec-Fetch-Site", site).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        URI desk = alerts.deskAddress();
        String token = desk.getQuery().substring("token=".length());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.getPort() + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
