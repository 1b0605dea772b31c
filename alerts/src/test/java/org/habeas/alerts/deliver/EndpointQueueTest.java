package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.junit.jupiter.api.Test;

class EndpointQueueTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final EndpointQueue queue = new EndpointQueue(2, PAUSE, Duration.ofMinutes(5));

    @Test
    void whatIsDueComesInTheOrderOfItsDueTime() {
        queue.offer("late", NOW.plusSeconds(1));
        queue.offer("b", NOW);
        queue.offer("a", NOW.minusSeconds(1));

        assertEquals(Optional.of("a"), take(NOW));
        assertEquals(Optional.of("b"), take(NOW));
        queue.ended("a", answer(Outcome.DELIVERED), NOW);
        assertEquals(Optional.empty(), take(NOW));
        assertEquals(NOW.plusSeconds(1), queue.nextDue());
        assertEquals(Optional.of("late"), take(NOW.plusSeconds(1)));
    }

    @Test
    void whatWasPutAsideIsDueOnceSomethingHasChanged() {
        queue.hold("aside", NOW.plusSeconds(60));
        queue.offer("late", NOW.plusSeconds(60));
        assertEquals(Optional.empty(), take(NOW));

        queue.recheck(NOW);

        assertEquals(Optional.of("aside"), take(NOW));
        assertEquals(Optional.empty(), take(NOW));
    }

    @Test
    void noMoreAreSentAtOnceThanAllowed() {
        queue.offer("a", NOW);
        queue.offer("b", NOW);
        queue.offer("c", NOW);

        assertTrue(take(NOW).isPresent());
        assertTrue(take(NOW).isPresent());
        assertTrue(take(NOW).isEmpty());
        assertNull(queue.nextDue());
        queue.release("a");
        assertEquals(Optional.of("c"), take(NOW));
    }

    @Test
    void moreIsTakenAheadWhileOneAfterTheOtherArrives() {
        for (int i = 0; i < 20; i++) {
            queue.offer("d" + i, NOW);
        }
        queue.ended(take(NOW).orElseThrow(), answer(Outcome.DELIVERED), NOW);
        queue.ended(take(NOW).orElseThrow(), answer(Outcome.DELIVERED), NOW);
        List<String> ahead = new ArrayList<>();
        for (Optional<String> id = take(NOW); id.isPresent(); id = take(NOW)) {
            ahead.add(id.get());
        }
        assertEquals(8, ahead.size());

        ahead.forEach(id -> queue.ended(id, answer(Outcome.FAILED), NOW));
        assertTrue(queue.isOpen());
    }

    @Test
    void afterFiveFailuresInARowOneDeliveryAtATimeProbesAtLongerAndLongerIntervals() {
        for (int i = 0; i < 10; i++) {
            queue.offer("d" + i, NOW);
        }
        for (int i = 0; i < 5; i++) {
            queue.ended(take(NOW).orElseThrow(), answer(Outcome.FAILED), NOW);
        }

        assertTrue(queue.isOpen());
        assertTrue(take(NOW.plusSeconds(4)).isEmpty());
        String probe = take(NOW.plusSeconds(5)).orElseThrow();
        assertTrue(take(NOW.plusSeconds(5)).isEmpty());
        queue.ended(probe, answer(Outcome.TIMEOUT), NOW.plusSeconds(5));
        assertTrue(take(NOW.plusSeconds(14)).isEmpty());
        String second = take(NOW.plusSeconds(15)).orElseThrow();
        queue.ended(second, answer(Outcome.DELIVERED), NOW.plusSeconds(15));

        assertFalse(queue.isOpen());
        assertTrue(take(NOW.plusSeconds(15)).isPresent());
        assertTrue(take(NOW.plusSeconds(15)).isPresent());
    }

    @Test
    void anEndpointThatAsksForTimeGetsIt() {
        queue.offer("a", NOW);
        queue.offer("b", NOW);

        queue.ended(take(NOW).orElseThrow(), new Answer(Outcome.THROTTLED, 429, Duration.ofMinutes(2)), NOW);

        assertEquals(NOW.plusSeconds(120), queue.nextDue());
        assertTrue(take(NOW.plusSeconds(119)).isEmpty());
        assertEquals(Optional.of("b"), take(NOW.plusSeconds(120)));
    }

    @Test
    void aPaceLiesBetweenTwoStarts() {
        queue.offer("a", NOW);
        queue.offer("b", NOW);

        assertTrue(queue.take(NOW, Duration.ofSeconds(10)).isPresent());
        queue.ended("a", answer(Outcome.DELIVERED), NOW.plusSeconds(1));
        assertTrue(queue.take(NOW.plusSeconds(9), Duration.ofSeconds(10)).isEmpty());
        assertTrue(queue.take(NOW.plusSeconds(10), Duration.ofSeconds(10)).isPresent());
    }

    @Test
    void whatIsDroppedOrMovedIsNotTaken() {
        queue.offer("a", NOW);
        queue.offer("b", NOW);
        queue.drop("a");
        queue.offer("b", NOW.plusSeconds(60));

        assertTrue(take(NOW).isEmpty());
        queue.drop("b");
        assertTrue(queue.isIdle());
    }

    private Optional<String> take(Instant now) {
        return queue.take(now, Duration.ZERO);
    }

    private static Answer answer(Outcome outcome) {
        return new Answer(outcome, 0, null);
    }
}
