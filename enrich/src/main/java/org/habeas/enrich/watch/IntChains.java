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

    private int[] keys;
    private int[] heads;
    private int keyCount;
    private int[] slots = new int[64];
    private int[] next = new int[64];
    private int size;

    IntChains() {
        keys = new int[128];
        heads = new int[128];
        Arrays.fill(heads, NONE);
    }

    void put(int key, int slot) {
        if (keyCount > heads.length * FULL) {
            grow();
        }
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size + (size >> 1));
            next = Arrays.copyOf(next, slots.length);
        }
        int at = find(keys, heads, key);
        if (heads[at] == NONE) {
            keys[at] = key;
            keyCount++;
        }
        slots[size] = slot;
        next[size] = heads[at];
        heads[at] = size++;
    }

    /** Hands on every slot under the key, the newest first. */
    void each(int key, IntConsumer slot) {
        for (int at = heads[find(keys, heads, key)]; at != NONE; at = next[at]) {
            slot.accept(slots[at]);
        }
    }

    private static int find(int[] keys, int[] heads, int key) {
        int mask = heads.length - 1;
        int at = (((key ^ (key >>> 16)) * 0x9E3779B1) >>> 7) & mask;
        while (heads[at] != NONE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] newKeys = new int[keys.length * 2];
        int[] newHeads = new int[keys.length * 2];
        Arrays.fill(newHeads, NONE);
        for (int i = 0; i < keys.length; i++) {
            if (heads[i] != NONE) {
                int at = find(newKeys, newHeads, keys[i]);
                newKeys[at] = keys[i];
                newHeads[at] = heads[i];
            }
        }
        keys = newKeys;
        heads = newHeads;
    }
}
