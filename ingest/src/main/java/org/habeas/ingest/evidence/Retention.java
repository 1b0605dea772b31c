package org.habeas.ingest.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which snapshots are given up: those whose time is over, and of the rest the oldest until the size fits. What an alert
 * rests on stays for a time of its own and is given up for size last.
 *
 * @param keep how long a snapshot stays
 * @param keepAlerted how long one stays that an alert rests on, at least {@code keep}
 * @param most bytes of all that stay; null: no bound
 */
public record Retention(Duration keep, Duration keepAlerted, @Nullable Long most) {
    /**
     * One snapshot.
     *
     * @param bytes as it lies on the topic
     */
    public record Kept(String id, long bytes, Instant received) {}

    /** Ids of those to give up. */
    public List<String> over(List<Kept> all, Set<String> alerted, Instant now) {
        List<Kept> staying = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (Kept one : all) {
            Duration time = alerted.contains(one.id()) ? keepAlerted : keep;
            if (one.received().isBefore(now.minus(time))) {
                over.add(one.id());
            } else {
                staying.add(one);
            }
        }
        over.addAll(tooMuch(staying, alerted));
        return over;
    }

    private List<String> tooMuch(List<Kept> staying, Set<String> alerted) {
        long bytes = staying.stream().mapToLong(Kept::bytes).sum();
        List<String> over = new ArrayList<>();
        staying.sort(
                Comparator.comparing((Kept one) -> alerted.contains(one.id())).thenComparing(Kept::received));
        for (Kept one : staying) {
            if (most == null || bytes <= most) {
                break;
            }
            over.add(one.id());
            bytes -= one.bytes();
        }
        return over;
    }
}
