package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.await;
import static org.habeas.app.alerts.AlertsRig.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.habeas.alerts.deliver.DeliveryOffice;
import org.habeas.alerts.event.TopicTail;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.app.alerts.Receiver.Got;
import org.habeas.model.Bearer;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryState;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name is put on hold when nobody knows whether it has arrived already. */
class AlertsHoldTest {
    private static final Restraint HOLD = new Restraint(
            "o-1",
            RestraintKind.HOLD,
            null,
            null,
            new Bearer("Ana Ejemplo", List.of("Ana Ejemplo"), null, null),
            "Desk",
            "the family asks",
            Instant.parse("2026-03-01T03:00:00Z"),
            null,
            null);

    @TempDir
    Path directory;

    @Test
    void itIsNotSentAgainAndWhatMayBeToldFollows() throws Exception {
        var meters = new SimpleMeterRegistry();
        try (var rig = new AlertsRig(directory);
                var receiver = new Receiver(n -> n == 0 ? -1 : 200)) {
            try (var before = rig.start(new SimpleMeterRegistry(), subscription("partner", receiver.url()))) {
                rig.raise("h-1");
                await("the first attempt " + before, () -> !receiver.got().isEmpty());
            }
            rig.place(HOLD);
            try (var after = rig.start(meters, subscription("partner", receiver.url()))) {
                await("what follows " + after, () -> ended(meters, "delivered") == 1);

                check(receiver.got(), deliveries(rig));
            }
        }
        assertEquals(1, ended(meters, "withheld"));
        assertEquals(1, meters.get("habeas.deliveries.replaced").counter().count());
    }

    private static void check(List<Got> got, List<Delivery> deliveries) {
        assertEquals(2, got.size());
        assertTrue(got.get(0).body().contains("Ana Ejemplo"));
        assertFalse(got.get(1).body().contains("Ejemplo"), got.get(1).body());
        assertEquals(2, deliveries.size());
        Delivery first = of(deliveries, got.get(0).id());
        assertEquals(DeliveryState.WITHHELD, first.state());
        assertEquals("held", first.withheld().because());
        assertEquals(got.get(1).id(), first.withheld().instead());
        assertEquals(Delivery.INTERRUPTED, first.attempts().get(0).outcome());
        assertEquals(DeliveryState.DELIVERED, of(deliveries, got.get(1).id()).state());
        assertNull(of(deliveries, got.get(1).id()).withheld());
    }

    private static Delivery of(List<Delivery> deliveries, String id) {
        return deliveries.stream()
                .filter(delivery -> delivery.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Delivery> deliveries(AlertsRig rig) {
        try (var producer = new KafkaProducer<>(rig.kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            return new DeliveryOffice(
                            () -> TopicTail.consumer(rig.kafka), producer, Restraints.none(), null, Clock.systemUTC())
                    .list(delivery -> true, 10);
        }
    }

    private static double ended(SimpleMeterRegistry meters, String state) {
        return meters.get("habeas.deliveries.ended")
                .tags("state", state)
                .counter()
                .count();
    }
}
