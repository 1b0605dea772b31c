package org.habeas.alerts.deliver;

import java.util.List;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.webhook.Answer;

/** Brings messages to one kind of endpoint. */
public interface Carrier {
    /**
     * What is sent, the same on each attempt.
     *
     * @param id tells repeats apart
     * @param bodies of one alert, or of several that go together, in the subscription's form
     * @param gathered whether they go together; then also a single one says so
     */
    record Message(String id, List<byte[]> bodies, boolean gathered) {
        public Message {
            bodies = List.copyOf(bodies);
        }
    }

    /** One attempt, now, on the calling thread; never throws for what the endpoint does. */
    Answer carry(Subscriber to, Message message);
}
