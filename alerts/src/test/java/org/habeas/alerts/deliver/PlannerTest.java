package org.habeas.alerts.deliver;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.event;
import static org.habeas.alerts.event.AlertSamples.link;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Directory;
import org.habeas.model.Alert;
import org.habeas.model.EndpointHealth;
import org.habeas.model.Reason;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.topic.AlertEvents;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:05Z");
    private static final Alert LISTED =
            alert("h-1", 1, Reason.NEW, Tlp.AMBER, person("Ana Ejemplo", link("az", Tlp.AMBER, 3)));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Directory directory = new Directory(
            List.of(
                    subscription("cleared", "", List.of("az"), "TLP:AMBER"),
                    subscription("public", "", List.of(), "TLP:CLEAR"),
                    subscription("elsewhere", "country = BY", List.of("az"), "TLP:RED"),
                    subscription("asks-for-listed", "listed", List.of(), "TLP:RED")),
            false);
    private final Planner planner = new Planner(
            directory, Restraints.none(), new DeliveryMeters(registry), null, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void eachSubscriptionGetsWhatItMaySeeAndWants() {
        List<DeliveryRow> rows = planner.plan(event(LISTED), Set.of(), 4);

        assertEquals(
                List.of("cleared", "public"),
                rows.stream().map(r -> r.delivery().subscription()).sorted().toList());
        assertTrue(body(rows, "cleared").contains("Listed Name"));
        assertFalse(body(rows, "public").contains("Listed Name"));
        assertFalse(body(rows, "public").contains("AMBER"));
        assertEquals(2, matches("created"));
        assertEquals(2, matches("filtered"));
    }

    @Test
    void theBytesAreThoseOfTheStructuredEvent() {
        DeliveryRow row = row(planner.plan(event(LISTED), Set.of(), 4), "cleared");

        assertArrayEquals(AlertEvents.structured(LISTED, "desk-1", event(LISTED).time()), row.body());
        assertEquals("h-1-r1_cleared", row.delivery().id());
        assertTrue(row.delivery().digest().matches("sha256:[0-9a-f]{64}"));
        assertEquals(row.partition(), DeliveryRow.partition("cleared", 4));
    }

    @Test
    void aDisabledEndpointGetsNothing() {
        directory.put(new EndpointHealth("cleared", true, NOW, "gone"));

        assertEquals(
                List.of("public"),
                planner.plan(event(LISTED), Set.of(), 4).stream()
                        .map(r -> r.delivery().subscription())
                        .toList());
        assertEquals(1, matches("inactive"));
    }

    @Test
    void whatWasRaisedForAListIsWithheldAndCounted() {
        Alert late = alert("h-1", 2, Reason.WATCH_MATCHED, Tlp.AMBER, person("Ana Ejemplo", link("az", Tlp.AMBER, 3)));

        assertEquals(1, planner.plan(event(late), Set.of(), 4).size());
        assertEquals(2, matches("withheld_list"));
    }

    @Test
    void aRetractionReachesExactlyThoseWhoWereTold() {
        Alert retracted = alert("h-1", 3, Reason.RETRACTED, Tlp.AMBER, person("Ana Ejemplo", link("az", Tlp.AMBER, 3)));

        List<DeliveryRow> rows = planner.plan(event(retracted), Set.of("cleared", "elsewhere", "gone"), 4);

        assertEquals(
                List.of("cleared", "elsewhere"),
                rows.stream().map(r -> r.delivery().subscription()).sorted().toList());
        assertEquals(2, matches("not_told"));
    }

    @Test
    void whoMayNotSeeARetractionAnyMoreLearnsOnlyThatItIsOne() {
        Alert retracted = alert("h-1", 3, Reason.RETRACTED, Tlp.RED, person("Ana Ejemplo", null));

        String body = body(planner.plan(event(retracted), Set.of("public"), 4), "public");

        assertTrue(body.contains("\"reason\":\"retracted\"") && body.contains("h-1"), body);
        assertFalse(body.contains("Ejemplo") || body.contains("RED") || body.contains("Exampleton"), body);
    }

    private double matches(String result) {
        return registry.counter("habeas.alerts.matches", "result", result).count();
    }

    private static DeliveryRow row(List<DeliveryRow> rows, String subscription) {
        return rows.stream()
                .filter(r -> r.delivery().subscription().equals(subscription))
                .findFirst()
                .orElseThrow();
    }

    private static String body(List<DeliveryRow> rows, String subscription) {
        return new String(row(rows, subscription).body(), StandardCharsets.UTF_8);
    }

    static Subscription subscription(String name, String filter, List<String> lists, String tlp) {
        return new Subscription(
                name,
                "",
                "https://partner.example/" + name,
                List.of(new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz")),
                filter,
                "full",
                lists,
                tlp,
                false,
                null,
                true);
    }
}
