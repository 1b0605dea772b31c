package org.habeas.enrich.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name taken apart by {@link NameComparison#read}, ready to be compared many times. Immutable. */
public final class Name {
    private final String text;
    private final List<Word> words;
    private @Nullable Runs runs;

    /** Final, so that a thread that sees it sees all of it. */
    private static final class Runs {
        private final Together[] all;

        private Runs(Together[] all) {
            this.all = all;
        }
    }

    Name(String text, List<Word> words) {
        this.text = text;
        this.words = List.copyOf(words);
    }

    /** The name as written. */
    public String text() {
        return text;
    }

    /** How much the name says about who bears it: 2 for two rare words, less for common ones. */
    public double tells() {
        double tells = 0;
        for (Word word : words) {
            tells += word.weighty() ? word.weight() : 0;
        }
        return tells;
    }

    /** The words in their order, without titles. */
    List<Word> words() {
        return words;
    }

    /** For each word but the last, it and what follows taken as one; made when it is first needed. */
    Together[] together() {
        Runs known = runs;
        if (known == null) {
            known = new Runs(Together.of(words));
            runs = known;
        }
        return known.all;
    }
}
