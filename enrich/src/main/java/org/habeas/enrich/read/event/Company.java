package org.habeas.enrich.read.event;

import java.util.List;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Names bodies together that speak together: A, B (C) and D. */
final class Company {
    private static final int WIDEST = 3;

    private final Page page;
    private final Grammar grammar;

    Company(Page page) {
        this.page = page;
        this.grammar = page.pack().grammar();
    }

    /** The whole list that the body is a member of; empty when it stands alone. */
    String joined(Scene scene, Mention body) {
        if (!body.is(Sort.BODY)) {
            return "";
        }
        List<Mention> mentions = scene.mentions();
        int at = mentions.indexOf(body);
        int first = body.first();
        for (int i = at - 1;
                i >= 0 && isMember(mentions.get(i)) && isJoin(mentions.get(i).end(), first);
                i--) {
            first = mentions.get(i).first();
        }
        return first == body.first() ? "" : page.text().between(first, body.end());
    }

    /** In brackets behind the name. */
    private boolean isAlias(Mention mention) {
        return mention.first() > 0 && page.text().token(mention.first() - 1).is("(");
    }

    private boolean isMember(Mention mention) {
        boolean owner = mention.end() < page.text().size()
                && grammar.owners().contains(page.text().token(mention.end()).form());
        return (mention.is(Sort.BODY) || mention.is(Sort.COUNTRY)) && !owner;
    }

    private boolean isJoin(int from, int to) {
        int at = from;
        if (page.text().token(at).is("(")) {
            while (at < to && !page.text().token(at).is(")")) {
                at++;
            }
            at++;
        }
        for (int i = at; i < to; i++) {
            String form = page.text().token(i).form();
            if (!grammar.joins().contains(form) && !grammar.articles().contains(form)) {
                return false;
            }
        }
        return to > at && to - at <= WIDEST;
    }
}
