package org.habeas.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;

/** What becomes of a delivery after an attempt: delivered, dead, or tried again and when. */
final class AttemptPolicy {
    private final List<Duration> schedule;
    private final double jitter;
    private final DoubleSupplier random;

    /** @param random 0 to 1, lengthens the waits */
    AttemptPolicy(DeliverySettings settings, DoubleSupplier random) {
        this.schedule = settings.schedule();
        this.jitter = settings.jitter();
        this.random = random;
    }

    Delivery after(Delivery delivery, Attempt ended, Answer answer, Instant now) {
        if (answer.outcome() == Outcome.DELIVERED) {
            return delivery.delivered(ended);
        }
        int done = delivery.attempts().size() + 1;
        if (answer.outcome() == Outcome.GONE || done > schedule.size()) {
            return delivery.dead(ended);
        }
        return delivery.pendingUntil(now.plus(wait(done, answer)), ended);
    }

    private Duration wait(int done, Answer answer) {
        Duration base = schedule.get(done - 1);
        Duration wait = base.plusMillis((long) (base.toMillis() * jitter * random.getAsDouble()));
        Duration asked = answer.retryAfter();
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }
}
