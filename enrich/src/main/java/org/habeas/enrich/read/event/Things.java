package org.habeas.enrich.read.event;

import java.util.Set;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;

/** Participles that are said of a thing: a ceremony held in May, cows seized by the guard, the ruling of Judge X released on Monday. */
final class Things {
    /** So many words may stand between an article or a number and the participle: the noun and an adjective. */
    private static final int NOUN = 2;

    private final Page page;
    private final Grammar grammar;

    Things(Page page) {
        this.page = page;
        this.grammar = page.pack().grammar();
    }

    /** Whether a thing of which the trigger is said parts the mention from it. */
    boolean part(Trigger trigger, Mention mention) {
        if (trigger.voice().patient().size() < 2
                || trigger.voice().patient().get(0) != Side.BEFORE
                || !grammar.governs(
                        page.text().form(isLinked(trigger.end() - 1) ? trigger.end() - 1 : trigger.end()))) {
            return false;
        }
        if (mention.end() == trigger.first()) {
            return isOfficialOf(trigger, mention);
        }
        int opening = opening(trigger);
        return opening >= 0
                && (mention.end() <= opening
                        ? page.isWords(mention.end(), opening)
                        : mention.first() >= trigger.end() && page.has(",", trigger.end(), mention.first()));
    }

    private boolean isLinked(int at) {
        return grammar.governs(page.text().form(at));
    }

    /** The ruling of Judge X released on Monday: an official whose something it is. */
    private boolean isOfficialOf(Trigger trigger, Mention mention) {
        int first = mention.first();
        for (Mention title : trigger.scene().mentions(Sort.PEOPLE)) {
            first = title.merged() && title.end() == mention.first() ? title.first() : first;
        }
        return mention.is(Sort.PERSON)
                && !mention.entities().isEmpty()
                && mention.entities().get(0).isOfficial()
                && grammar.links().contains(page.text().form(first - 1));
    }

    /** The article or the number of a noun that stands right before the trigger and means nobody; -1 where none does. */
    private int opening(Trigger trigger) {
        Set<String> articles = grammar.articles();
        for (int at = trigger.first() - 1; at >= trigger.scene().sentence().first(); at--) {
            String form = page.text().form(at);
            boolean opens = trigger.first() - at > 1
                    && (articles.contains(form)
                            || grammar.definite().contains(form)
                            || page.pack().dates().numbers().of(form) != null
                            || Character.isDigit(form.codePointAt(0)));
            if (opens) {
                return at;
            }
            if (trigger.first() - at > NOUN || !isPlain(trigger, at)) {
                return -1;
            }
        }
        return -1;
    }

    /** A word that nothing is known of. */
    private boolean isPlain(Trigger trigger, int at) {
        String form = page.text().form(at);
        return page.text().token(at).isWord()
                && !page.text().token(at).isCapitalised()
                && !grammar.auxiliaries().contains(form)
                && !grammar.governs(form)
                && trigger.scene().mentions().stream().noneMatch(m -> m.first() <= at && at < m.end());
    }
}
