package org.habeas.alerts.deliver;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.habeas.model.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The open deliveries of the partitions that this process owns, as told by the topic and by what this process has
 * written since. Of two records the one of the higher step is right, so that reading its own writes, or older ones,
 * changes nothing. Not for several threads.
 */
final class Ledger {
    /** One open delivery, or a final one whose own record has not been read back yet. */
    static final class Entry {
        private final int partition;
        private long offset;
        private Delivery delivery;
        private byte @Nullable [] body;

        private Entry(int partition, long offset, Delivery delivery) {
            this.partition = partition;
            this.offset = offset;
            this.delivery = delivery;
        }

        int partition() {
            return partition;
        }

        Delivery delivery() {
            return delivery;
        }

        byte[] body() {
            return body == null ? new byte[0] : body;
        }
    }

    private static final class Partition {
        private final Map<String, Entry> entries = new HashMap<>();
        private final TreeSet<Long> offsets = new TreeSet<>();
    }

    private final Map<Integer, Partition> partitions = new HashMap<>();

    void assign(int partition) {
        partitions.put(partition, new Partition());
    }

    void revoke(int partition) {
        partitions.remove(partition);
    }

    boolean isAssigned(int partition) {
        return partitions.containsKey(partition);
    }

    Optional<Entry> find(int partition, String id) {
        Partition in = partitions.get(partition);
        return in == null ? Optional.empty() : Optional.ofNullable(in.entries.get(id));
    }

    /**
     * A record of the topic.
     *
     * @return the entry when the record told something new, a final state included
     */
    Optional<Entry> read(int partition, long offset, Delivery delivery, byte @Nullable [] body) {
        Partition in = partitions.get(partition);
        if (in == null) {
            return Optional.empty();
        }
        Entry entry = in.entries.get(delivery.id());
        if (entry == null && delivery.state().isFinal()) {
            return Optional.empty();
        }
        if (entry == null) {
            entry = new Entry(partition, offset, delivery);
            entry.body = body;
            in.entries.put(delivery.id(), entry);
            in.offsets.add(offset);
            return Optional.of(entry);
        }
        return update(in, entry, offset, delivery);
    }

    private static Optional<Entry> update(Partition in, Entry entry, long offset, Delivery delivery) {
        boolean news = delivery.step() > entry.delivery.step();
        if (delivery.step() < entry.delivery.step()) {
            return Optional.empty();
        }
        in.offsets.remove(entry.offset);
        entry.offset = offset;
        entry.delivery = delivery;
        if (delivery.state().isFinal()) {
            in.entries.remove(delivery.id());
        } else {
            in.offsets.add(offset);
        }
        return news ? Optional.of(entry) : Optional.empty();
    }

    /** This process has written that; the record itself is still to be read back. */
    void wrote(int partition, Delivery delivery) {
        find(partition, delivery.id())
                .filter(entry -> delivery.step() > entry.delivery.step())
                .ifPresent(entry -> {
                    entry.delivery = delivery;
                    entry.body = delivery.state().isFinal() ? null : entry.body;
                });
    }

    /**
     * The offset to read from after a restart: of the oldest record that still matters.
     *
     * @param position of the next record to be read
     */
    long lowWater(int partition, long position) {
        Partition in = partitions.get(partition);
        return in == null || in.offsets.isEmpty() ? position : Math.min(position, in.offsets.first());
    }

    /** How many deliveries are not final, or only just. */
    int open() {
        return partitions.values().stream().mapToInt(p -> p.entries.size()).sum();
    }
}
