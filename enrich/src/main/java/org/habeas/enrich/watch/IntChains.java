package org.habeas.enrich.watch;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a number to the slots that were put under it: an open-addressed table of chain heads over two rows of numbers,
 * 8 bytes a pair and at most 16 a key. Not safe for use by threads at once.
 */
final class IntChains {
    private static final int NONE = -1;
    private static final double FULL = 0.6;

    /** Of each place the key in the upper half and in the lower half the head of its chain, counted from 1. */
    private long[] table = new long[128];

    private int keyCount;
    /** Slot and the place of the next of each pair, one after the other. */
    private int[] pairs = new int[128];

    private int size;

    void put(int key, int slot) {
        if (keyCount > table.length * FULL) {
            grow();
        }
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairs.length + (pairs.length >> 2 << 1));
        }
        int at = find(table, key);
        keyCount += table[at] == 0 ? 1 : 0;
        pairs[2 * size] = slot;
        pairs[2 * size + 1] = (int) table[at] - 1;
        table[at] = ((long) key << 32) | ++size;
    }

    /** Hands on every slot under the key, the newest first. */
    void each(int key, IntConsumer slot) {
        for (int at = (int) table[find(table, key)] - 1; at != NONE; at = pairs[2 * at + 1]) {
            slot.accept(pairs[2 * at]);
        }
    }

    private static int find(long[] table, int key) {
        int mask = table.length - 1;
        int at = (((key ^ (key >>> 16)) * 0x9E3779B1) >>> 7) & mask;
        while (table[at] != 0 && (int) (table[at] >>> 32) != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var larger = new long[table.length * 2];
        for (long entry : table) {
            if (entry != 0) {
                larger[find(larger, (int) (entry >>> 32))] = entry;
            }
        }
        table = larger;
    }
}
