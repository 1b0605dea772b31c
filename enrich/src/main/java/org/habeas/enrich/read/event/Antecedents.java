package org.habeas.enrich.read.event;

import java.util.Set;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** Whom a clause or a pronoun means of whom nothing was heard yet: says X, who called on …; X is a lawyer. She accused …. */
final class Antecedents {
    /** So many words, a day and an auxiliary, may stand between who and the words of the statement. */
    private static final int REACH = 3;
    /** So many words, titles, may stand before the name that opens a sentence. */
    private static final int OPENING = 4;

    private final Page page;

    Antecedents(Page page) {
        this.page = page;
    }

    /** The person or body about whom the clause is that the words stand in; null when they stand in none. */
    @Nullable
    Mention ofClause(Trigger trigger) {
        Mention own = ofClause(trigger.scene(), trigger.first());
        return own != null
                ? own
                : trigger.scene().matches(Section.SPEECH).stream()
                        .filter(said -> said.end() <= trigger.first() && page.isWords(said.end(), trigger.first()))
                        .reduce((a, b) -> b)
                        .map(said -> ofClause(trigger.scene(), said.first()))
                        .orElse(null);
    }

    /** Whose clause the words that begin there are in: X, who has often said that. */
    private @Nullable Mention ofClause(Scene scene, int first) {
        Set<String> relatives = page.pack().grammar().relatives();
        int from = Math.max(scene.sentence().first() + 2, first - REACH);
        for (int at = first - 1; at >= from; at--) {
            if (relatives.contains(page.text().form(at))) {
                return page.text().is(at - 1, ",") ? endingAt(scene, at - 1) : null;
            }
            if (!page.text().token(at).isWord()) {
                return null;
            }
        }
        return null;
    }

    /** The mention that ends at the comma, an acronym in brackets aside. */
    private @Nullable Mention endingAt(Scene scene, int comma) {
        boolean acronym = page.text().is(comma - 1, ")") && page.text().is(comma - 3, "(");
        int end = acronym ? comma - 3 : comma;
        return scene.mentions().stream()
                .filter(mention -> mention.end() == end)
                .filter(mention -> mention.is(Sort.BODY)
                        || (mention.is(Sort.PERSON) && !mention.entities().isEmpty()))
                .findFirst()
                .map(mention -> mention.is(Sort.BODY) ? officer(scene, mention) : mention)
                .orElse(null);
    }

    /** X, director of the union, who urged: the person whose title runs up to the body; else the body. */
    private Mention officer(Scene scene, Mention body) {
        return scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.end() <= body.first() && !name.entities().isEmpty() && !name.owner())
                .filter(name -> page.text().is(name.end(), ",") && page.isWords(name.end() + 1, body.first()))
                .filter(name -> scene.mentions(Sort.PEOPLE).stream()
                        .anyMatch(noun -> noun.merged() && noun.first() > name.end() && noun.end() < body.first()))
                .reduce((a, b) -> b)
                .orElse(body);
    }

    /** The one who opens the sentence right before, in the same paragraph; null when nobody does. */
    @Nullable
    Mention before(Scene scene) {
        return page.beside(scene)
                .filter(other -> other.index() < scene.index())
                .flatMap(other -> other.mentions(Sort.PERSON).stream()
                        .filter(name -> name.first() - other.sentence().first() <= OPENING)
                        .limit(1))
                .filter(name -> !name.entities().isEmpty() && !name.owner())
                .findFirst()
                .orElse(null);
    }
}
