package org.habeas.enrich.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The words that dates are made of.
 *
 * @param months names of months
 * @param weekdays names of weekdays
 * @param units day, week, month and year
 * @param days words for whole dates, in days from today: yesterday is -1
 * @param numbers numerals written as words
 * @param skip words that may stand between the parts of a date: of, the, de, a comma
 * @param aside words before a year, or a day long past, that make it one of the noun before, not of what happened: a post
 *     of 2018, la protesta del 6 de mayo
 * @param parts words on which a date may hang all the same: la noche del, mediados de
 * @param since words before a date that make it the beginning of what lasts: desde, depuis
 * @param when words behind a date that open the clause of what happened then: when, cuando
 * @param monthFirst true where 06/12 is the twelfth of June
 * @param capital true where months are written with a capital: a march is none
 */
public record DateWords(
        WordValues<Month> months,
        WordValues<DayOfWeek> weekdays,
        WordValues<ChronoUnit> units,
        WordValues<Integer> days,
        WordValues<Integer> numbers,
        Set<String> skip,
        Set<String> aside,
        Set<String> parts,
        Set<String> since,
        Set<String> when,
        boolean monthFirst,
        boolean capital) {
    public DateWords {
        skip = Set.copyOf(skip);
        aside = Set.copyOf(aside);
        parts = Set.copyOf(parts);
        since = Set.copyOf(since);
        when = Set.copyOf(when);
    }
}
