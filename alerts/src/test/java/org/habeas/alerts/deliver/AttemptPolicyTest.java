package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryState;
import org.junit.jupiter.api.Test;

class AttemptPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final Attempt ENDED = new Attempt(NOW, 5, 500, "failed");
    private static final Delivery NEW = Delivery.pending("h-1-r1", "h-1", "a", "sha256:0", NOW);

    private final AttemptPolicy policy = new AttemptPolicy(DeliverySettings.defaults(), () -> 0);

    @Test
    void theScheduleOfStandardWebhooksIsFollowedForThreeDaysAndThenItIsDead() {
        Delivery delivery = NEW;
        Duration all = Duration.ZERO;
        int attempts = 0;
        while (delivery.state() != DeliveryState.DEAD) {
            delivery = policy.after(delivery, ENDED, new Answer(Outcome.FAILED, 500, null), NOW);
            attempts++;
            all = delivery.due() == null ? all : all.plus(Duration.between(NOW, delivery.due()));
        }

        assertEquals(10, attempts);
        assertEquals(Duration.parse("PT75H35M5S"), all);
    }

    @Test
    void successEndsItAndGoneEndsItToo() {
        assertEquals(DeliveryState.DELIVERED, after(Outcome.DELIVERED, null).state());
        assertEquals(DeliveryState.DEAD, after(Outcome.GONE, null).state());
    }

    @Test
    void theEndpointsWishIsHeardWhereItIsLongerThanTheSchedule() {
        assertEquals(
                NOW.plusSeconds(90),
                after(Outcome.THROTTLED, Duration.ofSeconds(90)).due());
        assertEquals(
                NOW.plusSeconds(5),
                after(Outcome.THROTTLED, Duration.ofSeconds(1)).due());
    }

    @Property
    void jitterLengthensAWaitByAFifthAtMost(@ForAll @DoubleRange(min = 0, max = 1) double random) {
        var settings = new DeliverySettings(List.of(Duration.ofSeconds(100)), 0.2, null, null, null, null);
        Instant due = new AttemptPolicy(settings, () -> random)
                .after(NEW, ENDED, new Answer(Outcome.REJECTED, 404, null), NOW)
                .due();

        assertTrue(!due.isBefore(NOW.plusSeconds(100)) && !due.isAfter(NOW.plusSeconds(120)));
    }

    private Delivery after(Outcome outcome, Duration retryAfter) {
        return policy.after(NEW, ENDED, new Answer(outcome, 0, retryAfter), NOW);
    }
}
