package org.habeas.enrich.happening.told;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text in 128 bytes, enough to tell that two texts are near-identical: the smallest 32 hashes of its runs of three
 * words (bottom-k sketch; Cohen and Kaplan, PODC 2007).
 */
public final class TextSketch {
    private static final int SIZE = 32;
    private static final int RUN = 3;
    private static final int MARKS = 6;
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

    /** A few short texts of which two copies have at least one in common, likely. */
    public static Set<String> marks(String sketch) {
        Set<String> marks = new LinkedHashSet<>();
        IntBuffer hashes = read(sketch);
        while (hashes.hasRemaining() && marks.size() < MARKS) {
            marks.add("s" + Integer.toHexString(hashes.get()));
        }
        return marks;
    }

    /** True when at least half of what two texts consist of is common to both, as far as their sketches tell. */
    static boolean copies(String a, String b) {
        IntBuffer x = read(a);
        IntBuffer y = read(b);
        if (x.remaining() < LEAST || y.remaining() < LEAST) {
            return false;
        }
        int size = 0;
        int common = 0;
        while (size < SIZE && (x.hasRemaining() || y.hasRemaining())) {
            int order = order(x, y);
            common += order == 0 ? 1 : 0;
            skip(x, order <= 0);
            skip(y, order >= 0);
            size++;
        }
        return common >= COPY * size;
    }

    /** Which of two ascending runs has the smaller next hash: less than 0 the first, more than 0 the second. */
    private static int order(IntBuffer x, IntBuffer y) {
        if (!x.hasRemaining() || !y.hasRemaining()) {
            return x.hasRemaining() ? -1 : 1;
        }
        return Integer.compare(x.get(x.position()), y.get(y.position()));
    }

    private static void skip(IntBuffer hashes, boolean yes) {
        hashes.position(hashes.position() + (yes ? 1 : 0));
    }

    private static IntBuffer read(String sketch) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(sketch)).asIntBuffer();
    }

    /** Finaliser of MurmurHash3 (public domain, Appleby): spreads the weak sum over all bits. */
    private static int mix(int h) {
        int x = (h ^ (h >>> 16)) * 0x85ebca6b;
        x = (x ^ (x >>> 13)) * 0xc2b2ae35;
        return x ^ (x >>> 16);
    }
}
