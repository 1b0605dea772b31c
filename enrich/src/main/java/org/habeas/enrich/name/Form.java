package org.habeas.enrich.name;

/**
 * One way to take a written word.
 *
 * @param sounds as {@code sounds.txt} names them
 * @param kind as written, or led back to a base form
 * @param counts how many consonants of each rough class there are, four bits each: a quick bound of the distance
 * @param name what the lexicon knows of this sound
 */
record Form(String sounds, Kind kind, int counts, Known name) {
    enum Kind {
        WRITTEN,
        DECLINED,
        OTHER_GENDER
    }

    /** How many consonants at least one has and the other lacks. */
    int apart(Form other) {
        int apart = 0;
        for (int shift = 0; shift < 32; shift += 4) {
            apart += Math.abs(((counts >> shift) & 15) - ((other.counts >> shift) & 15));
        }
        return apart;
    }

    /** Counts of labials, dentals, sibilants, velars, l and r, nasals; sounds that are often lost count nowhere. */
    static int counts(String sounds) {
        int counts = 0;
        for (int i = 0; i < sounds.length(); i++) {
            int shift = shift(sounds.charAt(i));
            if (shift >= 0 && ((counts >> shift) & 15) < 7) {
                counts += 1 << shift;
            }
        }
        return counts;
    }

    private static int shift(char sound) {
        return switch (sound) {
            case 'p', 'b', 'f', 'v', '1', '3' -> 0;
            case 't', 'd', '0', 'D' -> 4;
            case 's', 'z', 'S', 'Z', 'C', 'J', 'G', 'T', '4' -> 8;
            case 'k', 'g', 'q' -> 12;
            case 'l', 'r' -> 16;
            case 'm', 'n', 'N' -> 20;
            default -> -1;
        };
    }
}
