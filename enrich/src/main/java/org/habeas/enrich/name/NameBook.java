package org.habeas.enrich.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Many names, taken apart and ready to be compared, in little room: each different word is kept once, and what is asked
 * of a name lies side by side, for the whole is far larger than a processor's caches. Not safe for use by threads while
 * one adds.
 */
public final class NameBook {
    /** Of each name a hash of its sounds in two numbers, the owner, how many words it has, then the words' numbers. */
    private static final int OWNER = 2;

    private static final int COUNT = 3;
    private static final int HEAD = 4;

    private final Map<Word, Integer> numbers = new HashMap<>();
    private Word[] words = new Word[256];
    private int[] names = new int[1024];
    private int used;

    /**
     * Keeps the name and tells its number.
     *
     * @param owner any number, to be told by {@link #owner}
     */
    public int add(Name name, int owner) {
        List<Word> all = name.words();
        int number = used;
        used += HEAD + all.size();
        if (used > names.length) {
            names = Arrays.copyOf(names, Math.max(used, names.length + (names.length >> 1)));
        }
        long hash = name.soundHash();
        names[number] = (int) (hash >>> 32);
        names[number + 1] = (int) hash;
        names[number + OWNER] = owner;
        names[number + COUNT] = all.size();
        for (int i = 0; i < all.size(); i++) {
            names[number + HEAD + i] = number(all.get(i));
        }
        return number;
    }

    private int number(Word word) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(word, next);
        if (known != null) {
            return known;
        }
        if (next == words.length) {
            words = Arrays.copyOf(words, next + (next >> 1));
        }
        words[next] = word;
        return next;
    }

    /** The name of that number; it no longer knows how it was written. */
    private Name name(int number) {
        var all = new Word[names[number + COUNT]];
        for (int i = 0; i < all.length; i++) {
            all[i] = words[names[number + HEAD + i]];
        }
        return new Name("", List.of(all));
    }

    /** Compares the names of the book with one that a text has. */
    public final class Written {
        private final Name name;
        private final long hash;

        private Written(Name name) {
            this.name = name;
            this.hash = name.soundHash();
        }

        /** The score of the book's name of that number, where the two match, and 0 where they do not. */
        public double matching(int number, NameComparison comparison) {
            return hash != 0 && hash(number) == hash ? 1 : comparison.matching(NameBook.this.name(number), name);
        }
    }

    private long hash(int number) {
        return ((long) names[number] << 32) | (names[number + 1] & 0xFFFFFFFFL);
    }

    /**
     * Reads what comparing these names will ask for, all of one kind in one go: they lie far apart in memory that is far
     * larger than a processor's caches, and the waits for them overlap.
     *
     * @param numbers the names' numbers in the lower halves
     * @return how much was read, so that none of it can be left out: 0 only where {@code count} is
     */
    public long fetch(long[] numbers, int count) {
        long read = 0;
        for (int i = 0; i < count; i++) {
            read += names[(int) numbers[i] + COUNT];
        }
        for (int i = 0; i < count; i++) {
            read += fetch((int) numbers[i], Word::habits);
        }
        for (int i = 0; i < count; i++) {
            read += fetch((int) numbers[i], word -> Long.bitCount(word.written().counts()));
        }
        for (int i = 0; i < count; i++) {
            read += fetch((int) numbers[i], word -> word.sounds().length());
        }
        return read;
    }

    private int fetch(int number, ToIntFunction<Word> part) {
        int read = 0;
        for (int i = 0; i < names[number + COUNT]; i++) {
            read += part.applyAsInt(words[names[number + HEAD + i]]);
        }
        return read;
    }

    /** A name that a text has, to be compared with names of the book. */
    public Written written(Name name) {
        return new Written(name);
    }

    /** What was given with the name. */
    public int owner(int number) {
        return names[number + OWNER];
    }
}
