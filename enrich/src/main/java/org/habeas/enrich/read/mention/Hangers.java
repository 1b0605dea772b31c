package org.habeas.enrich.read.mention;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;

/** Nouns of people on which the name of a body hangs: director de X, militante du X; not abogado de X, hija de X. */
final class Hangers {
    private static final Set<String> OF_BODIES = Set.of("defender", "official", "state");
    private static final Set<String> OF_PERSONS = Set.of("counsel", "relation");
    /** So many adjectives may follow the noun. */
    private static final int ADJECTIVES = 2;

    private final Grammar grammar;
    private final Segmented text;
    private final Sentence sentence;
    private final BitSet ends = new BitSet();

    Hangers(Grammar grammar, Segmented text, Sentence sentence, List<PatternMatch<Label>> matches) {
        this.grammar = grammar;
        this.text = text;
        this.sentence = sentence;
        for (PatternMatch<Label> match : matches) {
            if (match.label().is(Section.PEOPLE)
                    && OF_BODIES.contains(match.label().group())) {
                ends.set(grammar.hangs().contains(text.form(match.end() - 1)) ? match.end() - 1 : match.end());
            }
        }
        for (PatternMatch<Label> match : matches) {
            if (match.label().is(Section.PEOPLE)
                    && OF_PERSONS.contains(match.label().group())) {
                ends.clear(match.first(), match.end() + 1);
            }
        }
    }

    /** Whether the words that begin at {@code first} hang on such a noun. */
    boolean isHung(int first) {
        int link = first - 1;
        if (link > sentence.first()
                && grammar.articles().contains(text.form(link))
                && !grammar.hangs().contains(text.form(link))) {
            link--;
        }
        if (link <= sentence.first() || !grammar.hangs().contains(text.form(link))) {
            return false;
        }
        int noun = link;
        for (int i = 0; i < ADJECTIVES && !ends.get(noun) && noun > sentence.first() + 1; i++) {
            if (!grammar.isAdjective(text.token(noun - 1))) {
                return false;
            }
            noun--;
        }
        return ends.get(noun);
    }
}
