package org.habeas.enrich.name;

import java.util.Arrays;

/** What the lexicon knows of one sound: which names it is a full form of, and which a short form of. Immutable. */
final class Known {
    static final int SURNAME = 1;
    static final int SYLLABIC = 2;
    private static final int FREQUENT = 4;
    private static final int[] NONE = {};

    /** Of a sound that the lexicon does not have. */
    static final Known NOTHING = new Known(NONE, NONE, 0);

    private final int[] full;
    private final int[] brief;
    private final int marks;

    private Known(int[] full, int[] brief, int marks) {
        this.full = full;
        this.brief = brief;
        this.marks = marks;
    }

    /**
     * One name.
     *
     * @param full whether it is a full form of it, or a short one
     * @param marks {@link #SURNAME} and {@link #SYLLABIC}, added
     */
    static Known of(int number, boolean full, int marks) {
        int[] one = {number};
        return new Known(full ? one : NONE, full ? NONE : one, marks);
    }

    Known and(Known other) {
        return new Known(union(full, other.full), union(brief, other.brief), marks | other.marks);
    }

    Known asFrequent() {
        return new Known(full, brief, marks | FREQUENT);
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
        return (marks & SURNAME) != 0;
    }

    /** Whether one of the names is a surname before given names of one syllable or two. */
    boolean syllabic() {
        return (marks & SYLLABIC) != 0;
    }

    /** Whether one of the names is borne by so very many people that it says next to nothing. */
    boolean frequent() {
        return (marks & FREQUENT) != 0;
    }

    /** The numbers of the names that it is a full form of. */
    int[] full() {
        return full.clone();
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
