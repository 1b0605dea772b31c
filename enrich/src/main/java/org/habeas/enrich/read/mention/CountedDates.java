package org.habeas.enrich.read.mention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Sentence;
import org.habeas.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Dates of one sentence that are counted from others: the same day, the next day, two days earlier, a week after. */
final class CountedDates {
    /** So many words, nearly, more than, may stand before what opens a sentence. */
    private static final int OPENING = 3;
    /** What is so many days old when the text goes on from it is past. */
    private static final int PAST_DAYS = 14;

    private final DateFinder finder;
    private final Sentence sentence;
    private final @Nullable LocalDate published;
    private final Told told;

    CountedDates(DateFinder finder, Sentence sentence, @Nullable LocalDate published, Told told) {
        this.finder = finder;
        this.sentence = sentence;
        this.published = published;
        this.told = told;
    }

    void find(List<PatternMatch<Label>> matches) {
        matches.stream()
                .filter(match -> match.label().is(Section.DATE, "after"))
                .forEach(this::after);
        matches.stream().filter(match -> match.label().is(Section.DATE)).forEach(this::counted);
    }

    /** The same day, the next day, two days earlier: reckoned from the day that was told of last. */
    private void counted(PatternMatch<Label> match) {
        ChronoUnit unit = finder.span(match).unit();
        boolean days = unit == null || unit == ChronoUnit.DAYS;
        LocalDate from = toldBefore(match.first(), days, days ? told.day() : told.date());
        if (from == null || (days && isRough(match.first()))) {
            return;
        }
        switch (match.label().group()) {
            case "same" -> apart(match, from, 0, "");
            case "later" -> apart(match, from, 1, "");
            case "earlier" -> apart(match, from, -1, "");
            default -> {}
        }
    }

    /**
     * Sentenced on Friday, two days after he was held: what follows was so long before the day that the sentence gave;
     * weeks and more before publication, where it gives none. Two weeks after his arrest he fell ill: where the text
     * told of a time long past, the sentence goes on from it.
     */
    private void after(PatternMatch<Label> match) {
        ChronoUnit unit = finder.span(match).unit();
        boolean days = unit == null || unit == ChronoUnit.DAYS;
        LocalDate from = toldBefore(match.first(), days, days ? null : published);
        LocalDate last = told.date();
        if (last != null && isGoingOn(match, last)) {
            apart(match, last, 1, Mention.OF_MAIN);
        } else if (from != null) {
            apart(match, from, -1, Mention.OF_CLAUSE);
        }
    }

    /** It opens the sentence, and the time told of last, with as much as this counts, is past. */
    private boolean isGoingOn(PatternMatch<Label> match, LocalDate last) {
        return published != null
                && match.first() - sentence.first() <= OPENING
                && plus(match, last, 1).isBefore(published.minusDays(PAST_DAYS));
    }

    /** In 2023 he was held and let go a day later: the date given last in the sentence is no day that one could count from. */
    private boolean isRough(int token) {
        Mention last = finder.lastBefore(token, date -> true);
        return last != null && last.precision() != DatePrecision.DAY;
    }

    /** The day, or any date, last given before that token in the sentence; {@code otherwise} where none is. */
    private @Nullable LocalDate toldBefore(int token, boolean days, @Nullable LocalDate otherwise) {
        Mention last = finder.lastBefore(token, date -> !days || date.precision() == DatePrecision.DAY);
        return last == null ? otherwise : last.date();
    }

    /** Days are counted exactly, weeks and more only roughly. */
    private void apart(PatternMatch<Label> match, LocalDate from, int sign, String value) {
        ChronoUnit unit = finder.span(match).unit();
        if (finder.isFree(match.first())) {
            boolean vague = unit != null && unit != ChronoUnit.DAYS;
            finder.add(match.first(), match.end(), value, plus(match, from, sign), DatePrecision.DAY, vague);
        }
    }

    private LocalDate plus(PatternMatch<Label> match, LocalDate from, int sign) {
        DateFinder.Span span = finder.span(match);
        ChronoUnit unit = span.unit() == null ? ChronoUnit.DAYS : span.unit();
        return from.plus((long) sign * span.number(), unit);
    }
}
