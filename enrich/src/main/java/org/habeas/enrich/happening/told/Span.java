package org.habeas.enrich.happening.told;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.habeas.model.DatePrecision;
import org.habeas.model.Event;
import org.habeas.model.Family;

/**
 * The days on which something can have happened.
 *
 * @param from first possible day; {@link #EVER} when there is no telling
 * @param to last possible day
 */
public record Span(LocalDate from, LocalDate to) {
    /** Before anything that is told. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** An undated event that is told as news happened at most so many days before it was published. */
    private static final int NEWS_DAYS = 14;
    /** A statement without a day is quoted for about a week. */
    private static final int QUOTED_DAYS = 7;

    /** When {@code event} can have happened by an article of the day {@code told}. */
    public static Span of(Event event, LocalDate told) {
        LocalDate date = event.date();
        DatePrecision precision = event.datePrecision();
        if (date != null && precision != null) {
            return new Span(date, last(date, precision));
        }
        int days = event.family() == Family.STATEMENT ? QUOTED_DAYS : NEWS_DAYS;
        return new Span(event.fresh() ? told.minusDays(days) : EVER, told);
    }

    private static LocalDate last(LocalDate date, DatePrecision precision) {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** True when the day is known. */
    public boolean exact() {
        return from.equals(to);
    }

    /** True when the two have a day in common or are no more than {@code days} apart. */
    public boolean near(Span other, int days) {
        return gap(other) <= days;
    }

    /** Days between the two; 0 when they have one in common. */
    public long gap(Span other) {
        long apart = Math.max(ChronoUnit.DAYS.between(to, other.from), ChronoUnit.DAYS.between(other.to, from));
        return Math.max(0, apart);
    }

    /** The days common to both; this where there are none. */
    public Span and(Span other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return first.isAfter(last) ? this : new Span(first, last);
    }
}
