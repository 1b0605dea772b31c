package org.habeas.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.habeas.alerts.deliver.Ledger.Entry;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryState;
import org.jspecify.annotations.Nullable;

/** What of an endpoint's queue may go now, and what of it goes as one message. */
final class Gathering {
    private static final int MOST = 200;

    private final Subscriber subscriber;
    private final Instant now;

    Gathering(Subscriber subscriber, Instant now) {
        this.subscriber = subscriber;
        this.now = now;
    }

    /**
     * When a delivery that is due may go: a first attempt waits for its digest, and any for the end
     * of quiet hours; an escalation waits for neither, but for an acknowledgement.
     */
    static Instant release(Entry entry, Subscriber to, Instant now) {
        Delivery delivery = entry.delivery();
        Duration waits = to.waits();
        if (waits != null) {
            return isFresh(delivery) && Escalations.waits(delivery, entry.body())
                    ? delivery.created().plus(waits)
                    : now;
        }
        if (TestEvent.isOne(delivery)) {
            return now;
        }
        return isFresh(delivery)
                ? to.rhythm().release(delivery.created())
                : to.rhythm().open(now);
    }

    private static boolean isFresh(Delivery delivery) {
        return delivery.state() == DeliveryState.PENDING && delivery.attempts().isEmpty() && delivery.bundle() == null;
    }

    /**
     * That entry and those that go with it, it being the first.
     *
     * @param waiting what else waits; asked only where something may go with it
     */
    List<Entry> with(Entry first, Supplier<List<Entry>> waiting) {
        if (!isFresh(first.delivery())) {
            return bundled(first, waiting);
        }
        Stream<Entry> others = isGathered(first) ? waiting.get().stream().filter(this::isGathered) : Stream.empty();
        return Stream.concat(Stream.of(first), others).limit(MOST).toList();
    }

    /** That entry and those that went with it before. */
    static List<Entry> bundled(Entry first, Supplier<List<Entry>> waiting) {
        String bundle = first.delivery().bundle();
        Stream<Entry> others = bundle == null
                ? Stream.empty()
                : waiting.get().stream()
                        .filter(one -> bundle.equals(one.delivery().bundle()));
        return Stream.concat(Stream.of(first), others).toList();
    }

    private boolean isGathered(Entry entry) {
        Delivery delivery = entry.delivery();
        return subscriber.payload().gathers()
                && isFresh(delivery)
                && !TestEvent.isOne(delivery)
                && subscriber.rhythm().gathers(delivery.created())
                && !release(entry, subscriber, now).isAfter(now);
    }

    /** Id of the message that those go with; null for one that goes alone: a digest never does. */
    static @Nullable String bundle(List<Entry> together, Subscriber to) {
        Delivery first = together.get(0).delivery();
        if (first.bundle() != null) {
            return first.bundle();
        }
        boolean digest = to.rhythm().digest() != null && isFresh(first) && !TestEvent.isOne(first);
        return together.size() > 1 || digest
                ? Bundles.id(together.stream().map(Entry::delivery).toList())
                : null;
    }
}
