package org.habeas.enrich.watch;

import java.util.BitSet;

/**
 * Which word numbers listed names have: a set of bits, small enough for a processor's cache, that never denies one that
 * was added and seldom affirms another. Not safe for use by threads at once.
 */
final class WordFilter {
    private static final int BITS = 22;

    private final BitSet bits = new BitSet(1 << BITS);

    void add(int number) {
        bits.set(bit(number));
    }

    /** Whether the number may have been added. */
    boolean maybe(int number) {
        return bits.get(bit(number));
    }

    private static int bit(int number) {
        return (number * 0x9E3779B1) >>> (32 - BITS);
    }
}
