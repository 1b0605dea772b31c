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
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.Position;
import org.habeas.alerts.subscription.Audience;
import org.jspecify.annotations.Nullable;

/**
 * The latest revisions in the order in which they came, and those of each happening. They are whole: whoever shows them
 * asks for an audience. Bounded: the oldest go first. Safe for many threads.
 */
public final class Happenings {
    /**
     * A revision as it came.
     *
     * @param number local, rising
     * @param partition where it lies
     * @param offset where it lies
     * @param position how far all partitions had been read with it
     * @param event the whole of it
     */
    public record Entry(long number, String partition, long offset, Position position, AlertEvent event) {}

    private static final int MOST_REVISIONS = 100;
    private static final Comparator<AlertEvent> NEWEST_FIRST = Comparator.comparing(AlertEvent::time)
            .reversed()
            .thenComparing(event -> event.alert().happening());

    private final int keep;
    private final Map<String, List<AlertEvent>> revisions = new HashMap<>();
    private final TreeSet<AlertEvent> order = new TreeSet<>(NEWEST_FIRST);
    private final Deque<Entry> latest = new ArrayDeque<>();
    private final Map<String, Long> forgotten = new HashMap<>();
    private Position position = Position.START;
    private long number;

    /** @param keep most happenings, and most revisions, held */
    public Happenings(int keep) {
        this.keep = keep;
    }

    /** A partition is read from there on: what lies before it is not known here. */
    public synchronized void startsAt(String partition, long offset) {
        forgotten.put(partition, offset);
        position = offset == 0 ? position : position.after(partition, offset - 1);
    }

    /** An alert was read. */
    public synchronized Entry add(String partition, long offset, AlertEvent event) {
        position = position.after(partition, offset);
        Entry entry = new Entry(++number, partition, offset, position, event);
        latest.addLast(entry);
        while (latest.size() > keep) {
            Entry gone = latest.removeFirst();
            forgotten.merge(gone.partition(), gone.offset() + 1, Math::max);
        }
        List<AlertEvent> known = revisions.computeIfAbsent(event.alert().happening(), happening -> new ArrayList<>());
        if (known.isEmpty()
                || known.get(known.size() - 1).alert().revision()
                        < event.alert().revision()) {
            follow(known, event);
        }
        notifyAll();
        return entry;
    }

    private void follow(List<AlertEvent> known, AlertEvent event) {
        if (!known.isEmpty()) {
            order.remove(known.get(known.size() - 1));
        }
        known.add(event);
        if (known.size() > MOST_REVISIONS) {
            known.remove(0);
        }
        order.add(event);
        while (order.size() > keep) {
            AlertEvent oldest = order.pollLast();
            if (oldest != null) {
                revisions.remove(oldest.alert().happening());
            }
        }
    }

    public synchronized Position position() {
        return position;
    }

    /** What that audience is told of a happening; empty where it is not held or nothing is told. */
    public synchronized Optional<AlertEvent> find(String happening, Audience audience) {
        return audience.newest(revisions.getOrDefault(happening, List.of()));
    }

    /** What that audience is told of the newest happenings, the newest first. */
    public synchronized List<AlertEvent> list(Audience audience, int most) {
        return order.stream()
                .flatMap(event -> find(event.alert().happening(), audience).stream())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    /** What that audience is told by one revision. */
    public synchronized Optional<AlertEvent> told(Entry entry, Audience audience) {
        AlertEvent event = entry.event();
        List<AlertEvent> earlier = revisions.getOrDefault(event.alert().happening(), List.of()).stream()
                .filter(known -> known.alert().revision() < event.alert().revision())
                .toList();
        return audience.told(event, earlier);
    }

    /** How many happenings are held. */
    public synchronized int size() {
        return order.size();
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
