package org.habeas.enrich.name;

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
        int width = b.length() + 1;
        float[] drops = new float[width];
        float[] before = new float[width];
        float[] last = new float[width];
        float[] row = new float[width];
        for (int j = 1; j < width; j++) {
            drops[j] = drop(b, j - 1, unwritten);
            last[j] = last[j - 1] + drops[j];
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fill(a, b, i, drop(a, i - 1, unwritten), drops, before, last, row) > limit) {
                return limit + 1;
            }
            float[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private float fill(
            String a, String b, int i, float dropped, float[] drops, float[] before, float[] last, float[] row) {
        char mine = a.charAt(i - 1);
        char previous = i > 1 ? a.charAt(i - 2) : 0;
        boolean twofold = Sounds.twofold(mine);
        row[0] = last[0] + dropped;
        float least = row[0];
        char left = 0;
        for (int j = 1; j <= b.length(); j++) {
            char theirs = b.charAt(j - 1);
            float cost = last[j - 1] + (theirs == mine ? 0 : swap(mine, theirs, i == 1 && j == 1));
            cost = Math.min(cost, Math.min(last[j] + dropped, row[j - 1] + drops[j]));
            if (mine == left && previous == theirs && mine != theirs) {
                cost = Math.min(cost, before[j - 2] + SWAP);
            }
            if (twofold || Sounds.twofold(theirs)) {
                cost = Math.min(cost, doubled(a, b, i, j, before, last));
            }
            row[j] = cost;
            least = Math.min(least, cost);
            left = theirs;
        }
        return least;
    }

    private float swap(char a, char b, boolean first) {
        float near = sounds.near(a, b);
        return first && near > 0.5f && !(Sounds.vowel(a) && Sounds.vowel(b)) ? near * FIRST_CONSONANT : near;
    }

    /** Latin x for ks; sh, kh and the like that are two sounds. */
    private static float doubled(String a, String b, int i, int j, float[] before, float[] last) {
        if (j > 1 && pair(a.charAt(i - 1), b.charAt(j - 2), b.charAt(j - 1))) {
            return last[j - 2] + TWO_FOR_ONE;
        }
        return i > 1 && pair(b.charAt(j - 1), a.charAt(i - 2), a.charAt(i - 1))
                ? before[j - 1] + TWO_FOR_ONE
                : Float.MAX_VALUE;
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
