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

    /** Told of a slot under one of several keys. */
    @FunctionalInterface
    interface Found {
        /** Takes {@code slot}, found under the key with that number among those asked for. */
        void slot(int which, int slot);
    }

    /**
     * Hands on every slot under each of the first {@code count} keys. The memory that holds them is far larger than a
     * processor's caches: what is independent is read in one go, so that the waits for it overlap.
     */
    void each(int[] keys, int count, Found found) {
        var heads = new int[count];
        int chains = 0;
        for (int i = 0; i < count; i++) {
            heads[i] = home(keys[i], table.length - 1);
        }
        var entries = new long[count];
        for (int i = 0; i < count; i++) {
            entries[i] = table[heads[i]];
        }
        var which = new int[count];
        for (int i = 0; i < count; i++) {
            boolean mine = (int) (entries[i] >>> 32) == keys[i];
            int head = entries[i] == 0 ? NONE : (int) (mine ? entries[i] : table[find(table, keys[i])]) - 1;
            if (head != NONE) {
                heads[chains] = head;
                which[chains++] = i;
            }
        }
        follow(heads, which, chains, found);
    }

    /** Goes along all chains at once, a pair of each at a time. */
    private void follow(int[] at, int[] which, int chains, Found found) {
        var slots = new int[chains];
        int open = chains;
        while (open > 0) {
            for (int i = 0; i < open; i++) {
                slots[i] = pairs[2 * at[i]];
                at[i] = pairs[2 * at[i] + 1];
            }
            int left = 0;
            for (int i = 0; i < open; i++) {
                found.slot(which[i], slots[i]);
                if (at[i] != NONE) {
                    at[left] = at[i];
                    which[left++] = which[i];
                }
            }
            open = left;
        }
    }

    private static int home(int key, int mask) {
        return (((key ^ (key >>> 16)) * 0x9E3779B1) >>> 7) & mask;
    }

    private static int find(long[] table, int key) {
        int mask = table.length - 1;
        int at = home(key, mask);
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
