package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.EndpointHealth;
import org.junit.jupiter.api.Test;

class HealthPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final EndpointHealth FAILING = new EndpointHealth("a", false, NOW, "timeout");
    private static final EndpointHealth DISABLED = new EndpointHealth("a", true, NOW, "gone");

    private final HealthPolicy policy = new HealthPolicy(Duration.ofDays(5));

    @Test
    void theFirstFailureOfARowIsRememberedUntilSomethingArrives() {
        assertEquals(Optional.of(FAILING), after(null, Outcome.TIMEOUT, NOW));
        assertEquals(Optional.of(FAILING), after(FAILING, Outcome.FAILED, NOW.plusSeconds(60)));
        assertEquals(Optional.empty(), after(FAILING, Outcome.DELIVERED, NOW.plusSeconds(61)));
        assertEquals(Optional.empty(), after(null, Outcome.DELIVERED, NOW));
    }

    @Test
    void fiveDaysOfFailureDisable() {
        Instant day = NOW.plus(Duration.ofDays(5));

        assertEquals(Optional.of(FAILING), after(FAILING, Outcome.FAILED, day.minusSeconds(1)));
        assertEquals(Optional.of(new EndpointHealth("a", true, day, "failed")), after(FAILING, Outcome.FAILED, day));
    }

    @Test
    void goneDisablesAtOnceAndNothingButAHumanEnables() {
        assertEquals(Optional.of(DISABLED), after(null, Outcome.GONE, NOW));
        assertEquals(Optional.of(DISABLED), after(DISABLED, Outcome.DELIVERED, NOW.plusSeconds(1)));
    }

    private Optional<EndpointHealth> after(EndpointHealth known, Outcome outcome, Instant now) {
        return policy.after("a", Optional.ofNullable(known), outcome, now);
    }
}
