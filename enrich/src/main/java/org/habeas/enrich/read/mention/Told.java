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

    /** After those mentions, too. */
    Told and(List<Mention> mentions) {
        Told latest = this;
        for (Mention mention : mentions) {
            latest = mention.is(Mention.Sort.DATE) && !mention.vague() ? latest.and(mention) : latest;
        }
        return latest;
    }

    private Told and(Mention date) {
        return new Told(date.precision() == DatePrecision.DAY ? date.date() : day, date.date());
    }
}
