package org.habeas.enrich.name;

import java.util.List;

/**
 * A word's numbers: hashes of its consonants by rough classes, without sounds that are often lost. A sound that
 * different conventions put in different classes gives several numbers. Immutable.
 */
final class Skeletons {
    /** Without any vowel, as scripts need that do not write them. */
    static final Skeletons BARE = new Skeletons(false);
    /** With the vowels told apart, as {@link Spread} does. */
    static final Skeletons VOWELLED = new Skeletons(true);

    private static final int NAMES = 0x40000000;
    /** The bits of a number that is of sounds; the others tell that it is of a well-known name. */
    static final int NUMBERS = NAMES - 1;

    private final boolean vowels;

    private Skeletons(boolean vowels) {
        this.vowels = vowels;
    }

    /** All numbers of the word; of its base forms too where {@code declined}. */
    int[] of(Word word, boolean declined) {
        var numbers = new IntBag();
        if (word.kind() == Word.Kind.INITIAL) {
            return new int[] {initial(word)};
        }
        Spread spread = spread();
        add(numbers, word.written(), spread);
        for (Form form : word.others()) {
            if (declined || form.kind() == Form.Kind.WRITTEN) {
                add(numbers, form, spread);
            }
        }
        return numbers.distinct();
    }

    private static void add(IntBag numbers, Form form, Spread spread) {
        add(numbers, spread.start().end(form.sounds()));
        for (int name : form.name().numbers()) {
            numbers.add(NAMES + name);
        }
    }

    /** The numbers of words written as one. */
    int[] joined(List<Word> words) {
        var sounds = new StringBuilder();
        words.forEach(word -> sounds.append(word.sounds()));
        var numbers = new IntBag();
        add(numbers, spread().start().end(sounds.toString()));
        return numbers.distinct();
    }

    private static void add(IntBag numbers, Spread spread) {
        for (int k = 0; k < spread.size(); k++) {
            numbers.add(spread.number(k));
        }
    }

    /** For numbers that are made sound by sound. */
    Spread spread() {
        return new Spread(vowels);
    }

    /** The number of the word's first sound. */
    static int initial(Word word) {
        return word.sounds().isEmpty() ? 1 : 2 + first(word.sounds().charAt(0));
    }

    private static char first(char sound) {
        return switch (sound) {
            case 'y', 'i', 'I', 'e', 'E' -> 'i';
            case 'S', 'Z', 'C', 'J', 'T', 'c', 'j' -> 'J';
            case 'x', 'h', 'k', 'q', 'g', 'H' -> 'k';
            case 'w', 'v', 'u', 'U', '5' -> 'v';
            case 'a', 'A', '@', '8' -> 'a';
            default -> sound;
        };
    }
}
