package org.habeas.enrich.read.mention;

import java.time.LocalDate;
import java.util.List;
import org.habeas.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a text spoke of last, which "the next day" and "a year later" count from.
 *
 * @param day the last day; null before any
 * @param date the same, or the first day of a month or year spoken of since; null before any
 */
record Told(@Nullable LocalDate day, @Nullable LocalDate date) {
    static final Told NOTHING = new Told(null, null);

    /** After those mentions, too; what is set for a day after {@code published} has not happened, and nothing counts from it. */
    Told and(List<Mention> mentions, @Nullable LocalDate published) {
        Told latest = this;
        for (Mention mention : mentions) {
            LocalDate day = mention.is(Mention.Sort.DATE) && !mention.vague() ? mention.date() : null;
            boolean ahead = day != null && published != null && day.isAfter(published.plusDays(1));
            latest = day != null && !ahead ? latest.and(mention) : latest;
        }
        return latest;
    }

    private Told and(Mention date) {
        return new Told(date.precision() == DatePrecision.DAY ? date.date() : day, date.date());
    }
}
