package org.habeas.enrich.read.event;

import java.util.List;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;

/** Tells what parts two names between which words stand that may join a list. */
final class Partings {
    /** So many words, a link and an article, hang a name on a noun. */
    private static final int HUNG = 2;

    private final Page page;
    private final Cases cases;
    private final Citations citations;
    private final Fillers fillers;

    Partings(Page page, Fillers fillers) {
        this.page = page;
        this.cases = new Cases(page);
        this.citations = new Citations(page);
        this.fillers = fillers;
    }

    /** Whether the two are no members of one list. */
    boolean part(Scene scene, Mention a, Mention b) {
        return isApart(a, b)
                || isOwner(a)
                || isOfPhrase(scene, a, b)
                || isClosed(scene, a.end(), b.first())
                || isActedOn(scene, a.end(), b.first())
                || isAgent(scene, b)
                || isTelling(scene, a, b)
                || isTag(scene, a, b);
    }

    /** At a session under judge A's presidency B was sentenced: the name owns the noun right behind it and joins nobody. */
    private boolean isOwner(Mention name) {
        Token next = page.text().token(name.end());
        return page.pack().grammar().isGenitive(page.text().token(name.end() - 1))
                && next.shape() == Token.Shape.LOWER
                && !fillers.isJoiningWord(name.end())
                && page.pack().grammar().isOwned(next);
    }

    /** A was held for it, the lawyer B told reporters: no word joins the two, and B's verb of saying follows. */
    private boolean isTag(Scene scene, Mention a, Mention b) {
        return page.has(",", a.end(), b.first())
                && IntStream.range(a.end(), b.first()).noneMatch(fillers::isJoiningWord)
                && scene.matches(Section.SPEECH).stream()
                        .filter(said -> said.first() == b.end())
                        .map(said -> page.pack().voices().get(said.label().value()))
                        .anyMatch(voice -> voice != null && voice.agent().contains(Side.BEFORE));
    }

    /** A and B left on Monday; C stayed: words that are no part of A's title stand before a semicolon. */
    private boolean isClosed(Scene scene, int from, int to) {
        Token next = page.text().token(from);
        return page.has(";", from + 1, to)
                && next.isWord()
                && !next.isCapitalised()
                && !page.pack().grammar().links().contains(next.form())
                && !page.pack().grammar().articles().contains(next.form())
                && !fillers.isFiller(scene, from, next);
    }

    /** According to A, B was arrested; B, said A, was arrested: who tells of it is none of those told of. */
    private boolean isTelling(Scene scene, Mention a, Mention b) {
        boolean cited = page.text().token(a.end()).is(",");
        return scene.matches(Section.SPEECH).stream()
                .anyMatch(said ->
                        (said.first() >= a.end() && said.end() <= b.first()) || (cited && citations.cite(said, a)));
    }

    /** A, represented by the lawyer B, was held: whoever acts is no member. */
    private boolean isAgent(Scene scene, Mention b) {
        int before = page.phrase(scene, b) - 1;
        int agent = page.pack().grammar().definite().contains(page.text().form(before)) ? before - 1 : before;
        return page.pack().grammar().agents().contains(page.text().form(agent));
    }

    /** Judge A also sentenced B: a verb between them whose object stands behind it. */
    private boolean isActedOn(Scene scene, int from, int to) {
        return scene.matches(Section.DETENTION).stream()
                .filter(match -> match.first() >= from && match.end() <= to && fillers.isTold(scene, match))
                .map(match -> page.pack().voices().get(match.label().value()))
                .anyMatch(voice -> voice != null
                        && ((voice.agent().equals(List.of(Side.BEFORE))
                                        && voice.patient().equals(List.of(Side.AFTER)))
                                || isLast(voice)));
    }

    /** Where the verb comes last, it ends its clause: A was let go, B and C remanded. */
    private boolean isLast(Voice voice) {
        return !page.pack().grammar().postpositions().isEmpty()
                && !voice.patient().isEmpty()
                && voice.patient().get(0) == Side.BEFORE;
    }

    /** A comma between the subject and an inflected name parts two parts of the sentence; it joins no list. */
    private boolean isApart(Mention a, Mention b) {
        boolean marked = page.text().is(a.end(), ",") && cases.isMarked(a.end()) != cases.isMarked(b.end());
        return marked || (page.text().is(a.end(), ";") && a.inflected() != b.inflected());
    }

    /** After a talk with A, B was held; A, husband of B: the second name is no member of a list with the first. */
    private boolean isOfPhrase(Scene scene, Mention a, Mention b) {
        boolean opening = governs(scene.sentence().first())
                && page.text().is(a.end(), ",")
                && !page.has(",", scene.sentence().first(), a.end())
                && IntStream.range(a.end(), b.first()).noneMatch(fillers::isJoiningWord)
                && !page.pack().grammar().joins().contains(page.text().form(b.end()));
        return opening
                || scene.mentions(Sort.PEOPLE).stream()
                        .filter(noun -> noun.first() > a.end() && noun.end() < b.first())
                        .filter(noun -> !page.has(")", noun.end(), b.first()))
                        .anyMatch(noun -> governs(noun.end())
                                && (noun.groups().contains("relation") || page.phrase(scene, b) - noun.end() <= HUNG));
    }

    private boolean governs(int at) {
        return page.pack().grammar().governs(page.text().form(at));
    }
}
