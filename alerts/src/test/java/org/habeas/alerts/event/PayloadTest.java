package org.habeas.alerts.event;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.event;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.topic.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadTest {
    private static final Alert ALERT = alert("h-1", 2, Reason.RETRACTED, Tlp.GREEN, person("Ana Ejemplo", null));

    @ParameterizedTest
    @EnumSource(Payload.class)
    void theSameEventGivesTheSameBytes(Payload payload) {
        assertArrayEquals(payload.body(event(ALERT), null), payload.body(event(ALERT), null));
    }

    @Test
    void aThinOneTellsWhichAndWhyAndNothingElse() throws Exception {
        JsonNode thin = Json.mapper().readTree(Payload.THIN.body(event(ALERT), null));

        assertEquals("h-1-r2", thin.get("id").asText());
        assertEquals("retracted", thin.at("/data/reason").asText());
        assertEquals(7, thin.get("data").size());
        assertTrue(thin.at("/data/link").isNull());
        byte[] linked = Payload.THIN.body(event(ALERT), URI.create("https://desk.example/habeas/"));
        assertEquals(
                "https://desk.example/habeas/happenings/" + ALERT.happening(),
                Json.mapper().readTree(linked).at("/data/link").asText());
        assertFalse(new String(Payload.THIN.body(event(ALERT), null), StandardCharsets.UTF_8).contains("Ejemplo"));
    }

    @Test
    void alertmanagersShapeResolvesWhatIsRetracted() throws Exception {
        JsonNode body = Json.mapper().readTree(Payload.ALERTMANAGER.body(event(ALERT), null));

        assertEquals("4", body.get("version").asText());
        assertEquals("resolved", body.get("status").asText());
        assertEquals("h-1", body.at("/alerts/0/fingerprint").asText());
        assertEquals(
                "habeas_detention_remanded",
                body.at("/alerts/0/labels/alertname").asText());
        assertEquals(
                "remanded: Ana Ejemplo", body.at("/commonAnnotations/summary").asText());
    }

    @Test
    void anUnknownOneIsRefusedWithWhatIsAllowed() {
        var error = assertThrows(IllegalArgumentException.class, () -> Payload.parse("fat"));

        assertEquals("'fat' is no payload; allowed: full, thin, alertmanager", error.getMessage());
    }
}
