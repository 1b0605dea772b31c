package org.habeas.enrich.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many names, taken apart and ready to be compared, in little room: each different word is kept once, a name is a row of
 * word numbers. Not safe for use by threads while one adds.
 */
public final class NameBook {
    private final Map<Word, Integer> numbers = new HashMap<>();
    private Word[] words = new Word[256];
    private int[] rows = new int[256];
    private int[] starts = new int[128];
    /** Of each name a hash of its sounds. */
    private long[] hashes = new long[128];

    private int[] owners = new int[128];

    private int size;

    /**
     * Keeps the name and tells its number.
     *
     * @param owner any number, to be told by {@link #owner}
     */
    public int add(Name name, int owner) {
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
            hashes = Arrays.copyOf(hashes, starts.length);
            owners = Arrays.copyOf(owners, starts.length);
        }
        int at = starts[size];
        List<Word> all = name.words();
        if (at + all.size() > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(at + all.size(), rows.length + (rows.length >> 1)));
        }
        for (Word word : all) {
            rows[at++] = number(word);
        }
        hashes[size] = name.soundHash();
        owners[size] = owner;
        starts[++size] = at;
        return size - 1;
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
        var all = new Word[starts[number + 1] - starts[number]];
        for (int i = 0; i < all.length; i++) {
            all[i] = words[rows[starts[number] + i]];
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
        public double matching(int number, NameComparison names) {
            return hash != 0 && hashes[number] == hash ? 1 : names.matching(NameBook.this.name(number), name);
        }
    }

    /** A name that a text has, to be compared with names of the book. */
    public Written written(Name name) {
        return new Written(name);
    }

    /** What was given with the name. */
    public int owner(int number) {
        return owners[number];
    }
}
