package org.habeas.enrich.read.event;

import java.util.Set;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.text.Token;

/** Tells the names of bodies, "the Writers' Union", from nouns for them, "the union". */
final class ProperNames {
    private final Page page;
    private final Set<String> definite;

    ProperNames(Page page) {
        this.page = page;
        this.definite = page.pack().grammar().definite();
    }

    /** True where some word has a capital, other than an article or a single word that opens a sentence. */
    boolean isProper(Mention body) {
        boolean opens = body.end() - body.first() == 1
                && page.scene(body.first()).sentence().first() == body.first()
                && !isKnownName(body.first());
        for (int i = body.first(); i < body.end(); i++) {
            Token token = page.text().token(i);
            boolean name = token.isCapitalised() && !definite.contains(token.form());
            if (name && (!opens || token.shape() == Token.Shape.UPPER)) {
                return true;
            }
        }
        return false;
    }

    /** Where nouns have no article, a word that opens a sentence is a name unless the pack knows it for any body's noun. */
    private boolean isKnownName(int at) {
        Grammar grammar = page.pack().grammar();
        return !grammar.indefinite().isEmpty()
                && !grammar.generic().isEmpty()
                && !grammar.generic().contains(page.text().form(at));
    }

    /** True where some word has a capital that is not the sentence's. */
    boolean isCapitalised(Mention body) {
        int opening = page.scene(body.first()).sentence().first();
        for (int i = body.first(); i < body.end(); i++) {
            if (i > opening && page.text().token(i).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** The name of a body known already, cut down to one word: the House, the Committee; not the UN. */
    boolean isShort(Mention body) {
        return body.end() - body.first() == 2
                && page.text().token(body.first() + 1).shape() != Token.Shape.UPPER
                && definite.contains(page.text().token(body.first()).form());
    }

    /** Several bodies in general, no name: rights groups, also where they open a sentence. */
    boolean isGeneral(Mention body) {
        Grammar grammar = page.pack().grammar();
        boolean counted = page.pack().dates().numbers().of(page.text().form(body.first())) != null;
        int head = grammar.headFirst() && !counted ? body.first() : body.end() - 1;
        boolean opens = isOpening(body.first());
        boolean name = opens
                && head == body.first()
                && !grammar.generic().contains(page.text().form(head));
        if (!grammar.isPlural(page.text().token(head)) || name) {
            return false;
        }
        for (int i = body.first(); i < body.end(); i++) {
            boolean noun = !grammar.isPlural(page.text().token(i))
                    || grammar.generic().contains(page.text().form(i));
            boolean opening = opens && i == body.first() && noun;
            if (page.text().token(i).isCapitalised() && !opening) {
                return false;
            }
        }
        return true;
    }

    /** The first word of its sentence, or the first behind the dash of a dateline. */
    private boolean isOpening(int token) {
        return page.scene(token).sentence().first() == token || page.text().is(token - 1, "—");
    }
}
