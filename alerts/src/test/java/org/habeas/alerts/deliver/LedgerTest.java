package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryClaims;
import org.habeas.model.DeliveryPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final Attempt OK = new Attempt(NOW, 1, 200, "delivered");
    private static final Content BODY = Content.of(new byte[] {1, 2});

    private final Ledger ledger = new Ledger();
    private final Delivery pending = Delivery.pending("h-1-r1", "h-1", "a", "sha256:0", NOW);
    private final Delivery claimed = pending.attempting("p", NOW.plusSeconds(20));
    private final Delivery delivered = claimed.delivered(OK);

    @BeforeEach
    void assign() {
        ledger.assign(0);
    }

    @Test
    void ofTwoRecordsTheHigherStepIsRight() {
        assertTrue(ledger.read(0, 10, pending, BODY).isPresent());
        assertTrue(ledger.read(0, 11, claimed, null).isPresent());
        assertFalse(ledger.read(0, 12, pending, BODY).isPresent());

        assertEquals(claimed, ledger.find(0, claimed.id()).orElseThrow().delivery());
        assertSame(BODY, ledger.find(0, claimed.id()).orElseThrow().content());
    }

    @Test
    void readingItsOwnWriteBackIsNoNews() {
        ledger.read(0, 10, pending, BODY);
        ledger.wrote(new DeliveryRow(0, claimed, BODY));

        assertTrue(ledger.knows(0, claimed.id(), claimed.step()));
        assertFalse(ledger.read(0, 11, claimed, null).isPresent());
        assertEquals(10, ledger.lowWater(0, 12));
    }

    @Test
    void theLowWaterIsTheOldestRecordThatStillMatters() {
        assertEquals(7, ledger.lowWater(0, 7));
        ledger.read(0, 10, pending, BODY);
        Delivery other = Delivery.pending("h-2-r1", "h-2", "a", "sha256:0", NOW);
        ledger.read(0, 11, other, BODY);
        assertEquals(10, ledger.lowWater(0, 12));

        ledger.wrote(new DeliveryRow(0, claimed, BODY));
        ledger.wrote(new DeliveryRow(0, delivered, null));
        assertEquals(10, ledger.lowWater(0, 12));
        ledger.read(0, 12, claimed, null);
        assertEquals(10, ledger.lowWater(0, 13));
        ledger.read(0, 13, delivered, null);

        assertEquals(11, ledger.lowWater(0, 14));
        assertEquals(1, ledger.open());
    }

    @Test
    void aRetryMovesTheBodyUpTheLog() {
        Delivery retry = claimed.pendingUntil(NOW.plusSeconds(5), new Attempt(NOW, 1, 500, "failed"));
        ledger.read(0, 10, pending, BODY);
        ledger.read(0, 11, claimed, null);
        ledger.read(0, 12, retry, BODY);

        assertEquals(12, ledger.lowWater(0, 13));
        assertEquals(retry, ledger.find(0, retry.id()).orElseThrow().delivery());
    }

    @Test
    void whatIsRebuiltCarriesWhatItIsRebuiltOf() {
        Content other = Content.of(new byte[] {3});
        ledger.read(0, 10, pending, BODY);
        ledger.wrote(new DeliveryRow(0, pending.rebuilt("sha256:1"), other));
        assertSame(other, ledger.find(0, pending.id()).orElseThrow().content());

        ledger.assign(0);
        ledger.read(0, 10, pending, BODY);
        ledger.read(0, 11, pending.rebuilt("sha256:1"), other);

        assertSame(other, ledger.find(0, pending.id()).orElseThrow().content());
        assertEquals(11, ledger.lowWater(0, 12));
    }

    @Test
    void aClaimWithoutItsDeliveryIsNotHeld() {
        assertFalse(ledger.read(0, 11, claimed, null).isPresent());
        assertEquals(0, ledger.open());
    }

    @Test
    void whatIsFinalAlreadyAndWhatLiesElsewhereIsNotHeld() {
        assertFalse(ledger.read(0, 10, delivered, null).isPresent());
        assertFalse(ledger.read(1, 10, pending, BODY).isPresent());
        assertEquals(0, ledger.open());
        assertEquals(11, ledger.lowWater(0, 11));
    }

    @Test
    void aPlanBeginsDeliveriesThatMatterUntilTheLastOfThemIsFinal() {
        var plan = new DeliveryPlan("h-1-r1", "h-1", "sha256:0", NOW, List.of("a", "b"));

        assertEquals(2, ledger.read(0, 10, plan, BODY).size());
        assertTrue(ledger.read(0, 10, plan, BODY).isEmpty());
        ledger.read(0, 11, delivered, null);
        assertEquals(10, ledger.lowWater(0, 12));
        Delivery other = Delivery.pending("h-1-r1", "h-1", "b", "sha256:0", NOW).attempting("p", NOW);
        ledger.read(0, 12, other.delivered(OK), null);

        assertEquals(13, ledger.lowWater(0, 13));
        assertEquals(0, ledger.open());
    }

    @Test
    void claimsOfAnotherProcessAreReadAsThatProcessHasThem() {
        ledger.read(0, 10, pending, BODY);
        var claims = new DeliveryClaims("q", NOW.plusSeconds(20), Map.of(pending.id(), 1, "h-9-r1_z", 1), Map.of());

        assertEquals(1, ledger.read(0, claims).size());
        assertEquals(
                pending.attempting("q", NOW.plusSeconds(20)),
                ledger.find(0, pending.id()).orElseThrow().delivery());
        assertTrue(ledger.read(0, claims).isEmpty());
    }

    @Test
    void aClaimOfWhatWasClaimedAndNeverWrittenDownCountsALostAttempt() {
        ledger.read(0, 10, pending, BODY);
        ledger.read(0, new DeliveryClaims("q", NOW, Map.of(pending.id(), 1), Map.of()));
        Delivery again = pending.attempting("q", NOW).attempting("p", NOW.plusSeconds(20));

        ledger.read(0, new DeliveryClaims("p", NOW.plusSeconds(20), Map.of(pending.id(), again.step()), Map.of()));

        assertEquals(again, ledger.find(0, pending.id()).orElseThrow().delivery());
        assertEquals(Delivery.INTERRUPTED, again.attempts().get(0).outcome());
    }

    @Test
    void aRevokedPartitionIsForgotten() {
        ledger.read(0, 10, pending, BODY);
        ledger.revoke(0);

        assertFalse(ledger.isAssigned(0));
        assertFalse(ledger.find(0, pending.id()).isPresent());
        ledger.assign(0);
        assertEquals(0, ledger.open());
    }
}
