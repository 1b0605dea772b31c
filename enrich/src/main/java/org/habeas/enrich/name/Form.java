package org.habeas.enrich.name;

/**
 * One way to take a written word.
 *
 * @param sounds as {@code sounds.txt} names them
 * @param kind as written, or led back to a base form
 * @param counts how many consonants of each rough class there are, eight bits each, as many of them set: a quick bound
 *     of the distance
 * @param name what the lexicon knows of this sound
 */
record Form(String sounds, Kind kind, long counts, Known name) {
    private static final int SOUNDS = 128;
    private static final int MOST = 0xFF;
    private static final String[] SOUNDS_OF = {"pbf13", "td0D", "szSZCJGT4", "kgq", "lr", "mnN"};
    private static final byte[] CLASSES = classes();
    private static final long[] FIRST = bits(1);
    private static final long[] ALL = bits(MOST);

    enum Kind {
        WRITTEN,
        DECLINED,
        OTHER_GENDER
    }

    /** These sounds as written, of which nothing else is known. */
    static Form of(String sounds) {
        return new Form(sounds, Kind.WRITTEN, counts(sounds), Known.NOTHING);
    }

    /** How many consonants at least one has and the other lacks. */
    int apart(Form other) {
        return apart(other.counts);
    }

    /** As {@link #apart(Form)}, with the other's counts. */
    int apart(long others) {
        return Long.bitCount(counts ^ others);
    }

    /** Counts of labials, dentals, sibilants, velars, l and r, nasals; sounds that are often lost count nowhere. */
    static long counts(String sounds) {
        long counts = 0;
        for (int i = 0; i < sounds.length(); i++) {
            int of = CLASSES[sounds.charAt(i) & (SOUNDS - 1)];
            counts |= ((counts << 1) | FIRST[of]) & ALL[of];
        }
        return counts;
    }

    /** The counts of two words taken as one. */
    static long together(long a, long b) {
        long counts = 0;
        for (int shift = 0; shift < SOUNDS_OF.length * Byte.SIZE; shift += Byte.SIZE) {
            long both = ((a >>> shift & MOST) + 1) * ((b >>> shift & MOST) + 1) - 1;
            counts |= (both & MOST) << shift;
        }
        return counts;
    }

    /** For each sound its class, counted from 1; 0 for those that count nowhere. */
    private static byte[] classes() {
        var classes = new byte[SOUNDS];
        for (int of = 0; of < SOUNDS_OF.length; of++) {
            for (char sound : SOUNDS_OF[of].toCharArray()) {
                classes[sound] = (byte) (of + 1);
            }
        }
        return classes;
    }

    /** For each class, counted from 1, these of its eight bits. */
    private static long[] bits(long mask) {
        var bits = new long[SOUNDS_OF.length + 1];
        for (int of = 0; of < SOUNDS_OF.length; of++) {
            bits[of + 1] = mask << (Byte.SIZE * of);
        }
        return bits;
    }
}
