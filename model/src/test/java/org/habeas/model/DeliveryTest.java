package org.habeas.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.habeas.topic.JsonSerde;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final Attempt FAILED = new Attempt(NOW, 12, 503, "throttled");

    @Test
    void eachChangeIsOneStepAndKeepsTheAttempts() {
        Delivery delivery = Delivery.pending("h-1-r1", "h-1", "partner", "sha256:00", NOW)
                .attempting("p-1", NOW.plusSeconds(20))
                .pendingUntil(NOW.plusSeconds(5), FAILED)
                .attempting("p-2", NOW.plusSeconds(25))
                .delivered(new Attempt(NOW, 3, 200, "delivered"));

        assertEquals(4, delivery.step());
        assertEquals(2, delivery.attempts().size());
        assertEquals(DeliveryState.DELIVERED, delivery.state());
        assertNull(delivery.due());
        assertNull(delivery.holder());
        assertEquals("h-1-r1_partner", delivery.id());
    }

    @Test
    void itIsReadAsItWasWritten() {
        var serde = new JsonSerde<>(Delivery.class);
        Delivery dead =
                Delivery.pending("h-1-r1", "h-1", "partner", "sha256:00", NOW).dead(FAILED);

        assertEquals(
                dead, serde.deserializer().deserialize("t", serde.serializer().serialize("t", dead)));
    }

    @Test
    void aFinalOneIsNeverDueAndAnOpenOneAlwaysIs() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Delivery(
                        "e", "h", "s", 0, DeliveryState.PENDING, NOW, null, null, "d", null, List.of(), null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Delivery("e", "h", "s", 0, DeliveryState.DEAD, NOW, NOW, null, "d", null, List.of(), null));
    }

    @Test
    void aSubscriptionGetsItsDefaultsAndShowsNoSecret() {
        var subscription = new JsonSerde<>(Subscription.class)
                .deserializer()
                .deserialize("t", "{\"name\":\"a\",\"secrets\":[\"whsec_abcdefgh\"],\"pace\":\"PT1S\"}".getBytes());

        assertEquals("TLP:CLEAR", subscription.tlp());
        assertEquals(Duration.ofSeconds(1), subscription.pace());
        assertEquals("full", subscription.payload());
        assertFalse(subscription.toString().contains("whsec"));
        assertFalse(subscription.secrets().toString().contains("whsec"));
    }
}
