package org.habeas.enrich.read.event;

import java.time.LocalDate;
import org.habeas.enrich.language.DateWords;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.DatePrecision;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** What a date is in its sentence besides the day of an event: the end of a term, the beginning of a state, a noun's. */
final class DateRoles {
    /** So many words may stand between the word that opens a term and its date: until the next hearing on 12 May. */
    private static final int TERM = 5;
    /** So many words may a clause behind since have before its day. */
    private static final int SINCE = 8;
    /** So many words may stand between a detention and the word since. */
    private static final int STATE = 6;

    /** So many words may stand between the word that opens a clause and its verb. */
    private static final int CLAUSE = 5;

    /** So many words may stand before the verb of what is set aside. */
    private static final int OPENING = 3;

    /** So many words may stand between the day of a remembrance and how long ago it was. */
    private static final int REMEMBERED = 2;

    /** So many words, a link and an article, may stand between a word that recalls and what it recalls. */
    private static final int RECALLED = 2;

    /** So many words behind the word that opens it, a verb still is of the clause. */
    private static final int BEHIND = 12;

    /** A dateline has so many words and marks before its day at most. */
    private static final int DATELINE = 6;

    /** So many words may stand between an attribute and its day. */
    private static final int SET_ASIDE = 6;

    private final Page page;
    private final Grammar grammar;

    DateRoles(Page page) {
        this.page = page;
        this.grammar = page.pack().grammar();
    }

    /**
     * Whether the date is anything but the day of what the trigger tells of.
     *
     * @param past whether it is long past
     */
    boolean isOther(Trigger trigger, Mention date, boolean past) {
        return isAside(trigger, date)
                || isOfOtherClause(trigger, date)
                || isTerm(date)
                || isOfNoun(date, past)
                || (past && isOfMatter(trigger, date))
                || isBeginning(date, trigger)
                || isOfAnother(trigger, date)
                || isAnniversary(trigger, date)
                || isBeforeRecall(trigger, date)
                || isOfAttribute(trigger, date)
                || isOfOpening(trigger, date, past)
                || isBeforeClause(trigger, date)
                || isInSubject(trigger, date)
                || isInRelative(trigger, date);
    }

    /** Three women who marched last year have been sentenced: the date is that of the clause which says who they are. */
    private boolean isInSubject(Trigger trigger, Mention date) {
        int verb = grammar.auxiliaries().contains(page.text().form(trigger.first() - 1))
                ? trigger.first() - 1
                : trigger.first();
        return grammar.postpositions().isEmpty()
                && date.end() == verb
                && grammar.auxiliaries().contains(page.text().form(verb))
                && trigger.scene().mentions().stream()
                        .filter(noun -> noun.is(Sort.PEOPLE) || noun.is(Sort.PERSON))
                        .filter(noun -> noun.end() + 2 < date.first() && page.isWords(noun.end(), date.first()))
                        .anyMatch(
                                noun -> grammar.relatives().contains(page.text().form(noun.end()))
                                        && !grammar.governs(page.text().form(noun.end() + 1)));
    }

    /** Two days after he was held, X was let go: the days are those of one of the two. */
    private boolean isOfOtherClause(Trigger trigger, Mention date) {
        return (date.value().equals(Mention.OF_CLAUSE) && !isBehind(trigger, date))
                || (date.value().equals(Mention.OF_MAIN) && isBehind(trigger, date));
    }

    /** Whether the trigger is in the clause, or is the noun, that the date opens: two days after | his arrest. */
    boolean isBehind(Trigger trigger, Mention date) {
        return trigger.first() >= date.end()
                && trigger.first() - date.end() <= BEHIND
                && !page.has(",", date.end(), trigger.first());
    }

    /**
     * A post of 2018, a protest of the sixth of May, a January protest, may bring somebody before a court today; not the
     * evening of the sixth.
     */
    private boolean isOfNoun(Mention date, boolean past) {
        return isAttribute(date) || isBehindNoun(date, past) || isGenitive(date);
    }

    /** Was remanded over a protest in May: the day long past is that of what somebody is held for. */
    private static boolean isOfMatter(Trigger trigger, Mention date) {
        return trigger.scene().matches(Section.DATE).stream()
                .filter(match -> match.label().group().equals("matters"))
                .anyMatch(match -> match.end() == date.first() && match.end() > trigger.end());
    }

    /** Протестов 2022 года: a month or a year right behind a noun, where a preposition would make it the verb's. */
    private boolean isGenitive(Mention date) {
        int before = date.first() - 1;
        boolean wide = date.precision() == DatePrecision.YEAR || date.precision() == DatePrecision.MONTH;
        if (!wide || before < 0 || page.pack().names().cases().isEmpty()) {
            return false;
        }
        Scene scene = page.scene(date.first());
        return scene.sentence().holds(before)
                && page.text().token(before).isWord()
                && !page.text().token(before).isCapitalised()
                && !grammar.governs(page.text().form(before))
                && !page.pack().dates().parts().contains(page.text().form(before))
                && scene.matches().stream()
                        .filter(match ->
                                match.label().isTrigger() || match.label().is(Section.SPEECH))
                        .noneMatch(match -> match.overlaps(before, before + 1));
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

    /** What has happened, happened before the news of it; terms end and hearings are set for later. */
    boolean isAhead(Mention date) {
        LocalDate published = page.published();
        return published != null && date.date() != null && date.date().isAfter(published.plusDays(1));
    }

    /** X, who was held in April, appeared in court: the clause about X ends behind the date, and the sentence goes on. */
    boolean isOfAside(Scene scene, Mention date) {
        for (int i = date.first() - 1; i > scene.sentence().first(); i--) {
            if (grammar.relatives().contains(page.text().form(i)) && page.text().is(i - 1, ",")) {
                return page.has(",", date.end(), scene.sentence().end());
            }
        }
        return false;
    }

    /** Northport, 6 May — …: the day stands right before a dash among the first words of its sentence. */
    boolean isDateline(Mention date) {
        return page.text().is(date.end(), "\u2014")
                && date.first() - page.scene(date.first()).sentence().first() <= DATELINE;
    }

    /** The day since which something lasts. */
    boolean isSince(Mention date) {
        return page.pack().dates().since().contains(page.text().form(opening(date)));
    }

    /** The token before the date and what may stand within one. */
    private int opening(Mention date) {
        int before = date.first() - 1;
        while (before > 0 && isEmpty(before)) {
            before--;
        }
        return before;
    }

    /** The end of a term: until June. */
    boolean isTerm(Mention date) {
        int before = opening(date);
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
    private boolean isBeginning(Mention date, Trigger trigger) {
        int since = opening(date);
        if (since < trigger.scene().sentence().first()
                || !page.pack().dates().since().contains(page.text().form(since))) {
            return isOfClause(date, trigger);
        }
        int gap = since - trigger.end();
        return trigger.first() > since ? since > trigger.scene().sentence().first() : gap > reach(trigger);
    }

    /** Was jailed, the first since the army took power on Monday: a clause behind since has its own day. */
    private boolean isOfClause(Mention date, Trigger trigger) {
        for (int i = date.first() - 1; i >= trigger.end() && date.first() - i <= SINCE; i--) {
            if (!page.text().token(i).isWord()) {
                return false;
            }
            if (page.pack().dates().since().contains(page.text().form(i))) {
                int since = i;
                return trigger.scene().matches(Section.DETENTION).stream()
                        .noneMatch(match -> match.first() >= since && match.first() < date.first());
            }
        }
        return false;
    }

    private static int reach(Trigger trigger) {
        return trigger.kind() == Kind.DETAINED || trigger.kind() == Kind.REMANDED ? STATE : 0;
    }

    /** An article or what may stand within a date. */
    private boolean isEmpty(int at) {
        String form = page.text().token(at).form();
        return page.pack().dates().skip().contains(form) || grammar.articles().contains(form);
    }

    /** A year in a headline, unless beside the trigger, dates something else. */
    private static boolean isAside(Trigger trigger, Mention date) {
        return trigger.scene().inTitle()
                && date.precision() != DatePrecision.DAY
                && date.distance(trigger.first(), trigger.end()) > 3;
    }

    /** X, who was held during a protest: the words open a clause that tells who X is. */
    boolean isRelative(Trigger trigger) {
        if (page.text().is(trigger.first() - 1, ",")) {
            return false;
        }
        for (int i = trigger.first() - 1;
                i > trigger.scene().sentence().first() && trigger.first() - i <= CLAUSE;
                i--) {
            boolean relative = grammar.relatives().contains(page.text().form(i));
            if (page.text().is(i - 1, ",") || (relative && isGoneOn(trigger))) {
                return relative;
            }
        }
        return false;
    }

    /** A citizen who was held as well, has been sentenced: behind a comma the sentence goes on to tell what happened. */
    private boolean isGoneOn(Trigger trigger) {
        return trigger.kind().family() == Family.DETENTION
                && trigger.scene().matches(Section.DETENTION).stream()
                        .filter(next -> next.first() > trigger.end())
                        .filter(next ->
                                !next.label().group().equals(trigger.kind().code()))
                        .anyMatch(next -> page.has(",", trigger.end(), next.first()));
    }

    /** The judges who sent X to jail: right behind the words that open the clause, with no comma before them. */
    boolean isRestrictive(Trigger trigger) {
        int opening = trigger.first() - 1;
        return trigger.scene().sentence().holds(opening - 1)
                && grammar.relatives().contains(page.text().form(opening))
                && page.text().token(opening - 1).isWord();
    }

    /** On Monday X punished the judges who sent Y to jail: the date stands before the clause. */
    private boolean isBeforeClause(Trigger trigger, Mention date) {
        return isRestrictive(trigger) && date.end() <= trigger.first() - 1;
    }

    /** Upheld the sentence of X, who in April was found guilty: the date belongs to the clause and its own event. */
    private boolean isInRelative(Trigger trigger, Mention date) {
        for (int i = trigger.end() + 1; i < date.first(); i++) {
            int at = i;
            boolean opens = page.text().token(i - 1).is(",")
                    && page.pack()
                            .grammar()
                            .relatives()
                            .contains(page.text().token(i).form());
            if (opens && trigger.scene().matches(Section.DETENTION).stream().anyMatch(m -> m.first() > at)) {
                return true;
            }
        }
        return false;
    }

    /** Died on 10 January in prison, a year after he was held: the date is among the words of another event. */
    private static boolean isOfAnother(Trigger trigger, Mention date) {
        return trigger.scene().matches(Section.DETENTION).stream()
                .filter(match -> !match.label().group().equals(trigger.kind().code()))
                .anyMatch(match -> match.first() < date.first()
                        && date.end() < match.end()
                        && !match.overlaps(trigger.first(), trigger.end()));
    }

    /** On Monday, the anniversary of the arrest: a word that recalls stands right before what happened long ago. */
    private boolean isBeforeRecall(Trigger trigger, Mention date) {
        return trigger.scene().matches(Section.RECALL).stream()
                .filter(match -> match.label().value().equals("around"))
                .anyMatch(match -> match.end() <= trigger.first()
                        && (date.end() <= match.first() || trigger.end() <= date.first())
                        && trigger.first() - match.end() <= (date.end() <= match.first() ? 1 : RECALLED)
                        && page.isWords(match.end(), trigger.first()));
    }

    /** Twelve people, held on Monday, were freed: the day between the commas is that of the attribute. */
    private boolean isOfAttribute(Trigger trigger, Mention date) {
        return date.end() < trigger.first()
                && !trigger.voice().dated()
                && trigger.scene().matches(Section.DETENTION).stream()
                        .filter(match ->
                                !match.label().group().equals(trigger.kind().code()))
                        .filter(match -> isDated(match.label().value()) && isSetAside(match.end(), date))
                        .anyMatch(match -> page.text().is(match.first() - 1, ","));
    }

    private boolean isDated(String name) {
        Voice voice = page.pack().voices().get(name);
        return voice != null && voice.dated();
    }

    /** Whether words alone stand before the date, and a comma behind it. */
    boolean isSetAside(int from, Mention date) {
        return date.first() >= from
                && date.first() - from <= SET_ASIDE
                && page.isWords(from, date.first())
                && page.text().is(date.end(), ",");
    }

    /** On Monday it will be a year since X was held: the day is that of the remembrance. */
    private static boolean isAnniversary(Trigger trigger, Mention date) {
        return trigger.scene().matches(Section.RECALL).stream()
                .filter(match -> match.label().value().equals("remembered"))
                .anyMatch(match -> date.end() <= match.first()
                        && match.first() - date.end() <= REMEMBERED
                        && match.end() <= trigger.first());
    }

    /** It opens the sentence or what is set aside in it: arrested in May, …; all of them arrested in May, …. */
    private boolean isApart(Scene scene, int first) {
        for (int i = first; i > scene.sentence().first() && first - i <= OPENING; i--) {
            if (page.text().is(i - 1, ",")) {
                return true;
            }
        }
        return first == scene.sentence().first();
    }

    /** Arrested in December, she was beaten: a day long past in an attribute is the attribute's. */
    private boolean isOfOpening(Trigger trigger, Mention date, boolean past) {
        if (trigger.kind().family() == Family.STATEMENT) {
            return past
                    && date.first() > trigger.end()
                    && trigger.scene().matches(Section.DETENTION).stream()
                            .anyMatch(match -> date.distance(match.first(), match.end()) <= 1);
        }
        if (!past || date.end() > trigger.first() || date.distance(trigger.first(), trigger.end()) <= 1) {
            return false;
        }
        boolean parted = false;
        for (int i = date.end(); i < trigger.first(); i++) {
            parted |= page.text().is(i, ",");
        }
        return parted
                && trigger.scene().matches(Section.DETENTION).stream()
                        .filter(match ->
                                !match.label().group().equals(trigger.kind().code()))
                        .anyMatch(match -> isApart(trigger.scene(), match.first())
                                && date.distance(match.first(), match.end()) <= 1);
    }
}
