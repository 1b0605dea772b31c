package org.habeas.enrich.read.event;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.habeas.enrich.language.DateWords;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;
import org.habeas.model.DatePrecision;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** How long a detention is to last: until 12 March, for two years and six months. */
final class Term {
    /** No court gives more of any unit. */
    private static final int MOST = 999;

    private final Page page;
    private final DateRoles roles;

    Term(Page page) {
        this.page = page;
        this.roles = new DateRoles(page);
    }

    /** Notes what the sentence says of the term; nothing for kinds that have none. A term of days is an administrative arrest. */
    void settle(Draft draft) {
        if (draft.kind != Kind.REMANDED && draft.kind != Kind.SENTENCED && draft.kind != Kind.DETAINED) {
            return;
        }
        draft.until = end(draft.scene());
        List<Period> periods = draft.kind == Kind.DETAINED ? List.of() : periods(draft.trigger);
        draft.term = periods.size() == 1 ? periods.get(0) : null;
        boolean days = draft.term != null && draft.term.toTotalMonths() == 0;
        draft.kind = draft.kind == Kind.SENTENCED && days ? Kind.DETAINED : draft.kind;
    }

    /** The end of a term whose length and first day are known. */
    Draft fill(Draft draft) {
        Period term = draft.term;
        LocalDate date = draft.date;
        if (draft.until == null && term != null && date != null && draft.isDated()) {
            draft.until = date.plus(term);
        }
        return draft;
    }

    private @Nullable LocalDate end(Scene scene) {
        return scene.mentions(Sort.DATE).stream()
                .filter(roles::isTerm)
                .map(this::ahead)
                .filter(date -> date != null && page.published() != null && date.isAfter(page.published()))
                .findFirst()
                .orElse(null);
    }

    /** A day without a year, before which something lasts, lies ahead. */
    private @Nullable LocalDate ahead(Mention mention) {
        LocalDate date = mention.date();
        if (date == null || mention.vague() || mention.precision() == DatePrecision.YEAR) {
            return null;
        }
        LocalDate last =
                mention.precision() == DatePrecision.MONTH ? date.plusMonths(1).minusDays(1) : date;
        boolean yearless = !mention.text().contains(String.valueOf(date.getYear()));
        boolean past = page.published() != null && last.isBefore(page.published());
        return yearless && past ? last.plusYears(1) : last;
    }

    /** Numbers with a unit from the trigger on; those of a date (two days ago) are none. */
    private List<Period> periods(Trigger trigger) {
        List<Period> periods = new ArrayList<>();
        int end = trigger.scene().sentence().end();
        int last = -1;
        for (int i = trigger.first(); i < end; i++) {
            Period period = isDate(trigger.scene(), i) ? null : period(i, end);
            if (period == null) {
                continue;
            }
            if (last >= 0 && i - last <= 2 && isShorter(period, periods.get(periods.size() - 1))) {
                periods.set(periods.size() - 1, periods.get(periods.size() - 1).plus(period));
            } else {
                periods.add(period);
            }
            last = i + 1;
        }
        return periods;
    }

    /** Three years, six months: the second part of one term. */
    private static boolean isShorter(Period part, Period whole) {
        return whole.getYears() > 0 ? part.getYears() == 0 : whole.getMonths() > 0 && part.getMonths() == 0;
    }

    private static boolean isDate(Scene scene, int at) {
        return scene.mentions(Sort.DATE).stream().anyMatch(date -> at >= date.first() && at < date.end());
    }

    /** Two months, 60 days, and in one word two-month. */
    private @Nullable Period period(int at, int end) {
        DateWords words = page.pack().dates();
        String form = page.text().token(at).form();
        int dash = form.indexOf('-');
        if (dash > 0) {
            return period(number(form.substring(0, dash)), words.units().of(form.substring(dash + 1)));
        }
        boolean follows = at + 1 < end;
        return follows
                ? period(number(at), words.units().of(page.text().token(at + 1).form()))
                : null;
    }

    private static @Nullable Period period(int number, @Nullable ChronoUnit unit) {
        if (number <= 0 || number > MOST || unit == null) {
            return null;
        }
        return switch (unit) {
            case DAYS -> Period.ofDays(number);
            case WEEKS -> Period.ofWeeks(number);
            case MONTHS -> Period.ofMonths(number);
            case YEARS -> Period.ofYears(number);
            default -> null;
        };
    }

    private int number(int at) {
        Token token = page.text().token(at);
        return number(token.form());
    }

    private int number(String form) {
        Integer word = page.pack().dates().numbers().of(form);
        if (word != null) {
            return word;
        }
        boolean digits = !form.isEmpty() && form.length() <= 3 && form.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(form) : 0;
    }
}
