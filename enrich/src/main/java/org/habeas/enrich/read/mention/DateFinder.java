package org.habeas.enrich.read.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.habeas.enrich.language.DateWords;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;
import org.habeas.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Finds the dates of one sentence and resolves them against the day of publication. */
final class DateFinder {
    /** An earlier number that stands alone may count something. */
    private static final int EARLIEST_YEAR = 1900;

    /** The earliest year that is believed beside its month. */
    private static final int EARLIEST_OF_MONTH = 1000;

    private static final int LATEST_YEAR = 2100;

    private final DateWords words;
    private final Grammar grammar;
    private final Segmented text;
    private final Sentence sentence;
    private final List<PatternMatch<Label>> matches;
    private final @Nullable LocalDate published;
    private final Told told;
    private final SameYears sameYears;
    private final List<Mention> dates = new ArrayList<>();

    DateFinder(
            LanguagePack pack,
            Segmented text,
            Sentence sentence,
            List<PatternMatch<Label>> matches,
            @Nullable LocalDate published,
            Told told) {
        this.words = pack.dates();
        this.grammar = pack.grammar();
        this.text = text;
        this.sentence = sentence;
        this.matches = matches;
        this.published = published;
        this.told = told;
        this.sameYears = new SameYears(this, matches, told);
    }

    List<Mention> find() {
        for (PatternMatch<Label> match : matches) {
            if (match.label().is(Section.DATE)) {
                reckoned(match);
            }
        }
        singles();
        new CountedDates(this, sentence, published, told).find(matches);
        return dates;
    }

    private void singles() {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (isFree(i)) {
                single(i);
            }
        }
    }

    /** The last of what has been found so far that ends before the token and is not vague; null where none is of that kind. */
    @Nullable
    Mention lastBefore(int token, Predicate<Mention> kind) {
        return dates.stream()
                .filter(date -> !date.vague() && date.end() <= token && kind.test(date))
                .max(Comparator.comparingInt(Mention::first))
                .orElse(null);
    }

    boolean isFree(int index) {
        for (Mention date : dates) {
            if (index >= date.first() && index < date.end()) {
                return false;
            }
        }
        return true;
    }

    private void single(int index) {
        Token token = text.token(index);
        Month month = words.months().of(token.form());
        if (month != null
                && token.shape() != Token.Shape.NUMBER
                && (words.capital() ? token.isCapitalised() : !isGivenName(index))) {
            named(index, month);
        } else if (token.shape() == Token.Shape.NUMBER) {
            numeric(index, token);
        } else {
            relative(index, token);
        }
    }

    /** Марта Ковалёва: with two capitals it is no month where months have none. */
    private boolean isGivenName(int index) {
        return text.token(index).isCapitalised()
                && sentence.holds(index + 1)
                && text.token(index + 1).isCapitalised();
    }

    private void relative(int index, Token token) {
        if (published == null || (!words.capital() && isGivenName(index))) {
            return;
        }
        Integer days = words.days().of(token.form());
        if (days != null) {
            add(index, index + 1, published.plusDays(days), DatePrecision.DAY, false);
            return;
        }
        DayOfWeek pair = sentence.holds(index + 1)
                ? words.weekdays().of(token.form() + " " + text.token(index + 1).form())
                : null;
        if (pair != null && pair != words.weekdays().of(token.form())) {
            add(index, index + 2, published.with(TemporalAdjusters.previousOrSame(pair)), DatePrecision.DAY, false);
            return;
        }
        DayOfWeek weekday = words.weekdays().of(token.form());
        if (weekday != null) {
            add(index, index + 1, published.with(TemporalAdjusters.previousOrSame(weekday)), DatePrecision.DAY, false);
        }
    }

    /** The number alone of an ordinal with its ending: 2018-ci. */
    private static String ordinal(String form) {
        int dash = form.indexOf('-');
        boolean ending = dash > 0
                && dash + 1 < form.length()
                && form.substring(dash + 1).chars().allMatch(Character::isLetter);
        return ending ? form.substring(0, dash) : form;
    }

    /** 06.12.2024, 2024-12-06, or a year that stands alone. */
    private void numeric(int index, Token token) {
        String[] parts = ordinal(token.form()).split("[./-]", -1);
        if (parts.length == 3) {
            parts(index, parts);
        } else if (parts.length == 1) {
            int year = number(index);
            boolean past = published == null || year <= published.getYear();
            boolean named = index + 1 < sentence.end() && text.token(index + 1).isCapitalised();
            if (!named && year >= EARLIEST_YEAR && past && parts[0].length() == 4 && year < LATEST_YEAR) {
                add(index, index + 1, LocalDate.of(year, 1, 1), DatePrecision.YEAR, false);
            }
        }
    }

    private void parts(int index, String[] parts) {
        try {
            int a = Integer.parseInt(parts[0]);
            int b = Integer.parseInt(parts[1]);
            int c = Integer.parseInt(parts[2]);
            LocalDate date = a > 31
                    ? LocalDate.of(a, b, c)
                    : words.monthFirst() && a <= 12 ? LocalDate.of(c, a, b) : LocalDate.of(c, b, a);
            if (date.getYear() >= EARLIEST_YEAR) {
                add(index, index + 1, date, DatePrecision.DAY, false);
            }
        } catch (NumberFormatException | DateTimeException e) {
            // some other number with points
        }
    }

    /** A date whose month is a word: 6 December 2024, December 6, in December. */
    private void named(int index, Month month) {
        int first = index;
        int end = index + 1;
        int day = 0;
        int year = 0;
        int before = skip(index - 1, -1);
        if (isDay(before) && isFree(before)) {
            day = number(before);
            first = before;
        }
        int after = skip(end, 1);
        if (day == 0 && isDay(after) && number(after) < 32) {
            day = number(after);
            end = after + 1;
            after = skip(end, 1);
        }
        Mention told = yearFrom(skip(end, 1));
        if (isYear(after)) {
            year = number(after);
            end = after + 1;
        } else if (told != null && told.date() != null) {
            year = told.date().getYear();
            end = told.end();
            dates.remove(told);
        } else if (first == index && isYear(before)) {
            year = number(before);
            first = before;
        }
        PatternMatch<Label> same = year == 0 ? sameYears.beside(first, end, skip(first - 1, -1), skip(end, 1)) : null;
        if (same != null) {
            year = sameYears.before(Math.min(first, same.first()));
            first = Math.min(first, same.first());
            end = Math.max(end, same.end());
        }
        if (day == 0
                && year == 0
                && !text.token(index).isCapitalised()
                && text.token(index).form().length() <= 3
                && !isInMonth(index)) {
            return;
        }
        resolve(first, end, month, day, year);
    }

    /** En mai, début mai, au mois de mai: a short word that may be something else is a month there. */
    private boolean isInMonth(int index) {
        String before = index > sentence.first() ? text.form(index - 1) : "";
        boolean linked = grammar.links().contains(before)
                && index - 1 > sentence.first()
                && words.parts().contains(text.form(index - 2));
        return linked
                || grammar.prepositions().contains(before)
                || words.since().contains(before)
                || words.parts().contains(before);
    }

    /** The year reckoned from that of publication, last year, this year, that begins there; null without one. */
    private @Nullable Mention yearFrom(int index) {
        return dates.stream()
                .filter(date -> date.first() == index
                        && words.units().of(text.token(date.end() - 1).form()) == ChronoUnit.YEARS)
                .findFirst()
                .orElse(null);
    }

    private void resolve(int first, int end, Month month, int day, int year) {
        try {
            if (year > 0) {
                add(
                        first,
                        end,
                        LocalDate.of(year, month, Math.max(1, day)),
                        day > 0 ? DatePrecision.DAY : DatePrecision.MONTH,
                        false);
            } else if (published != null) {
                LocalDate date = nearest(published, month, Math.max(1, day), day == 0, isEnd(first));
                add(first, end, date, day > 0 ? DatePrecision.DAY : DatePrecision.MONTH, false);
            }
        } catch (DateTimeException e) {
            // 31 June is no date
        }
    }

    /** Until August 10: a term may end long after the news of it. */
    private boolean isEnd(int first) {
        return sentence.holds(first - 1) && grammar.isUntil(text.token(first - 1));
    }

    /** News looks back rather than forward, but for the end of a term. */
    private static LocalDate nearest(LocalDate published, Month month, int day, boolean wholeMonth, boolean end) {
        LocalDate date = LocalDate.of(published.getYear(), month, day);
        int ahead = wholeMonth ? 0 : 75;
        if (!end && date.isAfter(published.plusDays(ahead))) {
            return date.minusYears(1);
        }
        return published.isAfter(date.plusDays(wholeMonth ? 330 : 290)) ? date.plusYears(1) : date;
    }

    private int skip(int index, int step) {
        int at = index;
        for (int i = 0;
                i < 2
                        && sentence.holds(at)
                        && words.skip().contains(text.token(at).form());
                i++) {
            at += step;
        }
        return at;
    }

    private boolean isDay(int index) {
        int number = number(index);
        return number >= 1 && number <= 31;
    }

    /** Beside a month. */
    private boolean isYear(int index) {
        int number = number(index);
        return number >= EARLIEST_OF_MONTH
                && number < LATEST_YEAR
                && text.token(index).form().length() >= 4;
    }

    /** The digits that the token begins with (3rd, 2024-cü), if nothing but letters follows; else -1. */
    private int number(int index) {
        if (!sentence.holds(index) || text.token(index).shape() != Token.Shape.NUMBER) {
            return -1;
        }
        String form = text.token(index).form();
        int digits = 0;
        while (digits < form.length() && form.charAt(digits) >= '0' && form.charAt(digits) <= '9') {
            digits++;
        }
        boolean rest = digits == form.length() || Character.isLetter(form.charAt(digits)) || form.charAt(digits) == '-';
        return digits > 0 && digits <= 4 && rest ? Integer.parseInt(form.substring(0, digits)) : -1;
    }

    /** Last week, three days ago, this Friday. */
    private void reckoned(PatternMatch<Label> match) {
        if (published == null || !isFree(match.first())) {
            return;
        }
        switch (match.label().group()) {
            case "ago" -> ago(match, published);
            case "last" -> last(match, published);
            case "this" -> current(match, published);
            case "same", "later", "earlier", "after", "matters" -> {}
            default -> add(match.first(), match.end(), published.plusDays(7), DatePrecision.DAY, true);
        }
    }

    /** This Tuesday is a day, this week is not. */
    private void current(PatternMatch<Label> match, LocalDate today) {
        for (int i = match.first(); i < match.end(); i++) {
            DayOfWeek weekday = words.weekdays().of(text.token(i).form());
            if (weekday != null) {
                LocalDate day = today.with(TemporalAdjusters.previousOrSame(weekday));
                add(match.first(), match.end(), day, DatePrecision.DAY, false);
                return;
            }
        }
        DatePrecision precision = DatePrecision.DAY;
        for (int i = match.first(); i < match.end(); i++) {
            ChronoUnit unit = words.units().of(text.token(i).form());
            precision = unit == ChronoUnit.YEARS ? DatePrecision.YEAR : precision;
        }
        LocalDate date = precision == DatePrecision.YEAR ? today.withDayOfYear(1) : today;
        add(match.first(), match.end(), date, precision, true);
    }

    private void ago(PatternMatch<Label> match, LocalDate today) {
        Span span = span(match);
        if (span.unit() != null) {
            LocalDate date = today.minus(span.number(), span.unit());
            add(match.first(), match.end(), date, DatePrecision.DAY, true);
        }
    }

    /** So many units; a number alone where the unit is none. */
    record Span(int number, @Nullable ChronoUnit unit) {}

    Span span(PatternMatch<Label> match) {
        int number = 1;
        ChronoUnit unit = null;
        for (int i = match.first(); i < match.end(); i++) {
            Integer word = words.numbers().of(text.token(i).form());
            int digits = number(i);
            number = digits > 0 ? digits : word != null ? word : number;
            ChronoUnit found = words.units().of(text.token(i).form());
            unit = found == null ? unit : found;
        }
        return new Span(number, unit);
    }

    private void last(PatternMatch<Label> match, LocalDate today) {
        for (int i = match.first(); i < match.end(); i++) {
            String form = text.token(i).form();
            DayOfWeek weekday = words.weekdays().of(form);
            Month month = words.months().of(form);
            ChronoUnit unit = words.units().of(form);
            if (weekday != null) {
                add(
                        match.first(),
                        match.end(),
                        today.with(TemporalAdjusters.previous(weekday)),
                        DatePrecision.DAY,
                        false);
                return;
            }
            if (month != null) {
                LocalDate date = nearest(today, month, 1, true, false);
                boolean now = date.equals(today.withDayOfMonth(1));
                add(match.first(), match.end(), now ? date.minusYears(1) : date, DatePrecision.MONTH, false);
                return;
            }
            if (unit != null) {
                add(match.first(), match.end(), today.minus(1, unit), DatePrecision.DAY, true);
                return;
            }
        }
        add(match.first(), match.end(), today.minusDays(120), DatePrecision.DAY, true);
    }

    private void add(int first, int end, LocalDate date, DatePrecision precision, boolean vague) {
        add(first, end, "", date, precision, vague);
    }

    void add(int first, int end, String value, LocalDate date, DatePrecision precision, boolean vague) {
        dates.add(new Mention(Sort.DATE, first, end, text.between(first, end), value).at(date, precision, vague));
    }
}
