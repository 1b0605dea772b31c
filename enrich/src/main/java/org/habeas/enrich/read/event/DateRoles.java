package org.habeas.enrich.read.event;

import org.habeas.enrich.language.DateWords;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Page;
import org.habeas.model.DatePrecision;
import org.habeas.model.Kind;

/** What a date is in its sentence besides the day of an event: the end of a term, the beginning of a state, a noun's. */
final class DateRoles {
    /** So many words may stand between the word that opens a term and its date: until the next hearing on 12 May. */
    private static final int TERM = 5;
    /** So many words may stand between a detention and the word since. */
    private static final int STATE = 6;

    private final Page page;
    private final Grammar grammar;

    DateRoles(Page page) {
        this.page = page;
        this.grammar = page.pack().grammar();
    }

    /**
     * A post of 2018, a protest of the sixth of May, a January protest, may bring somebody before a court today; not the
     * evening of the sixth.
     *
     * @param past whether the date is long past
     */
    boolean isOfNoun(Mention date, boolean past) {
        return isAttribute(date) || isBehindNoun(date, past);
    }

    private boolean isAttribute(Mention date) {
        String before = page.text().form(date.first() - 1);
        boolean article = grammar.articles().contains(before)
                && !grammar.prepositions().contains(before)
                && !grammar.links().contains(before);
        return article
                && date.precision() == DatePrecision.MONTH
                && date.end() < page.text().size()
                && page.text().token(date.end()).isWord()
                && !grammar.links().contains(page.text().form(date.end()))
                && !grammar.joins().contains(page.text().form(date.end()));
    }

    private boolean isBehindNoun(Mention date, boolean past) {
        DateWords words = page.pack().dates();
        int before = date.first() - 1;
        boolean apart =
                date.precision() == DatePrecision.YEAR || (!words.parts().isEmpty() && past);
        return apart
                && before >= 0
                && words.aside().contains(page.text().form(before))
                && (before == 0 || !words.parts().contains(page.text().form(before - 1)));
    }

    /** The end of a term: until June. */
    boolean isTerm(Mention date) {
        int before = date.first() - 1;
        while (before > 0 && isEmpty(before)) {
            before--;
        }
        return grammar.isUntil(page.text().token(date.end() - 1))
                || (before >= 0 && grammar.isUntil(page.text().token(before)))
                || isOfHearing(date)
                || (date.end() < page.text().size()
                        && grammar.isUntil(page.text().token(date.end())));
    }

    /** Until the next hearing on 12 May: a noun with its own link may stand between. */
    private boolean isOfHearing(Mention date) {
        int link = date.first() - 1;
        if (link < 0 || !grammar.links().contains(page.text().token(link).form())) {
            return false;
        }
        for (int i = link - 1;
                i >= 0 && link - i <= TERM && page.text().token(i).isWord();
                i--) {
            if (grammar.isUntil(page.text().token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Missing since Monday, X was found on Friday: the day since which something lasts is that of the words before it. */
    boolean isBeginning(Mention date, Trigger trigger) {
        int since = date.first() - 1;
        while (since > 0 && isEmpty(since)) {
            since--;
        }
        if (since < trigger.scene().sentence().first()
                || !page.pack().dates().since().contains(page.text().form(since))) {
            return false;
        }
        int gap = since - trigger.end();
        return trigger.first() > since ? since > trigger.scene().sentence().first() : gap > reach(trigger);
    }

    private static int reach(Trigger trigger) {
        return trigger.kind() == Kind.DETAINED ? STATE : 0;
    }

    /** An article or what may stand within a date. */
    private boolean isEmpty(int at) {
        String form = page.text().token(at).form();
        return page.pack().dates().skip().contains(form) || grammar.articles().contains(form);
    }
}
