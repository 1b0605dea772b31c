package org.habeas.enrich.name;

/**
 * A word's numbers: hashes of its consonants by rough classes, without vowels and without sounds that are often lost.
 * A sound that different conventions put in different classes gives two numbers. Immutable.
 */
final class Skeletons {
    private static final int MOST = 4;
    private static final int SEED = 17;
    private static final int PRIME = 0x01000193;
    private static final int NAMES = 0x40000000;

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
        var numbers = new IntBag();
        spread(numbers, a.sounds() + b.sounds());
        return numbers.distinct();
    }

    /** The number of the word's first sound. */
    int initial(Word word) {
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

    private static void spread(IntBag numbers, String sounds) {
        int[] hashes = new int[MOST];
        char[] lasts = new char[MOST];
        hashes[0] = SEED + (startsWithVowel(sounds) ? 1 : 0);
        int count = 1;
        for (int i = 0; i < sounds.length(); i++) {
            char first = usual(sounds.charAt(i));
            boolean ends = i == sounds.length() - 1;
            char second = ends && sounds.charAt(i) == 'u' ? 'v' : other(sounds.charAt(i));
            int before = count;
            for (int k = 0; k < before; k++) {
                if (second != 0 && count < MOST) {
                    hashes[count] = hashes[k];
                    lasts[count] = lasts[k];
                    append(hashes, lasts, count++, second);
                }
                append(hashes, lasts, k, first);
            }
        }
        for (int k = 0; k < count; k++) {
            numbers.add(hashes[k] & (NAMES - 1));
        }
    }

    private static boolean startsWithVowel(String sounds) {
        return !sounds.isEmpty() && "aeouAOU@8".indexOf(sounds.charAt(0)) >= 0;
    }

    private static void append(int[] hashes, char[] lasts, int k, char sound) {
        if (sound != ' ' && sound != lasts[k]) {
            hashes[k] = (hashes[k] ^ sound) * PRIME;
        }
        lasts[k] = sound == ' ' ? lasts[k] : sound;
    }

    /** The class of a sound; a space for none. */
    private static char usual(char sound) {
        return switch (sound) {
            case 'p', 'b' -> 'b';
            case 'f', 'v', '1', '3' -> 'v';
            case 't', 'd', '0', 'D' -> 't';
            case 's', 'z', '4' -> 's';
            case 'S', 'Z', 'C', 'J', 'T', 'j' -> 'J';
            case 'k', 'g', 'q', 'x', 'c', '2', 'X', 'H' -> 'k';
            case 'l', 'r', 'm', 'n' -> sound;
            case 'N' -> 'n';
            default -> ' ';
        };
    }

    /** Another class that the sound may be in, by another convention; 0 for none. */
    private static char other(char sound) {
        return switch (sound) {
            case 'x', 'H', 'X', 'j', '2', 'g' -> ' ';
            case 'c', '4' -> 'J';
            case 'w', '5' -> 'v';
            case 'T' -> 's';
            case '1', '3' -> 'b';
            default -> 0;
        };
    }
}
