package org.habeas.enrich.read.event;

import java.util.Set;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Tells somebody's wife, lawyer or supporters from that somebody: the wife of X was detained, X was not. */
final class Kin {
    private static final String RELATION = "relation";
    private static final String COUNSEL = "counsel";
    private static final String ASSOCIATE = "associate";
    /** So many words, adjectives and titles, may stand between wife and the name of whose wife she is. */
    private static final int REACH = 7;

    private final Page page;
    private final Grammar grammar;

    Kin(Page page) {
        this.page = page;
        this.grammar = page.pack().grammar();
    }

    /** Whether the noun stands for one who is spoken of as somebody's: the wife of X, his lawyer. */
    boolean isOfSomebody(Scene scene, Mention noun) {
        return isClose(noun)
                && (isPossessed(scene, noun) || scene.mentions().stream().anyMatch(other -> owns(other, noun)));
    }

    /** His daughter said that her father was beaten: of whom a relative tells as a relative is the one whose relative tells. */
    boolean isToldByOwn(Scene scene, Mention noun) {
        return noun.groups().contains(RELATION)
                && !scene.matches(Section.SPEECH).isEmpty()
                && scene.mentions(Sort.PEOPLE).stream()
                        .anyMatch(teller ->
                                teller.end() < noun.first() && teller.groups().contains(RELATION));
    }

    /** Whether the name, or another noun, only says whose wife or lawyer is meant. */
    boolean isOwner(Scene scene, Mention mention) {
        return scene.mentions(Sort.PEOPLE).stream()
                .anyMatch(noun -> isClose(noun) && (owns(mention, noun) || isClient(mention, noun)));
    }

    /** Адвокатам X, одного из адвокатов X: one family name right behind counsel who are several is not theirs. */
    private boolean isClient(Mention name, Mention noun) {
        return !page.pack().names().cases().isEmpty()
                && name.is(Sort.PERSON)
                && noun.groups().contains(COUNSEL)
                && noun.plural()
                && noun.end() == name.first()
                && (name.inflected() || name.end() - name.first() == 1)
                && (name.end() == page.text().size()
                        || !grammar.joins().contains(page.text().form(name.end())));
    }

    private boolean owns(Mention owner, Mention noun) {
        return owner != noun
                && (owner.is(Sort.PERSON) || owner.is(Sort.PEOPLE))
                && (isOf(noun, owner) || isGenitive(owner, noun));
    }

    /** Editörün eşi: a noun right before, where owners stand so. */
    private boolean isGenitive(Mention owner, Mention noun) {
        return owner.is(Sort.PEOPLE)
                && owner.end() == noun.first()
                && noun.groups().contains(RELATION)
                && !grammar.postpositions().isEmpty();
    }

    private static boolean isClose(Mention noun) {
        Set<String> groups = noun.groups();
        return noun.is(Sort.PEOPLE)
                && !noun.merged()
                && !groups.contains("defender")
                && (groups.contains(RELATION) || groups.contains(COUNSEL) || groups.contains(ASSOCIATE));
    }

    /** X's wife, his wife; X'in eşi. */
    private boolean isPossessed(Scene scene, Mention noun) {
        int before = grammar.beforeAdjectives(page.text(), noun.first());
        return isBehindOwner(scene, noun)
                || isJoined(scene, noun)
                || (noun.groups().contains(RELATION)
                        && scene.sentence().holds(before)
                        && grammar.definite().contains(page.text().form(before)));
    }

    /** His wife and son: the second of two who are somebody's. */
    private boolean isJoined(Scene scene, Mention noun) {
        int join = noun.first() - 1;
        return scene.sentence().holds(join)
                && noun.groups().contains(RELATION)
                && page.text().token(join).isWord()
                && grammar.joins().contains(page.text().form(join))
                && scene.mentions(Sort.PEOPLE).stream()
                        .anyMatch(other -> other.end() == join
                                && other.groups().contains(RELATION)
                                && isBehindOwner(scene, other));
    }

    private static boolean isBehindOwner(Scene scene, Mention noun) {
        return scene.mentions().stream()
                .anyMatch(other -> other.owner() && other.end() <= noun.first() && noun.first() - other.end() <= 1);
    }

    /** Babası: where the ending of a noun says that it is somebody's. */
    boolean isOwned(Mention noun) {
        return !grammar.owned().isEmpty()
                && isClose(noun)
                && noun.groups().contains(RELATION)
                && grammar.isOwned(page.text().token(noun.end() - 1));
    }

    /** Behind a link, or in the genitive where relatives are named so: the wife of the editor X, жену редактора X. */
    private boolean isOf(Mention noun, Mention name) {
        int gap = name.first() - noun.end();
        if (gap < 0 || gap > REACH || !page.isWords(noun.end(), name.first())) {
            return false;
        }
        boolean linked = gap > 0 && grammar.links().contains(page.text().form(noun.end()));
        boolean genitive = !page.pack().names().cases().isEmpty()
                && (noun.groups().contains(RELATION) || noun.groups().contains(ASSOCIATE))
                && (name.is(Sort.PEOPLE) ? gap == 0 : name.inflected());
        return linked || genitive;
    }
}
