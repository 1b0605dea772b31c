package org.habeas.enrich.name;

import java.util.Arrays;

/**
 * The least cost of turning one word's sounds into another's: a weighted edit distance with adjacent transpositions
 * (Damerau 1964; optimal string alignment), whose costs say how alike romanisations write the sounds.
 */
final class SoundDistance {
    private static final float SWAP = 0.8f;
    private static final float FIRST_CONSONANT = 1.3f;
    private static final float UNWRITTEN_VOWEL = 0.04f;
    private static final float VOWEL_BY_VOWEL = 0.3f;
    private static final float LAST_A = 1.5f;
    private static final float LAST_E = 0.35f;
    private static final float NG = 0.3f;
    private static final float TWO_FOR_ONE = 0.05f;
    private static final float FAR = Float.MAX_VALUE;
    private static final int REACH = 2;

    private final Sounds sounds;

    SoundDistance(Sounds sounds) {
        this.sounds = sounds;
    }

    /**
     * The cost, or something over {@code limit} as soon as it must be.
     *
     * @param unwritten whether one of the two leaves short vowels unwritten
     */
    float cost(String a, String b, boolean unwritten, float limit) {
        return new Grid(a, b, unwritten, limit).cost();
    }

    /** The costs of turning each beginning of one word into each of the other, two words' worth of rows at a time. */
    private final class Grid {
        private final String a;
        private final char[] b;
        private final boolean unwritten;
        private final float limit;
        private final float[] drops;
        private float[] before;
        private float[] last;
        private float[] row;
        /** Between these two places the last two rows have all their cells within the limit; others lead nowhere. */
        private int from;

        private int to;
        private int lastFrom;
        private int lastTo;

        private Grid(String a, String b, boolean unwritten, float limit) {
            this.a = a;
            this.b = b.toCharArray();
            this.unwritten = unwritten;
            this.limit = limit;
            int width = this.b.length + 1;
            drops = new float[width];
            before = new float[width];
            last = new float[width];
            row = new float[width];
            for (int j = 1; j < width; j++) {
                drops[j] = drop(b, j - 1, unwritten);
                last[j] = last[j - 1] + drops[j];
                lastTo = last[j] <= limit ? j : lastTo;
            }
            to = lastTo;
        }

        private float cost() {
            for (int i = 1; i <= a.length(); i++) {
                if (!fill(i, drop(a, i - 1, unwritten))) {
                    return limit + 1;
                }
                float[] spare = before;
                before = last;
                last = row;
                row = spare;
            }
            return last[b.length];
        }

        /** Fills the next row; tells whether any of its cells is within the limit. */
        private boolean fill(int i, float dropped) {
            Arrays.fill(row, FAR);
            char mine = a.charAt(i - 1);
            char previous = i > 1 ? a.charAt(i - 2) : 0;
            boolean twofold = Sounds.twofold(mine);
            int least = -1;
            int most = -1;
            int end = Math.min(b.length, to + REACH);
            for (int j = from; j <= end || (j <= b.length && row[j - 1] <= limit); j++) {
                float cost = last[j] + dropped;
                if (j > 0) {
                    char theirs = b[j - 1];
                    cost = Math.min(cost, last[j - 1] + (theirs == mine ? 0 : swap(mine, theirs, i == 1 && j == 1)));
                    cost = Math.min(cost, row[j - 1] + drops[j]);
                    if (j > 1 && previous == theirs && mine == b[j - 2] && mine != theirs) {
                        cost = Math.min(cost, before[j - 2] + SWAP);
                    }
                    if (twofold || Sounds.twofold(theirs)) {
                        cost = Math.min(cost, doubled(mine, previous, j));
                    }
                }
                row[j] = cost;
                if (cost <= limit) {
                    least = least < 0 ? j : least;
                    most = j;
                }
            }
            from = Math.min(lastFrom, least);
            to = Math.max(lastTo, most);
            lastFrom = least;
            lastTo = most;
            return least >= 0;
        }

        /** Latin x for ks; sh, kh and the like that are two sounds. */
        private float doubled(char mine, char previous, int j) {
            if (j > 1 && pair(mine, b[j - 2], b[j - 1])) {
                return last[j - 2] + TWO_FOR_ONE;
            }
            return previous != 0 && pair(b[j - 1], previous, mine) ? before[j - 1] + TWO_FOR_ONE : FAR;
        }
    }

    private float swap(char a, char b, boolean first) {
        float near = sounds.near(a, b);
        return first && near > 0.5f && !(Sounds.vowel(a) && Sounds.vowel(b)) ? near * FIRST_CONSONANT : near;
    }

    private static boolean pair(char one, char first, char second) {
        return switch (one) {
            case 'N' -> first == 'n' && second == 'g';
            case 'u' -> (first == 'o' && second == 'v') || (first == 'e' && (second == 'u' || second == 'o'));
            case 'o' -> first == 'e' && second == 'o';
            case 'X' -> first == 'k' && second == 's';
            case 'T' -> first == 't' && second == 's';
            case 'S' -> (second == 'h' && first == 's') || (second == 'C' && first == 'S');
            case 'Z' -> second == 'h' && first == 'z';
            case 'H' -> second == 'h' && first == 'g';
            case 'x' -> second == 'h' && (first == 'k' || first == 'q');
            case '0' -> second == 'h' && first == 't';
            case 'D' -> second == 'h' && first == 'd';
            case 'J' -> second == 'Z' && first == 'd';
            case 'C' -> second == 'S' && first == 't';
            default -> false;
        };
    }

    private float drop(String word, int at, boolean unwritten) {
        char sound = word.charAt(at);
        if (!Sounds.vowel(sound)) {
            return sound == 'g' && at > 0 && word.charAt(at - 1) == 'n' ? NG : sounds.drop(sound);
        }
        if (unwritten) {
            return Math.min(UNWRITTEN_VOWEL, sounds.drop(sound));
        }
        if ((at > 0 && vowelLike(word.charAt(at - 1))) || (at + 1 < word.length() && vowelLike(word.charAt(at + 1)))) {
            return VOWEL_BY_VOWEL;
        }
        if (at == word.length() - 1) {
            return sound == 'a' ? LAST_A : sound == 'e' ? LAST_E : sounds.drop(sound);
        }
        return sounds.drop(sound);
    }

    private static boolean vowelLike(char sound) {
        return Sounds.vowel(sound) || sound == 'y';
    }
}
