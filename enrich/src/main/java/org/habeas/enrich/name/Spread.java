package org.habeas.enrich.name;

/** The numbers of a word while its sounds come, one after the other; used again for the next word. For one thread. */
final class Spread {
    private static final int MOST = 9;
    private static final int SEED = 17;
    private static final int SEED_WITH_VOWELS = 31;
    private static final int PRIME = 0x01000193;

    private final boolean vowels;
    private final int[] hashes = new int[MOST];
    private final char[] lasts = new char[MOST];
    private int size;

    /** @param vowels whether vowels count, told apart as a (a, e) and o (o, u); i and y come and go */
    Spread(boolean vowels) {
        this.vowels = vowels;
    }

    /** Before the first sound of a word. */
    Spread start() {
        hashes[0] = vowels ? SEED_WITH_VOWELS : SEED;
        lasts[0] = 0;
        size = 1;
        return this;
    }

    /** All sounds of a word, or of the rest of one. */
    Spread end(String sounds) {
        for (int i = 0; i < sounds.length(); i++) {
            add(sounds.charAt(i), i == sounds.length() - 1);
        }
        return this;
    }

    /** The first sounds of a word that goes on. */
    Spread begin(String sounds) {
        for (int i = 0; i < sounds.length(); i++) {
            add(sounds.charAt(i), false);
        }
        return this;
    }

    /** @param ends whether it is the word's last sound */
    void add(char sound, boolean ends) {
        String others = ends && sound == 'u' ? "v" : others(sound);
        char usual = vowels ? vowelled(sound) : usual(sound);
        int before = size;
        for (int k = 0; k < before; k++) {
            for (int o = 0; o < others.length() && size < MOST; o++) {
                hashes[size] = hashes[k];
                lasts[size] = lasts[k];
                append(size++, others.charAt(o));
            }
            append(k, usual);
        }
    }

    private void append(int k, char sound) {
        if (sound != ' ' && sound != lasts[k]) {
            hashes[k] = (hashes[k] ^ sound) * PRIME;
        }
        lasts[k] = sound == ' ' ? lasts[k] : sound;
    }

    /** How many numbers the sounds have so far. */
    int size() {
        return size;
    }

    /** One of the numbers so far; not all need differ. */
    int number(int k) {
        return hashes[k] & Skeletons.NUMBERS;
    }

    /** What {@link #resume} needs to go on from here later: two numbers for each so far. */
    int[] state() {
        var state = new int[2 * size];
        for (int k = 0; k < size; k++) {
            state[2 * k] = hashes[k];
            state[2 * k + 1] = lasts[k];
        }
        return state;
    }

    /** Goes back to where {@link #state} was asked for what stands in {@code row} between the two places. */
    void resume(int[] row, int from, int to) {
        size = (to - from) / 2;
        for (int k = 0; k < size; k++) {
            hashes[k] = row[from + 2 * k];
            lasts[k] = (char) row[from + 2 * k + 1];
        }
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
