package org.habeas.alerts.deliver;

import static org.habeas.alerts.deliver.DispatchRig.subscription;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.habeas.alerts.deliver.Senders.Ended;
import org.habeas.alerts.event.AlertSamples;
import org.habeas.alerts.restraint.Restrained;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Alert;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryPlan;
import org.habeas.model.DeliveryState;
import org.habeas.model.Reason;
import org.habeas.model.Restraint;
import org.habeas.model.Tlp;
import org.habeas.model.Withholding;
import org.junit.jupiter.api.Test;

/** What comes over a delivery between being planned and being sent. */
class LateRestraintTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");
    private static final Alert ANA = AlertSamples.plain("h-1");
    private static final Alert BENO = AlertSamples.alert("h-2", 1, Reason.NEW, Tlp.CLEAR, person("Beno Muster", null))
            .but()
            .sources(List.of())
            .make();

    private final Restraints restraints = Restrained.by();
    private final DispatchRig rig = new DispatchRig(
            restraints, subscription("wakes", null, null, "full"), subscription("sleeps", "22:00-07:00", null, "full"));
    private final Dispatch dispatch = rig.dispatch("p");

    @Test
    void whatWaitsIsToldWithoutANameThatIsOnHoldByThen() {
        rig.plan(dispatch, "sleeps", ANA);
        assertEquals(List.of(), dispatch.claim(9));
        restraints.put(held("Ana Ejemplo"));
        rig.clock.now = MORNING;

        rig.write(dispatch, dispatch.claim(9));
        DeliveryRow sent = only(dispatch.claim(9));

        assertEquals("h-1-r1_sleeps", sent.delivery().id());
        assertEquals(DeliveryState.ATTEMPTING, sent.delivery().state());
        assertFalse(text(sent).contains("Ejemplo"), text(sent));
        assertTrue(text(sent).contains("\"unnamed\":1"), text(sent));
        assertEquals(Planner.digest(sent.body()), sent.delivery().digest());
    }

    @Test
    void whoeverTakesOverSendsWhatWasRebuilt() {
        rig.plan(dispatch, "wakes", ANA);
        restraints.put(held("Ana Ejemplo"));
        rig.write(dispatch, dispatch.claim(9));
        Dispatch next = rig.dispatch("q");
        rig.replay(next);

        DeliveryRow sent = only(next.claim(9));

        assertFalse(text(sent).contains("Ejemplo"), text(sent));
    }

    @Test
    void whatMayHaveArrivedWithTheNameIsWithheldAndToldAnewWithoutIt() {
        rig.plan(dispatch, "wakes", ANA);
        fail(dispatch.claim(9));
        restraints.put(held("Ana Ejemplo"));

        List<DeliveryRow> rows = rig.write(dispatch, dispatch.claim(9));

        assertEquals(2, rows.size());
        Delivery before = rows.get(0).delivery();
        assertEquals(DeliveryState.WITHHELD, before.state());
        assertEquals("h-1-r1_wakes", before.id());
        assertEquals(new Withholding("held", "h-1-r1.3_wakes"), before.withheld());
        assertEquals(1, before.attempts().size());
        assertFalse(before.untold());
        assertNull(rows.get(0).body());
        DeliveryRow fresh = only(dispatch.claim(9));
        assertEquals("h-1-r1.3_wakes", fresh.delivery().id());
        assertTrue(text(fresh).contains("\"id\":\"h-1-r1.3\""), text(fresh));
        assertFalse(text(fresh).contains("Ejemplo"), text(fresh));
    }

    @Test
    void anAttemptThatNobodyWroteDownCountsAsOneThatMayHaveArrived() {
        rig.plan(dispatch, "wakes", ANA);
        rig.write(dispatch, dispatch.claim(9));
        Dispatch next = rig.dispatch("q");
        rig.replay(next);
        restraints.put(held("Ana Ejemplo"));
        rig.clock.now = rig.clock.now.plus(Duration.ofMinutes(1));

        Delivery before = next.claim(9).get(0).delivery();

        assertEquals(DeliveryState.WITHHELD, before.state());
        assertEquals(Delivery.INTERRUPTED, before.attempts().get(0).outcome());
    }

    @Test
    void whatTellsNoMoreThanMayBeToldKeepsItsBytesThoughMoreMayBeTold() {
        restraints.put(held("Ana Ejemplo"));
        rig.plan(dispatch, "wakes", ANA);
        rig.write(dispatch, dispatch.claim(9));
        List<DeliveryRow> first = dispatch.claim(9);
        fail(first);
        restraints.put(held("Ana Ejemplo").lift(new Restraint.Lifting("Desk", MORNING)));

        DeliveryRow again = only(dispatch.claim(9));

        assertEquals(first.get(0).delivery().id(), again.delivery().id());
        assertSame(first.get(0).content(), again.content());
    }

    @Test
    void aMessageOfSeveralIsNotSentAgainWhenOneOfThemMayNotBe() {
        rig.plan(dispatch, "sleeps", ANA);
        rig.plan(dispatch, "sleeps", BENO);
        rig.clock.now = MORNING;
        List<DeliveryRow> first = dispatch.claim(9);
        fail(first);
        restraints.put(held("Ana Ejemplo"));

        List<DeliveryRow> rows = rig.write(dispatch, dispatch.claim(9));
        List<DeliveryRow> again = dispatch.claim(9);

        assertEquals(
                Set.of("held", "bundle"),
                Set.copyOf(rows.stream()
                        .map(row -> row.delivery().withheld())
                        .filter(why -> why != null)
                        .map(Withholding::because)
                        .toList()));
        assertEquals(2, again.size());
        assertNotEquals(
                first.get(0).delivery().bundle(), again.get(0).delivery().bundle());
        assertFalse(again.stream().anyMatch(row -> text(row).contains("Ejemplo")));
        assertTrue(again.stream().anyMatch(row -> text(row).contains("Beno Muster")));
    }

    @Test
    void whatIsSilencedWhileItWaitsIsNotSentNorIsItsRetraction() {
        rig.plan(dispatch, "sleeps", ANA);
        rig.plan(dispatch, "sleeps", ANA.as(2, Reason.RETRACTED));
        rig.sent.put("h-1", Set.of("h-1-r1_wakes", "h-1-r2_sleeps"));
        restraints.put(Restrained.silenced("h-1"));
        rig.clock.now = MORNING;

        List<DeliveryRow> first = rig.write(dispatch, dispatch.claim(9));
        List<DeliveryRow> then = rig.write(dispatch, dispatch.claim(9));

        Delivery alert = byId(first, "h-1-r1_sleeps");
        assertEquals(new Withholding("silenced", null), alert.withheld());
        assertTrue(alert.untold());
        rig.clock.now = MORNING.plusSeconds(1);
        then = then.isEmpty() ? rig.write(dispatch, dispatch.claim(9)) : then;
        assertEquals(new Withholding("untold", null), only(then).delivery().withheld());
    }

    @Test
    void aRetractionThatIsLookedAtTogetherWithWhatIsSilencedIsNotSentEither() {
        rig.plan(dispatch, "wakes", ANA);
        rig.plan(dispatch, "wakes", ANA.as(2, Reason.RETRACTED));
        rig.sent.put("h-1", Set.of("h-1-r1_wakes", "h-1-r2_wakes"));
        restraints.put(Restrained.silenced("h-1"));

        List<DeliveryRow> rows = dispatch.claim(9);

        assertEquals(
                new Withholding("silenced", null), byId(rows, "h-1-r1_wakes").withheld());
        assertEquals(new Withholding("untold", null), byId(rows, "h-1-r2_wakes").withheld());
    }

    @Test
    void theRetractionOfWhatWasSilencedGoesToWhoWasToldOfAnEarlierRevision() {
        rig.plan(dispatch, "sleeps", ANA.as(2, Reason.CORROBORATED));
        rig.plan(dispatch, "sleeps", ANA.as(3, Reason.RETRACTED));
        rig.sent.put("h-1", Set.of("h-1-r1_sleeps", "h-1-r3_sleeps"));
        restraints.put(Restrained.silenced("h-1"));
        rig.clock.now = MORNING;
        rig.write(dispatch, dispatch.claim(9));
        rig.clock.now = MORNING.plusSeconds(1);

        List<DeliveryRow> sent = dispatch.claim(9);

        assertEquals(DeliveryState.ATTEMPTING, only(sent).delivery().state());
        assertEquals("h-1-r3_sleeps", only(sent).delivery().id());
        assertFalse(text(sent.get(0)).contains("Ejemplo"), text(sent.get(0)));
    }

    @Test
    void whatWasMadeOfNobodyKnowsWhatIsNotSent() {
        var plan = new DeliveryPlan("h-9-r1", "h-9", "sha256:0", rig.clock.now, List.of("wakes"));
        dispatch.read(0, 7, plan, Content.of("{}".getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                new Withholding("unreadable", null),
                only(dispatch.claim(9)).delivery().withheld());
    }

    private void fail(List<DeliveryRow> claims) {
        rig.write(dispatch, claims);
        var attempt = new Attempt(rig.clock.now, 1, 500, "failed");
        rig.write(dispatch, dispatch.ended(new Ended(claims, attempt, new Answer(Outcome.FAILED, 500, null))));
        rig.clock.now = rig.clock.now.plus(Duration.ofMinutes(1));
    }

    private static Restraint held(String name) {
        return Restrained.held(name);
    }

    private static DeliveryRow only(List<DeliveryRow> rows) {
        assertEquals(1, rows.size(), rows.toString());
        return rows.get(0);
    }

    private static Delivery byId(List<DeliveryRow> rows, String id) {
        return rows.stream()
                .map(DeliveryRow::delivery)
                .filter(delivery -> delivery.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(DeliveryRow row) {
        return new String(row.body(), StandardCharsets.UTF_8);
    }
}
