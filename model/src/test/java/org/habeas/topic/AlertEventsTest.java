package org.habeas.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.habeas.model.Alert;
import org.habeas.model.DatePrecision;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Role;
import org.habeas.model.Tlp;
import org.junit.jupiter.api.Test;

class AlertEventsTest {
    private static final Instant TIME = Instant.parse("2024-12-08T13:33:00Z");
    private static final Alert ALERT = new Alert(
            "h-1",
            1,
            Reason.NEW,
            Kind.REMANDED,
            0.9,
            List.of(new Person("Ana Ejemplo", List.of("Ana Ejemplo"), Role.DETAINED, null)),
            0,
            List.of(),
            List.of(),
            "AZ",
            "Baku",
            null,
            List.of("smuggling"),
            LocalDate.of(2024, 12, 8),
            DatePrecision.DAY,
            null,
            null,
            null,
            List.of(),
            null,
            List.of(),
            1,
            null,
            Tlp.GREEN);

    @Test
    void theStructuredFormHasTheContractsMembers() throws Exception {
        JsonNode event = Json.mapper().readTree(AlertEvents.structured(ALERT, "desk-1", TIME));

        assertEquals("1.0", event.get("specversion").asText());
        assertEquals("h-1-r1", event.get("id").asText());
        assertEquals("/habeas/desk-1", event.get("source").asText());
        assertEquals("org.habeas.detention.remanded.v1", event.get("type").asText());
        assertEquals("2024-12-08T13:33:00Z", event.get("time").asText());
        assertEquals("detention", event.get("data").get("family").asText());
        assertEquals("day", event.get("data").get("datePrecision").asText());
        assertEquals(
                "detained", event.get("data").get("persons").get(0).get("role").asText());
        assertFalse(event.get("data").has("eventId"));
    }

    @Test
    void theKafkaFormHasTheSameAttributesAsHeaders() {
        var headers = AlertEvents.headers(ALERT, "desk-1", TIME);

        assertEquals("h-1-r1", text(headers.lastHeader("ce_id").value()));
        assertEquals("1.0", text(headers.lastHeader("ce_specversion").value()));
        assertEquals("2024-12-08T13:33:00Z", text(headers.lastHeader("ce_time").value()));
        assertEquals("application/json", text(headers.lastHeader("content-type").value()));
    }

    @Test
    void anAlertIsReadAsItWasWritten() {
        var serde = new JsonSerde<>(Alert.class);

        assertEquals(
                ALERT, serde.deserializer().deserialize("t", serde.serializer().serialize("t", ALERT)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
