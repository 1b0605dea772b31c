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

        private Entry(int partition, long offset, Delivery delivery, byte @Nullable [] body) {
            this.partition = partition;
            this.offset = offset;
            this.delivery = delivery;
            this.body = body;
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

        private Entry add(Entry entry) {
            entries.put(entry.delivery.id(), entry);
            offsets.add(entry.offset);
            return entry;
        }

        private void move(Entry entry, long offset) {
            offsets.remove(entry.offset);
            offsets.add(offset);
            entry.offset = offset;
        }
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

    /** Whether a record of that step tells nothing that is not known here: its value need not be read. */
    boolean knows(int partition, String id, int step) {
        return find(partition, id)
                .filter(entry -> entry.delivery.step() >= step)
                .isPresent();
    }

    /**
     * A record that {@link #knows} has seen through.
     *
     * @param holdsBody whether the record would be needed after a restart
     */
    void readBack(int partition, long offset, String id, int step, boolean holdsBody) {
        Partition in = partitions.get(partition);
        Entry entry = in == null ? null : in.entries.get(id);
        if (in == null || entry == null || entry.delivery.step() != step) {
            return;
        }
        if (entry.delivery.state().isFinal()) {
            in.offsets.remove(entry.offset);
            in.entries.remove(id);
        } else if (holdsBody) {
            in.move(entry, offset);
        }
    }

    /**
     * A record of the topic.
     *
     * @param body null in a claim and in a delivery that has arrived
     * @return the entry when the record told something new, a final state included
     */
    Optional<Entry> read(int partition, long offset, Delivery delivery, byte @Nullable [] body) {
        Partition in = partitions.get(partition);
        Entry entry = in == null ? null : in.entries.get(delivery.id());
        if (in == null || (entry == null && (delivery.state().isFinal() || body == null))) {
            return Optional.empty();
        }
        if (entry == null) {
            return Optional.of(in.add(new Entry(partition, offset, delivery, body)));
        }
        if (delivery.step() <= entry.delivery.step()) {
            readBack(partition, offset, delivery.id(), delivery.step(), body != null);
            return Optional.empty();
        }
        entry.delivery = delivery;
        readBack(partition, offset, delivery.id(), delivery.step(), body != null);
        return Optional.of(entry);
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
