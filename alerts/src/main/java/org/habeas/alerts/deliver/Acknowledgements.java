package org.habeas.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Delivery;

/** What has been acknowledged, as the partitions that this process owns say. Not for several threads. */
final class Acknowledgements {
    private final Duration keep;
    private final Map<Integer, List<Acknowledgement>> byPartition = new HashMap<>();

    /** @param keep longer than any delivery is open */
    Acknowledgements(Duration keep) {
        this.keep = keep;
    }

    void read(int partition, Acknowledgement acknowledgement, Instant now) {
        List<Acknowledgement> known = byPartition.computeIfAbsent(partition, p -> new ArrayList<>());
        known.removeIf(old -> old.at().plus(keep).isBefore(now));
        known.add(acknowledgement);
    }

    void revoke(int partition) {
        byPartition.remove(partition);
    }

    /** @param to name of the subscription whose escalation the delivery is */
    boolean cover(int partition, Delivery delivery, String to) {
        return byPartition.getOrDefault(partition, List.of()).stream().anyMatch(one -> one.covers(delivery, to));
    }
}
