package org.habeas.enrich.name;

import java.util.List;

/**
 * A word's numbers: hashes of its consonants by rough classes, without sounds that are often lost. A sound that
 * different conventions put in different classes gives several numbers. Immutable.
 */
final class Skeletons {
    /** Without any vowel, as scripts need that do not write them. */
    static final Skeletons BARE = new Skeletons(false);
    /** With the vowels told apart as a (a, e) and o (o, u); i and y come and go. */
    static final Skeletons VOWELLED = new Skeletons(true);

    private static final int MOST = 9;
    private static final int SEED = 17;
    private static final int SEED_WITH_VOWELS = 31;
    private static final int PRIME = 0x01000193;
    private static final int NAMES = 0x40000000;

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
        for (Form form : word.forms()) {
            if (declined || form.kind() == Form.Kind.WRITTEN) {
                spread(numbers, form.sounds());
                for (int name : form.name().numbers()) {
                    numbers.add(NAMES + name);
                }
            }
        }
        return numbers.distinct();
    }

    /** The numbers of two words written as one. */
    int[] joined(Word a, Word b) {
        return joined(List.of(a, b));
    }

    /** The numbers of words written as one. */
    int[] joined(List<Word> words) {
        var sounds = new StringBuilder();
        words.forEach(word -> sounds.append(word.sounds()));
        var numbers = new IntBag();
        spread(numbers, sounds.toString());
        return numbers.distinct();
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

    private void spread(IntBag numbers, String sounds) {
        int[] hashes = new int[MOST];
        char[] lasts = new char[MOST];
        hashes[0] = vowels ? SEED_WITH_VOWELS : SEED;
        int count = 1;
        for (int i = 0; i < sounds.length(); i++) {
            boolean ends = i == sounds.length() - 1;
            String others = ends && sounds.charAt(i) == 'u' ? "v" : others(sounds.charAt(i));
            int before = count;
            for (int k = 0; k < before; k++) {
                for (int o = 0; o < others.length() && count < MOST; o++) {
                    hashes[count] = hashes[k];
                    lasts[count] = lasts[k];
                    append(hashes, lasts, count++, others.charAt(o));
                }
                append(hashes, lasts, k, vowels ? vowelled(sounds.charAt(i)) : usual(sounds.charAt(i)));
            }
        }
        for (int k = 0; k < count; k++) {
            numbers.add(hashes[k] & (NAMES - 1));
        }
    }

    private static void append(int[] hashes, char[] lasts, int k, char sound) {
        if (sound != ' ' && sound != lasts[k]) {
            hashes[k] = (hashes[k] ^ sound) * PRIME;
        }
        lasts[k] = sound == ' ' ? lasts[k] : sound;
    }

    private static char vowelled(char sound) {
        return switch (sound) {
            case 'a', 'e', 'A', '@' -> 'a';
            case 'o', 'u', 'O', 'U' -> 'o';
            default -> usual(sound);
        };
    }

    /** The class of a sound; a space for none. */
    private static char usual(char sound) {
        return switch (sound) {
            case 'p', 'b' -> 'b';
            case 'f', 'v', '1', '3' -> 'v';
            case 't', 'd', '0', 'D' -> 't';
            case 's', 'z', '4' -> 's';
            case 'S', 'Z', 'C', 'J', 'G', 'T', 'j' -> 'J';
            case 'k', 'g', 'q', 'x', 'c', '2', 'X', 'H' -> 'k';
            case 'l', 'r', 'm', 'n' -> sound;
            case 'N' -> 'n';
            default -> ' ';
        };
    }

    /** The other classes that the sound may be in, by other conventions. */
    private static String others(char sound) {
        return switch (sound) {
            case 'x', 'H', 'j', '2', 'g' -> " ";
            case 'X' -> " s";
            case 'c', '4' -> "J";
            case 'S', 'Z' -> "s";
            case 'T' -> "st";
            case 'w', '5' -> "v";
            case '1', '3' -> "b";
            case 'G' -> "k";
            default -> "";
        };
    }
}
