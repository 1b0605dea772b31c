package org.habeas.enrich.read.event;

import java.util.stream.IntStream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Token;

/** Tells what may stand between two members of a list: words that join, titles, what is set aside. */
final class Fillers {
    /** What is set aside behind a name has so many words at most. */
    private static final int ASIDE = 14;
    /** So many words may be the title of a name. */
    static final int TITLED = 5;
    /** The same for a title that opens right behind what joins. */
    private static final int HEADED = 10;

    private final Page page;

    Fillers(Page page) {
        this.page = page;
    }

    boolean isFilled(Scene scene, int from, int to, boolean needsJoin) {
        int set = needsJoin ? aside(scene, from, to) : from;
        boolean joined = set > from;
        boolean bracket = false;
        int others = 0;
        int before = 0;
        for (int i = set; i < to; i++) {
            Token token = page.text().token(i);
            bracket = token.is("(") || (bracket && !token.is(")"));
            boolean join = page.pack().grammar().joins().contains(token.form());
            joined |= join && !bracket;
            if (!join && !bracket && !isFiller(scene, i, token)) {
                others++;
                before += joined ? 0 : 1;
            }
        }
        return before <= 1 && others <= others(scene, set, to, joined) && (joined || !needsJoin);
    }

    /** Along, with, together: a word that joins, no mark. */
    boolean isJoiningWord(int at) {
        return page.text().token(at).isWord()
                && page.pack().grammar().joins().contains(page.text().form(at));
    }

    /** How many unknown words may stand between two members: more where they are part of the title of the second. */
    private int others(Scene scene, int from, int to, boolean joined) {
        boolean noun = scene.mentions(Sort.PEOPLE).stream().anyMatch(title -> title.merged() && title.end() == to);
        if (joined && isHeaded(scene, from, to) && isSilent(scene, from, to)) {
            return HEADED;
        }
        boolean titled = joined && (noun || isOfBody(scene, from, to)) && isSilent(scene, from, to);
        return titled ? TITLED : joined ? 1 : 0;
    }

    /** A, глава ячейки по району B: where names have cases, a title opens right behind what joins and runs on to the name. */
    private boolean isHeaded(Scene scene, int from, int to) {
        return !page.pack().names().cases().isEmpty()
                && scene.mentions(Sort.PEOPLE).stream()
                        .filter(title -> title.merged() && title.first() > from && title.end() < to)
                        .anyMatch(title -> page.pack()
                                        .grammar()
                                        .joins()
                                        .contains(page.text().form(title.first() - 1))
                                && IntStream.range(title.end(), to)
                                        .noneMatch(i -> page.text().is(i, ",")));
    }

    /** And the party's provincial chief X: what a body owns, right before a name, is a title. */
    private boolean isOfBody(Scene scene, int from, int to) {
        return scene.mentions(Sort.BODY).stream()
                .filter(body -> body.first() >= from && body.end() < to && page.isOwner(body))
                .anyMatch(body -> page.isWords(body.end(), to)
                        && IntStream.range(body.end(), to)
                                .noneMatch(i -> page.text().token(i).isCapitalised()));
    }

    /** Nobody acts or speaks between the two places. */
    private boolean isSilent(Scene scene, int from, int to) {
        return scene.matches().stream()
                .filter(match ->
                        match.label().is(Section.SPEECH) || match.label().is(Section.STATEMENT) || isTold(scene, match))
                .noneMatch(match -> match.overlaps(from, to));
    }

    /** Where what is set aside behind a name ends: A, who heads a union, B; the start where nothing is. */
    private int aside(Scene scene, int from, int to) {
        if (!page.text().token(from).is(",")) {
            return from;
        }
        for (int i = Math.min(to - 1, from + ASIDE); i > from + 1; i--) {
            if (page.text().token(i).is(",") && isAside(scene, from, i)) {
                return i;
            }
        }
        return from;
    }

    /** Nobody acts or speaks in it, and it is no part of the sentence of its own. */
    private boolean isAside(Scene scene, int from, int to) {
        if (page.pack().grammar().aliases().contains(page.text().form(from + 1))) {
            return true;
        }
        boolean clause = page.pack().grammar().relatives().contains(page.text().form(from + 1));
        boolean acts = scene.matches().stream()
                .filter(match -> match.label().is(Section.SPEECH)
                        || (match.label().is(Section.DETENTION) && !(clause && isState(match))))
                .anyMatch(match -> match.overlaps(from, to));
        for (int i = from + 1; i < to && !acts; i++) {
            acts = !page.text().token(i).isWord()
                    && !page.text().is(i, "\"")
                    && page.text().token(i).shape() != Token.Shape.NUMBER
                    && !page.text().token(i).is("(")
                    && !page.text().token(i).is(")");
        }
        return !acts;
    }

    /** Who had spent four years in jail: it tells of nothing new. */
    private boolean isState(PatternMatch<Label> match) {
        Voice voice = page.pack().voices().get(match.label().value());
        return voice != null && (voice.state() || voice.headline());
    }

    /** Words for what happened to somebody; some tell of it in titles only: serbest. */
    boolean isTold(Scene scene, PatternMatch<Label> match) {
        Voice voice = page.pack().voices().get(match.label().value());
        return match.label().is(Section.DETENTION) && voice != null && (scene.inTitle() || !voice.headline());
    }

    private boolean isHonorific(Token token) {
        return page.pack().names().honorifics().contains(token.form());
    }

    boolean isFiller(Scene scene, int index, Token token) {
        return page.pack().grammar().fillers().contains(token.form())
                || isHonorific(token)
                || (token.is(".") && isHonorific(page.text().token(index - 1)))
                || token.is(")")
                || token.is(":")
                || token.shape() == Token.Shape.NUMBER
                || page.pack().dates().numbers().of(token.form()) != null
                || scene.mentions().stream()
                        .anyMatch(m -> ((!m.is(Sort.PERSON) && !m.is(Sort.PRONOUN)) || m.owner())
                                && index >= m.first()
                                && index < m.end());
    }
}
