package org.habeas.alerts.event;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.habeas.topic.Topics;

/**
 * How far the alert topics have been read: the next offset of each partition. Written as {@code d0:12,s3:4} ({@code d}
 * detention, {@code s} statement), it means the same to every instance and after any restart.
 *
 * @param next by partition's short name, in order
 */
public record Position(Map<String, Long> next) {
    private static final Pattern ONE = Pattern.compile("([ds][0-9]{1,4}):([0-9]{1,18})");

    /** Nothing read. */
    public static final Position START = new Position(Map.of());

    public Position {
        next = java.util.Collections.unmodifiableMap(new TreeMap<>(next));
    }

    /** From its written form; empty when it is none. */
    public static Optional<Position> parse(String text) {
        Map<String, Long> next = new TreeMap<>();
        for (String part : text.split(",", 10_000)) {
            Matcher one = ONE.matcher(part);
            if (!one.matches()) {
                return Optional.empty();
            }
            next.put(one.group(1), Long.parseLong(one.group(2)));
        }
        return Optional.of(new Position(next));
    }

    /** A partition's short name. */
    public static String name(TopicPartition partition) {
        return (partition.topic().equals(Topics.DETENTION_ALERTS.name()) ? "d" : "s") + partition.partition();
    }

    /** This position once the record at {@code offset} has been read as well. */
    public Position after(String partition, long offset) {
        Map<String, Long> moved = new TreeMap<>(next);
        moved.merge(partition, offset + 1, Math::max);
        return new Position(moved);
    }

    /** Whether the record at {@code offset} lies before it. */
    public boolean covers(String partition, long offset) {
        return offset < next.getOrDefault(partition, 0L);
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(","));
    }
}
