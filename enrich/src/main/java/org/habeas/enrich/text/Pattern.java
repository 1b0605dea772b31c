package org.habeas.enrich.text;

import java.util.List;

/**
 * A pattern over tokens, as {@link PatternParser} reads it. Two are equal only when they are the same.
 *
 * @param <L> what a match is labelled with
 */
public final class Pattern<L> {
    private final String source;
    private final List<Part> parts;
    private final List<WordTest> first;
    private final L label;

    Pattern(String source, List<Part> parts, List<WordTest> first, L label) {
        this.source = source;
        this.parts = List.copyOf(parts);
        this.first = List.copyOf(first);
        this.label = label;
    }

    /** As written in the pack. */
    public String source() {
        return source;
    }

    public L label() {
        return label;
    }

    List<Part> parts() {
        return parts;
    }

    /** How loosely it names the token that it begins with. */
    int looseness(Token token) {
        int least = WordTest.NOT;
        for (int i = 0; i < first.size() && least > 0; i++) {
            least = Math.min(least, first.get(i).looseness(token));
        }
        return least;
    }
}
