package org.habeas.enrich.name;

import java.util.Arrays;

/** What the lexicon knows of one sound: which names it is a full form of, and which a short form of. Immutable. */
final class Known {
    private static final int[] NONE = {};

    /** Of a sound that the lexicon does not have. */
    static final Known NOTHING = new Known(NONE, NONE, false);

    private final int[] full;
    private final int[] brief;
    private final boolean surname;

    private Known(int[] full, int[] brief, boolean surname) {
        this.full = full;
        this.brief = brief;
        this.surname = surname;
    }

    static Known of(int number, boolean full, boolean surname) {
        int[] one = {number};
        return new Known(full ? one : NONE, full ? NONE : one, surname);
    }

    Known and(Known other) {
        return new Known(union(full, other.full), union(brief, other.brief), surname || other.surname);
    }

    private static int[] union(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** Whether the lexicon has the sound. */
    boolean something() {
        return full.length + brief.length > 0;
    }

    /** Whether one of the names is a surname. */
    boolean surname() {
        return surname;
    }

    /** The numbers of all the names that it is a full or a short form of. */
    int[] numbers() {
        return union(full, brief);
    }

    /** Whether both are full forms of one name. */
    boolean sameFull(Known other) {
        return meet(full, other.full);
    }

    /** Whether one is a short form of what the other is a form of. */
    boolean sameBrief(Known other) {
        return meet(full, other.brief) || meet(brief, other.full) || meet(brief, other.brief);
    }

    private static boolean meet(int[] a, int[] b) {
        for (int x : a) {
            if (Arrays.binarySearch(b, x) >= 0) {
                return true;
            }
        }
        return false;
    }
}
