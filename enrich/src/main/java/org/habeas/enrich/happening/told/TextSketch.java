package org.habeas.enrich.happening.told;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A text in 128 bytes, enough to tell that two texts are near-identical: the smallest 32 hashes of its runs of three
 * words (bottom-k sketch; Cohen and Kaplan, PODC 2007).
 */
final class TextSketch {
    private static final int SIZE = 32;
    private static final int RUN = 3;
    /** Below this, two texts say too little to be told to be copies. */
    private static final int LEAST = 8;

    private static final double COPY = 0.5;

    private TextSketch() {}

    /** The sketch of {@code text} in Base64; empty for a text of fewer than three words. */
    static String of(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        TreeSet<Integer> smallest = new TreeSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            smallest.add(mix(words[i].hashCode() * 31 * 31 + words[i + 1].hashCode() * 31 + words[i + 2].hashCode()));
            if (smallest.size() > SIZE) {
                smallest.pollLast();
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(smallest.size() * Integer.BYTES);
        smallest.forEach(bytes::putInt);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** True when at least half of what two texts consist of is common to both, as far as their sketches tell. */
    static boolean copies(String a, String b) {
        NavigableSet<Integer> x = read(a);
        NavigableSet<Integer> y = read(b);
        if (x.size() < LEAST || y.size() < LEAST) {
            return false;
        }
        NavigableSet<Integer> union = new TreeSet<>(x);
        union.addAll(y);
        int size = Math.min(SIZE, union.size());
        long common = union.stream()
                .limit(size)
                .filter(h -> x.contains(h) && y.contains(h))
                .count();
        return common >= COPY * size;
    }

    private static NavigableSet<Integer> read(String sketch) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sketch));
        NavigableSet<Integer> hashes = new TreeSet<>();
        while (bytes.hasRemaining()) {
            hashes.add(bytes.getInt());
        }
        return hashes;
    }

    /** Finaliser of MurmurHash3 (public domain, Appleby): spreads the weak sum over all bits. */
    private static int mix(int h) {
        int x = (h ^ (h >>> 16)) * 0x85ebca6b;
        x = (x ^ (x >>> 13)) * 0xc2b2ae35;
        return x ^ (x >>> 16);
    }
}
