package org.habeas.alerts.subscription;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a subscription is sent what came: at once, or gathered until the next digest, and never in its quiet hours.
 *
 * @param from when the quiet hours begin, by the clock of {@code zone}; null when there are none
 * @param to when they end, on the same day or the next; null exactly when {@code from} is
 * @param zone of these hours, and of the midnight that digests are reckoned from
 * @param digest time from one digest to the next, at most a day; null when each alert goes at once
 */
public record Rhythm(@Nullable LocalTime from, @Nullable LocalTime to, ZoneId zone, @Nullable Duration digest) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** At once, at any hour. */
    public static final Rhythm AT_ONCE = new Rhythm(null, null, ZoneId.of("UTC"), null);

    /**
     * As written in a subscription; an {@link IllegalArgumentException} says what is allowed.
     *
     * @param quiet such as {@code 22:00-07:00}; null for none
     */
    public static Rhythm parse(@Nullable String quiet, String zone, @Nullable Duration digest) {
        if (digest != null && (digest.compareTo(SHORTEST) < 0 || digest.compareTo(DAY) > 0)) {
            throw new IllegalArgumentException("digest: one minute to one day is allowed");
        }
        if (quiet == null) {
            return new Rhythm(null, null, zone(zone), digest);
        }
        String[] times = quiet.split("-", -1);
        LocalTime from = time(times[0]);
        LocalTime to = time(times.length == 2 ? times[1] : "");
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet: two different times are needed, such as 22:00-07:00");
        }
        return new Rhythm(from, to, zone(zone), digest);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("quiet: two times are needed, such as 22:00-07:00");
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone: a time zone is needed, such as Europe/Berlin");
        }
    }

    /** When something may go that could go at {@code time}: then, or when the quiet hours that it lies in end. */
    public Instant open(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        return from == null || to == null || !isQuiet(local.toLocalTime(), from, to) ? time : next(to, local);
    }

    private static boolean isQuiet(LocalTime time, LocalTime from, LocalTime to) {
        boolean after = !time.isBefore(from);
        boolean before = time.isBefore(to);
        return from.isBefore(to) ? after && before : after || before;
    }

    /** In the night in which clocks are put back a time comes twice: the one that lies ahead counts. */
    private Instant next(LocalTime end, ZonedDateTime now) {
        ZonedDateTime same = now.toLocalDate().atTime(end).atZone(zone);
        ZonedDateTime later = same.isAfter(now) ? same : same.withLaterOffsetAtOverlap();
        return (later.isAfter(now)
                        ? later
                        : now.toLocalDate().plusDays(1).atTime(end).atZone(zone))
                .toInstant();
    }

    /** When an alert goes that was matched at {@code created}. */
    public Instant release(Instant created) {
        return open(digest == null ? created : nextDigest(created, digest));
    }

    /** Reckoned from each midnight anew, so that a day whose clocks are changed has its first digest at the same hour. */
    private Instant nextDigest(Instant created, Duration every) {
        LocalDate day = created.atZone(zone).toLocalDate();
        Instant midnight = day.atStartOfDay(zone).toInstant();
        long passed = Duration.between(midnight, created).dividedBy(every);
        Instant next = midnight.plus(every.multipliedBy(passed + 1));
        Instant tomorrow = day.plusDays(1).atStartOfDay(zone).toInstant();
        return next.isBefore(tomorrow) ? next : tomorrow;
    }

    /** Whether an alert that was matched then waits, and goes with others that wait. */
    public boolean gathers(Instant created) {
        return release(created).isAfter(created);
    }
}
