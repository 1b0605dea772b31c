package org.habeas.enrich.read.event;

import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.text.Token;

/** Tells from the ending of a mention whether it can be the subject of its sentence. */
final class Cases {
    private final Page page;
    private final Grammar grammar;

    Cases(Page page) {
        this.page = page;
        this.grammar = page.pack().grammar();
    }

    /** True for an inflected word, or one with an ending or a postposition behind it. */
    boolean isOblique(Mention mention) {
        boolean first = grammar.headFirst() && !mention.is(Sort.PERSON);
        int head = first ? mention.first() : mention.end() - 1;
        return grammar.isOblique(page.text().token(head)) || hasEnding(mention.end());
    }

    private boolean hasEnding(int at) {
        if (at >= page.text().size()) {
            return false;
        }
        Token next = page.text().token(at);
        return grammar.postpositions().contains(next.form())
                || (next.form().startsWith("'") && grammar.isOblique(next));
    }
}
