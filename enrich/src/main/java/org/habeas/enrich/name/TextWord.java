package org.habeas.enrich.name;

import org.jspecify.annotations.Nullable;

/**
 * A word of a text as the scanner keeps it. What is asked each time that the word stands in a text lies in one row of
 * numbers: a million listed names leave nothing else in a processor's caches. Immutable.
 */
final class TextWord {
    private static final int[] NONE = {};

    /** The word's letters, its numbers, those without vowels, how it begins a longer word, and its sounds. */
    private final int[] row;

    private final int letters;
    private final int numbers;
    private final int bare;
    private final int begun;
    private final int initial;
    private final boolean unwritten;
    private final @Nullable Word word;
    private final @Nullable Word inner;

    private TextWord(String text, int[] numbers, int[] bare, int initial, @Nullable Word word, @Nullable Word inner) {
        int[] state = word == null ? NONE : begun(word);
        String sounds = word == null ? "" : word.sounds();
        this.letters = text.length();
        this.numbers = letters + numbers.length;
        this.bare = this.numbers + bare.length;
        this.begun = this.bare + state.length;
        this.row = new int[begun + sounds.length()];
        put(text, 0);
        System.arraycopy(numbers, 0, row, letters, numbers.length);
        System.arraycopy(bare, 0, row, this.numbers, bare.length);
        System.arraycopy(state, 0, row, this.bare, state.length);
        put(sounds, begun);
        this.initial = initial;
        this.unwritten = word != null && word.script().abjad();
        this.word = word;
        this.inner = inner;
    }

    private void put(String text, int at) {
        for (int i = 0; i < text.length(); i++) {
            row[at + i] = text.charAt(i);
        }
    }

    private static int[] begun(Word word) {
        return Skeletons.VOWELLED.spread().start().begin(word.sounds()).state();
    }

    /** A word that is no name. */
    static TextWord none(String text) {
        return new TextWord(text, NONE, NONE, 0, null, null);
    }

    /** A word that is one name. */
    static TextWord name(String text, Word word, @Nullable Word inner) {
        return new TextWord(
                text,
                Skeletons.VOWELLED.of(word, true),
                Skeletons.BARE.of(word, true),
                Skeletons.initial(word),
                word,
                inner);
    }

    /**
     * A word that has only numbers: it is neither joined with others nor an initial.
     *
     * @param numbers with vowels
     * @param bare the same without
     */
    static TextWord numbered(String text, int[] numbers, int[] bare) {
        return new TextWord(text, numbers, bare, 0, null, null);
    }

    boolean is(String other, int from, int to) {
        if (letters != to - from) {
            return false;
        }
        for (int i = 0; i < letters; i++) {
            if (row[i] != other.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** How many numbers the word and its base forms have, with vowels or {@code without}. */
    int count(boolean without) {
        return without ? bare - numbers : numbers - letters;
    }

    /** One of {@link #count} numbers. */
    int number(boolean without, int at) {
        return row[(without ? numbers : letters) + at];
    }

    /** Whether the word's script leaves vowels unwritten. */
    boolean unwritten() {
        return unwritten;
    }

    /** The number of the first sound. */
    int initial() {
        return initial;
    }

    /** Whether the word can be joined with others. */
    boolean joins() {
        return bare < begun;
    }

    /** Leaves the numbers of this word and the next written as one in {@code spread}; both must join. */
    void joined(TextWord next, Spread spread) {
        spread.resume(row, bare, begun);
        for (int i = next.begun; i < next.row.length; i++) {
            spread.add((char) next.row[i], i == next.row.length - 1);
        }
    }

    /** The word as part of a name; null when that depends on what stands beside it. */
    @Nullable
    Word plain(boolean last) {
        boolean plain = word != null
                && inner != null
                && word.habits() == 0
                && word.kind() == Word.Kind.NAME
                && word.text().length() == letters
                && !WordReader.turkic(word.text());
        return !plain ? null : last ? word : inner;
    }
}
