package org.habeas.alerts.deliver;

import static org.habeas.alerts.deliver.DispatchRig.escalating;
import static org.habeas.alerts.deliver.DispatchRig.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.habeas.alerts.deliver.Senders.Ended;
import org.habeas.alerts.event.AlertSamples;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryClaims;
import org.habeas.model.DeliveryPlan;
import org.habeas.model.DeliveryState;
import org.habeas.model.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final Instant NIGHT = Instant.parse("2026-03-01T23:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");
    private static final Answer REFUSED = new Answer(Outcome.FAILED, 500, null);

    private final DispatchRig rig = new DispatchRig(
            Restraints.none(),
            subscription("sleeps", "22:00-07:00", null, "full"),
            subscription("gathers", null, Duration.ofHours(1), "thin"),
            subscription("old", "22:00-07:00", null, "alertmanager"),
            subscription("wakes", null, null, "full"),
            escalating("calm", Duration.ofMinutes(15)));
    private final DispatchRig.SetClock clock = rig.clock;
    private final Dispatch dispatch = dispatch("p");

    @Test
    void whatCameInQuietHoursGoesAsOneMessageWhenTheyEnd() {
        clock.now = NIGHT;
        plan(dispatch, "sleeps", "h-1-r1");
        plan(dispatch, "sleeps", "h-2-r1");
        assertEquals(List.of(), dispatch.claim(100));
        clock.now = MORNING.minusSeconds(1);
        assertEquals(List.of(), dispatch.claim(100));

        clock.now = MORNING;
        List<DeliveryRow> claims = dispatch.claim(100);

        assertEquals(List.of("h-1-r1", "h-2-r1"), events(claims));
        String bundle = bundle(claims);
        assertTrue(bundle.matches("digest-[0-9a-f]{32}_sleeps"), bundle);
    }

    @Test
    void atOtherHoursEachGoesAtOnceAndAlone() {
        clock.now = MORNING;
        plan(dispatch, "sleeps", "h-1-r1");
        plan(dispatch, "wakes", "h-1-r1");

        List<DeliveryRow> claims = dispatch.claim(100);

        assertEquals(2, claims.size());
        claims.forEach(claim -> assertNull(claim.delivery().bundle()));
    }

    @Test
    void aDigestIsOneMessageEvenOfOneAlert() {
        clock.now = NIGHT.plusSeconds(60);
        plan(dispatch, "gathers", "h-1-r1");
        assertEquals(List.of(), dispatch.claim(100));

        clock.now = NIGHT.plus(Duration.ofHours(1));

        assertTrue(bundle(dispatch.claim(100)).startsWith("digest-"));
    }

    @Test
    void aFormThatHoldsOneAlertGoesOneByOneWhenTheQuietHoursEnd() {
        clock.now = NIGHT;
        plan(dispatch, "old", "h-1-r1");
        plan(dispatch, "old", "h-2-r1");
        clock.now = MORNING;

        List<DeliveryRow> claims = dispatch.claim(100);

        assertEquals(2, claims.size());
        claims.forEach(claim -> assertNull(claim.delivery().bundle()));
    }

    @Test
    void aMessageThatFailedIsSentAgainAsItWasWhateverCameMeanwhile() {
        clock.now = NIGHT;
        plan(dispatch, "sleeps", "h-1-r1");
        plan(dispatch, "sleeps", "h-2-r1");
        clock.now = MORNING;
        List<DeliveryRow> claims = dispatch.claim(100);
        claims.forEach(dispatch::wrote);
        plan(dispatch, "sleeps", "h-3-r1");

        List<DeliveryRow> failed = dispatch.ended(new Ended(claims, new Attempt(MORNING, 1, 500, "failed"), REFUSED));
        failed.forEach(dispatch::wrote);
        clock.now = MORNING.plusSeconds(60);
        List<DeliveryRow> again = dispatch.claim(100);

        assertEquals(2, failed.size());
        assertEquals(List.of("h-1-r1", "h-2-r1"), events(with(again, bundle(claims))));
        assertEquals(List.of("h-3-r1"), events(with(again, null)));
    }

    @Test
    void whoeverOwnsThePartitionNextSendsTheSameMessage() {
        clock.now = NIGHT;
        plan(dispatch, "sleeps", "h-1-r1");
        plan(dispatch, "sleeps", "h-2-r1");
        clock.now = MORNING;
        List<DeliveryRow> claims = dispatch.claim(100);
        Delivery first = claims.get(0).delivery();
        Map<String, Integer> steps = new HashMap<>();
        Map<String, String> bundles = new HashMap<>();
        claims.forEach(claim -> {
            steps.put(claim.delivery().id(), claim.delivery().step());
            bundles.put(claim.delivery().id(), claim.delivery().bundle());
        });

        var next = dispatch("q");
        clock.now = NIGHT;
        plan(next, "sleeps", "h-1-r1");
        plan(next, "sleeps", "h-2-r1");
        clock.now = MORNING.plusSeconds(1);
        plan(next, "sleeps", "h-3-r1");
        next.read(0, new DeliveryClaims("p", first.due(), steps, bundles));
        List<DeliveryRow> before = next.claim(100);
        clock.now = first.due();
        List<DeliveryRow> after = next.claim(100);

        assertEquals(List.of("h-3-r1"), events(before));
        assertEquals(
                List.of("h-1-r1", "h-2-r1"), events(after).stream().sorted().toList());
        assertEquals(bundle(claims), bundle(after));
    }

    @Test
    void anEscalationWaitsForItsTimeAndNoLongerForAnything() {
        clock.now = NIGHT;
        plan(dispatch, "calm.escalation", "h-1-r1");
        clock.now = NIGHT.plus(Duration.ofMinutes(15)).minusMillis(1);
        assertEquals(List.of(), dispatch.claim(100));

        clock.now = NIGHT.plus(Duration.ofMinutes(15));

        assertEquals(List.of("h-1-r1"), events(dispatch.claim(100)));
    }

    @Test
    void anAcknowledgementCallsOffWhatWasMatchedBeforeAndNothingElse() {
        clock.now = NIGHT;
        plan(dispatch, "calm.escalation", "h-1-r1");
        plan(dispatch, "calm.escalation", "h-2-r1");
        assertEquals(List.of(), dispatch.claim(100));

        clock.now = NIGHT.plusSeconds(60);
        dispatch.read(0, new Acknowledgement("h-1", "other", "Ana", clock.now));
        dispatch.read(0, new Acknowledgement("h-2", null, "Ana", NIGHT.minusSeconds(1)));
        assertEquals(List.of(), dispatch.claim(100));
        dispatch.read(0, new Acknowledgement("h-1", "calm", "Ana", clock.now));
        List<DeliveryRow> rows = dispatch.claim(100);

        assertEquals(1, rows.size());
        assertEquals(DeliveryState.CALLED_OFF, rows.get(0).delivery().state());
        assertEquals("h-1-r1_calm.escalation", rows.get(0).delivery().id());
    }

    @Test
    void theRetractionOfWhatWasEscalatedGoesAtOnce() {
        clock.now = NIGHT;
        dispatch.read(0, new Acknowledgement("h-1", null, "retracted", NIGHT.plusSeconds(1)));
        rig.plan(dispatch, "calm.escalation", AlertSamples.plain("h-1").as(2, Reason.RETRACTED));

        assertEquals(List.of("h-1-r2"), events(dispatch.claim(100)));
    }

    @Test
    void aTestEventGoesInQuietHoursToo() {
        clock.now = NIGHT;
        var event = new DeliveryPlan("test-1-r1", "test", "sha256:0", NIGHT, List.of("sleeps", "gathers"));
        dispatch.read(0, 1, event, Content.of(new byte[0]));

        assertEquals(2, dispatch.claim(100).size());
    }

    @Test
    void whatWaitsIsLookedAtAgainWhenTheSubscriptionChanges() {
        clock.now = NIGHT;
        plan(dispatch, "added", "h-1-r1");
        assertEquals(List.of(), dispatch.claim(100));

        rig.directory.put(subscription("added", null, null, "full"));

        assertEquals(List.of("h-1-r1"), events(dispatch.claim(100)));
    }

    @Test
    void twoMessagesHaveTwoIds() {
        Delivery one = Delivery.pending("h-1-r1", "h-1", "a", "sha256:0", NIGHT);
        Delivery two = Delivery.pending("h-2-r1", "h-2", "a", "sha256:0", NIGHT);

        assertNotEquals(Bundles.id(List.of(one)), Bundles.id(List.of(one, two)));
        assertEquals(Bundles.id(List.of(two, one)), Bundles.id(List.of(one, two)));
    }

    private Dispatch dispatch(String process) {
        return rig.dispatch(process);
    }

    private void plan(Dispatch to, String subscription, String event) {
        rig.plan(to, subscription, AlertSamples.plain(event.substring(0, event.length() - 3)));
    }

    private static List<String> events(List<DeliveryRow> rows) {
        rows.forEach(
                row -> assertEquals(DeliveryState.ATTEMPTING, row.delivery().state()));
        return rows.stream().map(row -> row.delivery().event()).toList();
    }

    /** The one message that all of those go with. */
    private static String bundle(List<DeliveryRow> rows) {
        List<String> bundles =
                rows.stream().map(row -> row.delivery().bundle()).distinct().toList();
        assertEquals(1, bundles.size());
        assertNotNull(bundles.get(0));
        return bundles.get(0);
    }

    private static List<DeliveryRow> with(List<DeliveryRow> rows, @Nullable String bundle) {
        return rows.stream()
                .filter(row -> java.util.Objects.equals(bundle, row.delivery().bundle()))
                .toList();
    }
}
