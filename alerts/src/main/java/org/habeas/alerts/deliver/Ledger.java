package org.habeas.alerts.deliver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryClaims;
import org.habeas.model.DeliveryPlan;
import org.jspecify.annotations.Nullable;

/**
 * The open deliveries of the partitions that this process owns, as told by the topic and by what this process has
 * written since. Of two records the one of the higher step is right, so that reading its own writes, or older ones,
 * changes nothing. Not for several threads.
 */
final class Ledger {
    private static final Content NOTHING = Content.of(new byte[0]);

    /** One open delivery, or a final one whose own record has not been read back yet. */
    static final class Entry {
        private final String id;
        private final int partition;
        private long offset;
        private Delivery delivery;
        private @Nullable Content content;

        private Entry(int partition, long offset, Delivery delivery, @Nullable Content content) {
            this.id = delivery.id();
            this.partition = partition;
            this.offset = offset;
            this.delivery = delivery;
            this.content = content;
        }

        private void set(Delivery to, @Nullable Content carries) {
            delivery = to;
            content = to.state().isFinal() ? null : carries == null ? content : carries;
        }

        String id() {
            return id;
        }

        int partition() {
            return partition;
        }

        Delivery delivery() {
            return delivery;
        }

        /** Nothing once it is final. */
        Content content() {
            return content == null ? NOTHING : content;
        }

        byte[] body() {
            return content().body();
        }
    }

    private static final class Partition {
        private final Map<String, Entry> entries = new HashMap<>();
        /** Records that are needed after a restart, and by how many entries. */
        private final TreeMap<Long, Integer> offsets = new TreeMap<>();

        private Entry add(Entry entry) {
            entries.put(entry.id, entry);
            need(entry.offset);
            return entry;
        }

        private void move(Entry entry, long offset) {
            free(entry.offset);
            need(offset);
            entry.offset = offset;
        }

        private void remove(Entry entry) {
            entries.remove(entry.id);
            free(entry.offset);
        }

        private void need(long offset) {
            offsets.merge(offset, 1, Integer::sum);
        }

        private void free(long offset) {
            offsets.computeIfPresent(offset, (o, count) -> count == 1 ? null : count - 1);
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
            in.remove(entry);
        } else if (holdsBody) {
            in.move(entry, offset);
        }
    }

    /**
     * A record of the topic.
     *
     * @param content null in a delivery that has arrived; what an open one carries takes the place of what it carried
     * @return the entry when the record told something new, a final state included
     */
    Optional<Entry> read(int partition, long offset, Delivery delivery, @Nullable Content content) {
        Partition in = partitions.get(partition);
        Entry entry = in == null ? null : in.entries.get(delivery.id());
        if (in == null || (entry == null && (delivery.state().isFinal() || content == null))) {
            return Optional.empty();
        }
        if (entry == null) {
            return Optional.of(in.add(new Entry(partition, offset, delivery, content)));
        }
        if (delivery.step() <= entry.delivery.step()) {
            readBack(partition, offset, delivery.id(), delivery.step(), content != null);
            return Optional.empty();
        }
        entry.set(delivery, content);
        readBack(partition, offset, delivery.id(), delivery.step(), content != null);
        return Optional.of(entry);
    }

    /**
     * The first record of many deliveries.
     *
     * @return those that were not known
     */
    List<Entry> read(int partition, long offset, DeliveryPlan plan, Content content) {
        Partition in = partitions.get(partition);
        if (in == null) {
            return List.of();
        }
        return plan.deliveries().stream()
                .map(delivery -> new Entry(partition, offset, delivery, content))
                .filter(entry -> !in.entries.containsKey(entry.id))
                .map(in::add)
                .toList();
    }

    /**
     * Claims of some process, this one included.
     *
     * @return those that were news
     */
    List<Entry> read(int partition, DeliveryClaims claims) {
        List<Entry> news = new ArrayList<>();
        claims.steps().forEach((id, step) -> find(partition, id)
                .filter(entry -> entry.delivery.step() < step)
                .ifPresent(entry -> {
                    entry.delivery = claims.claimed(entry.delivery);
                    news.add(entry);
                }));
        return news;
    }

    /** This process has written that; the record itself is still to be read back. */
    void wrote(DeliveryRow row) {
        Delivery delivery = row.delivery();
        find(row.partition(), delivery.id())
                .filter(entry -> delivery.step() > entry.delivery.step())
                .ifPresent(entry -> entry.set(delivery, row.content()));
    }

    /**
     * The offset to read from after a restart: of the oldest record that still matters.
     *
     * @param position of the next record to be read
     */
    long lowWater(int partition, long position) {
        Partition in = partitions.get(partition);
        return in == null || in.offsets.isEmpty() ? position : Math.min(position, in.offsets.firstKey());
    }

    /** How many deliveries are not final, or only just. */
    int open() {
        return partitions.values().stream().mapToInt(p -> p.entries.size()).sum();
    }
}
