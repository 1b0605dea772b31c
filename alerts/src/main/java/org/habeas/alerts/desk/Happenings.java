package org.habeas.alerts.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.Position;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.alerts.subscription.Disclosure;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The newest revision of each happening, and the latest revisions in the order in which they came, as much as the desk
 * may see. Bounded: the oldest go first. Safe for many threads.
 */
public final class Happenings {
    /**
     * A revision as it came.
     *
     * @param number local, rising
     * @param partition where it lies
     * @param offset where it lies
     * @param position how far all partitions had been read with it
     * @param event as much of it as may be seen
     */
    public record Entry(long number, String partition, long offset, Position position, AlertEvent event) {}

    private static final Comparator<AlertEvent> NEWEST_FIRST = Comparator.comparing(AlertEvent::time)
            .reversed()
            .thenComparing(event -> event.alert().happening());

    private final Clearance clearance;
    private final int keep;
    private final Map<String, AlertEvent> newest = new HashMap<>();
    private final TreeSet<AlertEvent> order = new TreeSet<>(NEWEST_FIRST);
    private final Deque<Entry> latest = new ArrayDeque<>();
    private final Map<String, Long> forgotten = new HashMap<>();
    private Position position = Position.START;
    private long number;

    /** @param keep most happenings, and most revisions, held */
    public Happenings(Clearance clearance, int keep) {
        this.clearance = clearance;
        this.keep = keep;
    }

    /** A partition is read from there on: what lies before it is not known here. */
    public synchronized void startsAt(String partition, long offset) {
        forgotten.put(partition, offset);
        position = offset == 0 ? position : position.after(partition, offset - 1);
    }

    /** An alert was read. */
    public synchronized void add(String partition, long offset, AlertEvent event) {
        position = position.after(partition, offset);
        Alert alert = event.alert();
        if (Disclosure.of(alert, clearance) instanceof Disclosure.Shown shown) {
            show(partition, offset, event.showing(shown.alert()));
        } else if (alert.reason() == Reason.RETRACTED && newest.containsKey(alert.happening())) {
            show(partition, offset, event.showing(Disclosure.bareRetraction(alert)));
        }
        notifyAll();
    }

    private void show(String partition, long offset, AlertEvent event) {
        latest.addLast(new Entry(++number, partition, offset, position, event));
        while (latest.size() > keep) {
            Entry gone = latest.removeFirst();
            forgotten.merge(gone.partition(), gone.offset() + 1, Math::max);
        }
        AlertEvent known = newest.get(event.alert().happening());
        if (known == null || known.alert().revision() < event.alert().revision()) {
            replace(known, event);
        }
    }

    private void replace(@Nullable AlertEvent known, AlertEvent event) {
        if (known != null) {
            order.remove(known);
        }
        newest.put(event.alert().happening(), event);
        order.add(event);
        while (order.size() > keep) {
            AlertEvent oldest = order.pollLast();
            if (oldest != null) {
                newest.remove(oldest.alert().happening());
            }
        }
    }

    public synchronized Position position() {
        return position;
    }

    public synchronized Optional<AlertEvent> find(String happening) {
        return Optional.ofNullable(newest.get(happening));
    }

    /** The newest happenings that pass. */
    public synchronized List<AlertEvent> list(Predicate<Alert> filter, int most) {
        return order.stream()
                .filter(event -> filter.test(event.alert()))
                .limit(most)
                .toList();
    }

    /** How many happenings are held. */
    public synchronized int size() {
        return newest.size();
    }

    /** Whether everything after {@code from} is still held. */
    public synchronized boolean holdsAllAfter(Position from) {
        return forgotten.entrySet().stream()
                .allMatch(start -> start.getValue() == 0 || from.covers(start.getKey(), start.getValue() - 1));
    }

    /** The revisions that a reader who has read up to {@code from} lacks. */
    public synchronized List<Entry> after(Position from) {
        return latest.stream()
                .filter(entry -> !from.covers(entry.partition(), entry.offset()))
                .toList();
    }

    /** The number of the revision that came last. */
    public synchronized long lastNumber() {
        return number;
    }

    /** Ends every wait for a revision. */
    public synchronized void wake() {
        notifyAll();
    }

    /** Revisions after that number; waits for one, at most that long, or for less. */
    @SuppressWarnings("WaitNotInLoop") // whoever gets nothing asks again
    public synchronized List<Entry> await(long after, long millis) throws InterruptedException {
        if (number <= after) {
            wait(millis);
        }
        List<Entry> entries = new ArrayList<>();
        var newestFirst = latest.descendingIterator();
        for (Entry e = next(newestFirst); e != null && e.number() > after; e = next(newestFirst)) {
            entries.add(0, e);
        }
        return entries;
    }

    private static @Nullable Entry next(java.util.Iterator<Entry> entries) {
        return entries.hasNext() ? entries.next() : null;
    }
}
