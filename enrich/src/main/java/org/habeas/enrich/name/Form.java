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
    private static final int MOST = 0xFF;

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
        return counts(0, sounds);
    }

    /** The counts of sounds that follow others, of which these are the counts. */
    static long counts(long before, String sounds) {
        long counts = before;
        for (int i = 0; i < sounds.length(); i++) {
            int shift = shift(sounds.charAt(i));
            if (shift >= 0) {
                long seen = (counts >>> shift) & MOST;
                counts |= ((seen << 1 | 1) & MOST) << shift;
            }
        }
        return counts;
    }

    private static int shift(char sound) {
        return switch (sound) {
            case 'p', 'b', 'f', '1', '3' -> 0;
            case 't', 'd', '0', 'D' -> 8;
            case 's', 'z', 'S', 'Z', 'C', 'J', 'G', 'T', '4' -> 16;
            case 'k', 'g', 'q' -> 24;
            case 'l', 'r' -> 32;
            case 'm', 'n', 'N' -> 40;
            default -> -1;
        };
    }
}
