package org.habeas.enrich.read.event;

import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;

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
        boolean known = mention.is(Sort.PERSON)
                && !mention.entities().isEmpty()
                && !page.pack().names().cases().isEmpty();
        if (known) {
            return mention.inflected() || isGoverned(mention.end());
        }
        boolean first = grammar.headFirst() && !mention.is(Sort.PERSON);
        int head = first ? mention.first() : mention.end() - 1;
        return grammar.isOblique(page.text().token(head)) || isGoverned(mention.end());
    }

    /** True when the noun, or the name that it stands before, is inflected: then what stands before it is another part. */
    boolean isObject(Mention noun) {
        return isOblique(noun)
                || page.scene(noun.first()).mentions(Sort.PERSON).stream()
                        .anyMatch(name -> name.first() == noun.end() && isOblique(name));
    }

    /** True when an ending behind an apostrophe or a postposition stands at {@code at}. */
    boolean isGoverned(int at) {
        return isMarked(at)
                || (at < page.text().size()
                        && grammar.postpositions()
                                .contains(page.text().token(at).form()));
    }

    /** True when an ending of an oblique case stands behind an apostrophe at {@code at}. */
    boolean isMarked(int at) {
        return at < page.text().size()
                && page.text().token(at).form().startsWith("'")
                && grammar.isOblique(page.text().token(at));
    }
}
