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
    private final ProperNames names;
    private final Cases cases;

    Company(Page page) {
        this.page = page;
        this.names = new ProperNames(page);
        this.cases = new Cases(page);
        this.grammar = page.pack().grammar();
    }

    /** The whole list that the body is a member of; empty when it stands alone. */
    String joined(Scene scene, Mention body) {
        boolean named = body.is(Sort.COUNTRY) || (body.is(Sort.BODY) && names.isProper(body));
        if (!named) {
            return "";
        }
        List<Mention> mentions = scene.mentions();
        int at = mentions.indexOf(body);
        int first = body.first();
        for (int i = at - 1; i >= 0 && (isAlias(mentions.get(i)) || isMember(mentions.get(i))); i--) {
            if (!isAlias(mentions.get(i))) {
                if (!isJoin(mentions.get(i).end(), first)) {
                    break;
                }
                first = mentions.get(i).first();
            }
        }
        int end = end(mentions, at);
        boolean alone = first == body.first() && end == body.end();
        int begin = grammar.articles().contains(page.text().form(first)) ? first + 1 : first;
        return alone ? "" : page.text().between(begin, end);
    }

    private int end(List<Mention> mentions, int at) {
        int end = mentions.get(at).end();
        for (int i = at + 1; i < mentions.size() && (isAlias(mentions.get(i)) || isMember(mentions.get(i))); i++) {
            if (!isAlias(mentions.get(i))) {
                if (!isJoin(end, mentions.get(i).first()) || isStray(mentions.get(i))) {
                    break;
                }
                end = mentions.get(i).end();
            }
        }
        return end;
    }

    /** In brackets behind the name. */
    private boolean isAlias(Mention mention) {
        return page.text().is(mention.first() - 1, "(");
    }

    private boolean isMember(Mention mention) {
        return (mention.is(Sort.COUNTRY) || (mention.is(Sort.BODY) && names.isProper(mention)))
                && !page.isOwner(mention)
                && !(mention.is(Sort.COUNTRY) && cases.isMarked(mention.end()));
    }

    /** Example Watch, Norway's ministers …: a country behind a comma, without another join, is of the next words. */
    private boolean isStray(Mention mention) {
        return mention.is(Sort.COUNTRY)
                && page.text().token(mention.first() - 1).is(",")
                && !grammar.joins().contains(page.text().form(mention.end()));
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
