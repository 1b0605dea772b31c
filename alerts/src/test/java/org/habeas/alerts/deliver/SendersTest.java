package org.habeas.alerts.deliver;

import static org.habeas.alerts.deliver.DispatchRig.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.habeas.alerts.deliver.Senders.Ended;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Delivery;
import org.junit.jupiter.api.Test;

class SendersTest {
    private static final Answer OK = new Answer(Outcome.DELIVERED, 200, null);

    private final AtomicLong changes = new AtomicLong(7);
    private final AtomicLong sent = new AtomicLong();
    private final Subscriber to = new Directory(List.of(subscription("wakes", null, null, "full")), true)
            .find("wakes")
            .orElseThrow();

    @Test
    void anAttemptIsMadeUnlessSomethingHasChangedSinceItWasClaimed() throws Exception {
        try (var senders = new Senders(
                (who, message) -> {
                    sent.incrementAndGet();
                    return OK;
                },
                1,
                Duration.ofSeconds(5),
                changes::get,
                Clock.systemUTC())) {
            long seen = senders.changes();
            senders.send(List.of(claim("h-1-r1")), to, seen);
            assertNotNull(taken(senders).attempt());

            changes.incrementAndGet();
            senders.send(List.of(claim("h-2-r1")), to, seen);

            assertNull(taken(senders).attempt());
            assertEquals(1, sent.get());
        }
    }

    private static Ended taken(Senders senders) throws InterruptedException {
        for (int i = 0; i < 3000; i++) {
            List<Ended> ended = senders.take();
            if (!ended.isEmpty()) {
                return ended.get(0);
            }
            Thread.sleep(10);
        }
        throw new AssertionError("nothing ended within half a minute");
    }

    private static DeliveryRow claim(String event) {
        Instant now = Instant.now();
        Delivery delivery = Delivery.pending(event, "h", "wakes", "sha256:0", now);
        return new DeliveryRow(0, delivery.attempting("p", now.plusSeconds(60)), Content.of(new byte[] {1}));
    }
}
