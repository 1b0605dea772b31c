package org.habeas.enrich.name;

import java.util.List;

/** A name taken apart by {@link NameComparison#read}, ready to be compared many times. Immutable. */
public final class Name {
    private final String text;
    private final List<Word> words;

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
}
