package org.habeas.enrich.read.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.Segmented;

/** Takes names amid a list of bodies for bodies as well: the Writers' Union, Open Page and the Example Group. */
final class BodyLists {
    /** So many words, a comma, a join and an article, stand between the members. */
    private static final int WIDEST = 3;

    private final Grammar grammar;
    private final Segmented text;

    BodyLists(LanguagePack pack, Segmented text) {
        this.grammar = pack.grammar();
        this.text = text;
    }

    /** Puts a body in the place of each such name, of which nothing else tells that a person bears it. */
    void settle(List<Mention> mentions) {
        for (int i = 1; i < mentions.size() - 1; i++) {
            Mention name = mentions.get(i);
            boolean person = name.is(Sort.PERSON) && name.groups().isEmpty() && !name.owner() && !name.merged();
            if (person && isAmong(mentions, i)) {
                mentions.set(i, new Mention(Sort.BODY, name.first(), name.end(), name.text(), ""));
            }
        }
    }

    private boolean isAmong(List<Mention> mentions, int at) {
        Mention name = mentions.get(at);
        Mention before = mentions.get(at - 1);
        Mention next = mentions.get(at + 1);
        return isName(before)
                && isName(next)
                && isJoin(before.end(), name.first())
                && isJoin(name.end(), next.first())
                && !isHung(before)
                && !isTitle(mentions, at + 1);
    }

    private boolean isName(Mention body) {
        return body.is(Sort.BODY) && text.token(body.end() - 1).isCapitalised();
    }

    private boolean isJoin(int from, int to) {
        return to > from
                && to - from <= WIDEST
                && IntStream.range(from, to)
                        .mapToObj(text::form)
                        .allMatch(form -> grammar.joins().contains(form)
                                || grammar.definite().contains(form));
    }

    /** The head of X, Ana Example, and the Y: she is the head. */
    private boolean isHung(Mention body) {
        int before = body.first() - 1;
        int at = before > 0 && grammar.definite().contains(text.form(before)) ? before - 1 : before;
        return at >= 0 && grammar.links().contains(text.form(at));
    }

    /** Ana Example and X director Bo Sample: the body behind the name belongs to the next person. */
    private boolean isTitle(List<Mention> mentions, int at) {
        int end = mentions.get(at).end();
        return grammar.owners().contains(text.form(end))
                || (at + 1 < mentions.size() && mentions.get(at + 1).first() == end);
    }
}
