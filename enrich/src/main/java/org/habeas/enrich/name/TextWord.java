package org.habeas.enrich.name;

import org.jspecify.annotations.Nullable;

/** A word of a text as the scanner keeps it. Immutable. */
final class TextWord {
    private final String text;
    private final int[] numbers;
    private final int[] bare;
    private final int initial;
    private final @Nullable Word word;
    private final @Nullable Word inner;

    /**
     * @param text as it stands in the text
     * @param numbers with vowels, of the word and its base forms; empty when it is no name
     * @param bare numbers of the same without vowels
     * @param initial number of its first sound
     * @param word to be joined with others; null when it is no name
     * @param inner the word as it is read before others; null when it is not one word everywhere
     */
    TextWord(String text, int[] numbers, int[] bare, int initial, @Nullable Word word, @Nullable Word inner) {
        this.text = text;
        this.numbers = numbers;
        this.bare = bare;
        this.initial = initial;
        this.word = word;
        this.inner = inner;
    }

    boolean is(String other, int from, int to) {
        return text.length() == to - from && other.startsWith(text, from);
    }

    int[] numbers() {
        return numbers;
    }

    /** The numbers without vowels. */
    int[] bare() {
        return bare;
    }

    /** Whether the word's script leaves vowels unwritten. */
    boolean unwritten() {
        return word != null && word.script().abjad();
    }

    int initial() {
        return initial;
    }

    @Nullable
    Word word() {
        return word;
    }

    /** The word as part of a name; null when that depends on what stands beside it. */
    @Nullable
    Word plain(boolean last) {
        boolean plain = word != null
                && inner != null
                && word.habits() == 0
                && word.kind() == Word.Kind.NAME
                && word.text().length() == text.length()
                && !WordReader.turkic(text);
        return !plain ? null : last ? word : inner;
    }
}
