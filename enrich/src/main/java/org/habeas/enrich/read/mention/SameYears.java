package org.habeas.enrich.read.mention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.jspecify.annotations.Nullable;

/** In December of the same year, that year: a month takes the year of the date that was told of before it. */
final class SameYears {
    private final DateFinder finder;
    private final List<PatternMatch<Label>> matches;
    private final Told told;

    SameYears(DateFinder finder, List<PatternMatch<Label>> matches, Told told) {
        this.finder = finder;
        this.matches = matches;
        this.told = told;
    }

    /**
     * The words right beside a date.
     *
     * @param first the date's first token
     * @param end behind its last token
     * @param before the last token before it that is more than a link
     * @param after the first such token behind it
     * @return null where no such words stand there
     */
    @Nullable
    PatternMatch<Label> beside(int first, int end, int before, int after) {
        return matches.stream()
                .filter(match -> match.label().is(Section.DATE, "same")
                        && finder.span(match).unit() == ChronoUnit.YEARS
                        && ((match.end() <= first && match.end() > before)
                                || (match.first() >= end && match.first() <= after)))
                .findFirst()
                .orElse(null);
    }

    /** The year of the last date before that token, in the sentence or before it; 0 where there is none. */
    int before(int token) {
        Mention own = finder.lastBefore(token, date -> true);
        LocalDate last = own == null ? told.date() : own.date();
        return last == null ? 0 : last.getYear();
    }
}
