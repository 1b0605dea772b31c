package org.habeas.enrich.name;

import java.util.List;
import org.habeas.enrich.name.WordMatch.How;

/** Compares two words of names. Immutable. */
final class WordComparison {
    /** What a word that is barely taken for the other scores. */
    static final double LEAST = 0.7;

    /** A base form is tried beside the word as written: it has to be the other but for a trifle. */
    private static final float SLIGHTLY = 1f / 3;

    private static final double VARIANT = 0.95;
    private static final double SHORT = 0.85;
    private static final double OTHER_GENDER = 0.8;
    private static final double INITIAL = 0.8;
    private static final int SYLLABLE = 4;
    private static final double UNVOICED = 0.85;
    private static final double JOINED = 0.98;
    private static final int AFFIX = 3;
    private static final int FEW = 2;
    private static final int MOST_APART = 2;
    private static final float TRIFLE = 0.16f;

    private final Sounds sounds;
    private final SoundDistance distance;

    WordComparison(Sounds sounds) {
        this.sounds = sounds;
        this.distance = new SoundDistance(sounds);
    }

    WordMatch compare(Word a, Word b) {
        if (a.kind() == Word.Kind.INITIAL || b.kind() == Word.Kind.INITIAL) {
            return initials(a, b);
        }
        if ((a.kind() == Word.Kind.PARTICLE) != (b.kind() == Word.Kind.PARTICLE)) {
            return a.sounds().equals(b.sounds()) ? WordMatch.SAME : WordMatch.NONE;
        }
        boolean unwritten = a.script().abjad() != b.script().abjad();
        WordMatch best = compare(a.written(), b.written(), unwritten);
        if (!best.found()
                && a.written().name().something()
                && b.written().name().something()
                && !declinedName(a, b)) {
            return best;
        }
        for (int i = 0; i < b.others().size() && best.score() < 1; i++) {
            best = better(best, declined(a.written(), b.others().get(i), unwritten));
        }
        for (int i = 0; i < a.others().size() && best.score() < 1; i++) {
            best = better(best, declined(b.written(), a.others().get(i), unwritten));
        }
        return best;
    }

    /** Whether one of two well-known names may be a case form of the other. */
    private static boolean declinedName(Word a, Word b) {
        return declinedName(a.written(), b.others()) || declinedName(b.written(), a.others());
    }

    private static boolean declinedName(Form written, List<Form> bases) {
        for (int i = 0; i < bases.size(); i++) {
            if (bases.get(i).name().sameFull(written.name())) {
                return true;
            }
        }
        return false;
    }

    private static WordMatch better(WordMatch a, WordMatch b) {
        return b.score() > a.score() ? b : a;
    }

    private WordMatch declined(Form written, Form base, boolean unwritten) {
        WordMatch match = compare(written, base, unwritten, SLIGHTLY);
        if (!match.found() || base.kind() == Form.Kind.WRITTEN) {
            return match;
        }
        return base.kind() == Form.Kind.DECLINED
                ? new WordMatch(match.score() - 0.01, How.DECLINED)
                : new WordMatch(match.score() * OTHER_GENDER, How.OTHER_GENDER);
    }

    private WordMatch compare(Form a, Form b, boolean unwritten) {
        return compare(a, b, unwritten, 1);
    }

    /** @param share how much of what two words may differ these two may */
    private WordMatch compare(Form a, Form b, boolean unwritten, float share) {
        boolean counted = a.counts() == b.counts();
        if (counted && a.sounds().equals(b.sounds())) {
            return WordMatch.SAME;
        }
        boolean known = a.name().something() && b.name().something();
        if (known && a.name().sameFull(b.name())) {
            return new WordMatch(VARIANT, How.NAME_VARIANT);
        }
        if (counted && share == 1 && unvoiced(a.sounds(), b.sounds())) {
            return new WordMatch(UNVOICED, How.SPELLED);
        }
        if (known && unwritten) {
            return WordMatch.NONE;
        }
        WordMatch spelled = spelled(a, b, unwritten, known, share);
        if (known && !spelled.found() && a.name().sameBrief(b.name())) {
            return new WordMatch(SHORT, How.SHORT);
        }
        return spelled;
    }

    /** "Pong" and "Bong", "Teng" and "Deng": romanisations of Chinese and Korean differ in how a syllable begins. */
    private static boolean unvoiced(String a, String b) {
        int length = a.length();
        return length == b.length()
                && length > 1
                && length <= SYLLABLE
                && a.charAt(0) != b.charAt(0)
                && unvoiced(a.charAt(0)) == unvoiced(b.charAt(0))
                && a.regionMatches(1, b, 1, length - 1)
                && Sounds.oneSyllable(a);
    }

    private static char unvoiced(char sound) {
        return switch (sound) {
            case 'b' -> 'p';
            case 'd' -> 't';
            case 'g' -> 'k';
            case 'J', 'Z' -> 'C';
            default -> sound;
        };
    }

    /** Two well-known names that are not one name must be all but equal; else the longer the word, the more may differ. */
    private WordMatch spelled(Form a, Form b, boolean unwritten, boolean known, float share) {
        if (a.apart(b) > MOST_APART) {
            return WordMatch.NONE;
        }
        float allowed = known ? TRIFLE : allowance(a, b, unwritten);
        float cost = distance.cost(a.sounds(), b.sounds(), unwritten, allowed * share);
        return cost > allowed * share || adjectives(a.sounds(), b.sounds())
                ? WordMatch.NONE
                : new WordMatch(1 - (1 - LEAST) * cost / allowed, cost < 0.01 ? How.SAME : How.SPELLED);
    }

    /** Whether one ends as an adjective of a woman and the other as one of a man. */
    private static boolean adjectives(String a, String b) {
        return (a.endsWith("aya") && masculine(b)) || (b.endsWith("aya") && masculine(a));
    }

    private static boolean masculine(String sounds) {
        return sounds.endsWith("iy")
                || sounds.endsWith("Iy")
                || sounds.endsWith("oy")
                || sounds.endsWith("kI")
                || sounds.endsWith("ki");
    }

    private static float allowance(Form a, Form b, boolean unwritten) {
        int length = Math.max(a.sounds().length(), b.sounds().length())
                - (servant(a) && servant(b) ? AFFIX : 0)
                - (faith(a) && faith(b) ? AFFIX : 0);
        float allowed =
                switch (length) {
                    case 0, 1, 2 -> 0.21f;
                    case 3 -> 0.32f;
                    case 4 -> 0.5f;
                    case 5 -> 0.7f;
                    case 6 -> 0.9f;
                    case 7 -> 1.1f;
                    case 8 -> 1.2f;
                    default -> 1.4f;
                };
        boolean common = a.name().something() || b.name().something();
        int consonants = Math.min(Long.bitCount(a.counts()), Long.bitCount(b.counts()));
        float vague = !unwritten ? 1 : consonants > FEW ? 0.8f : 0.5f;
        return allowed * (common ? 0.85f : 1) * vague;
    }

    private static boolean servant(Form form) {
        return form.sounds().startsWith("abd");
    }

    private static boolean faith(Form form) {
        String sounds = form.sounds();
        int last = sounds.length() - 1;
        return last > 1 && sounds.charAt(last) == 'n' && (sounds.endsWith("din") || sounds.endsWith("d6n"));
    }

    private WordMatch initials(Word a, Word b) {
        return startAlike(a.sounds(), b.sounds()) || startsAs(a, b.sounds()) || startsAs(b, a.sounds())
                ? new WordMatch(INITIAL, How.INITIAL)
                : WordMatch.NONE;
    }

    private boolean startAlike(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && sounds.near(a.charAt(0), b.charAt(0)) <= 0.1f;
    }

    /** "E." and "Ye." for Yevgeny. */
    private static boolean startsAs(Word initial, String sounds) {
        return initial.kind() == Word.Kind.INITIAL
                && sounds.length() > 1
                && sounds.charAt(0) == 'y'
                && !initial.sounds().isEmpty()
                && sounds.indexOf(initial.sounds().charAt(0)) == 1;
    }

    /** Whether the two words from that place on cannot be one word, which their consonants tell; false where others stand between. */
    boolean apart(Word one, List<Word> words, int at) {
        Word next = words.get(at + 1);
        if (next.kind() == Word.Kind.PARTICLE) {
            return false;
        }
        long counts =
                Form.together(words.get(at).written().counts(), next.written().counts());
        boolean apart = one.written().apart(counts) > MOST_APART;
        for (int i = 0; i < one.others().size() && apart; i++) {
            apart = one.others().get(i).apart(counts) > MOST_APART;
        }
        return apart;
    }

    /** Whether several words of one name, with the particles between or without, are one word of the other. */
    WordMatch joined(Word one, Together run) {
        boolean unwritten = one.script().abjad() != run.script().abjad();
        double score = joined(one.written(), run, unwritten);
        for (Form mine : one.others()) {
            score = Math.max(score, joined(mine, run, unwritten));
        }
        return score > 0 ? new WordMatch(Math.min(score, JOINED), How.JOINED) : WordMatch.NONE;
    }

    private double joined(Form one, Together run, boolean unwritten) {
        if (!run.near(one, MOST_APART)) {
            return 0;
        }
        double whole = joined(one, run.whole(), unwritten);
        return run.particles() ? Math.max(whole, joined(one, run.bare(), unwritten)) : whole;
    }

    private double joined(Form one, Form run, boolean unwritten) {
        return one.sounds().equals(run.sounds())
                ? JOINED
                : spelled(one, run, unwritten, false, 1).score();
    }
}
