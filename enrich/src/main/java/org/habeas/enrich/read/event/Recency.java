package org.habeas.enrich.read.event;

import java.time.LocalDate;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Page;
import org.habeas.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Whether a date is one of news. */
final class Recency {
    /** News is what happened within so many days before publication. */
    private static final int NEWS_DAYS = 14;

    /** A month named alone may be news for so many days after its end. */
    private static final int MONTH_DAYS = 5;

    private final Page page;

    Recency(Page page) {
        this.page = page;
    }

    /** True for a day of late, false for what is long past, null where it cannot be said. */
    @Nullable
    Boolean of(Mention mention) {
        LocalDate published = page.published();
        LocalDate date = mention.date();
        if (published == null || date == null) {
            return null;
        }
        LocalDate latest = mention.precision() == DatePrecision.YEAR
                ? date.plusYears(1).minusDays(1)
                : mention.precision() == DatePrecision.MONTH
                        ? date.plusMonths(1).minusDays(1)
                        : date;
        boolean monthPast =
                mention.precision() == DatePrecision.MONTH && latest.isBefore(published.minusDays(MONTH_DAYS));
        if (monthPast || latest.isBefore(published.minusDays(NEWS_DAYS))) {
            return false;
        }
        return mention.precision() == DatePrecision.DAY ? Boolean.TRUE : null;
    }

    /** A day after publication. */
    boolean isAhead(Mention mention) {
        LocalDate date = mention.date();
        LocalDate published = page.published();
        return date != null && published != null && date.isAfter(published);
    }
}
