package org.habeas.enrich.name;

import java.util.List;
import org.habeas.enrich.name.WordMatch.How;

/** Compares two words of names. Immutable. */
final class WordComparison {
    /** What a word that is barely taken for the other scores. */
    static final double LEAST = 0.7;

    private static final double LEAST_DECLINED = 0.9;
    private static final double VARIANT = 0.95;
    private static final double SHORT = 0.85;
    private static final double OTHER_GENDER = 0.8;
    private static final double INITIAL = 0.8;
    private static final double JOINED = 0.98;
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
            return a.sounds().equals(b.sounds()) ? new WordMatch(1, How.SAME) : WordMatch.NONE;
        }
        boolean unwritten = a.script().abjad() != b.script().abjad();
        WordMatch best = compare(a.written(), b.written(), unwritten);
        if (!best.found()
                && a.written().name().something()
                && b.written().name().something()
                && !declinedName(a, b)) {
            return best;
        }
        for (int i = 1; i < b.forms().size() && best.score() < 1; i++) {
            best = better(best, declined(a.written(), b.forms().get(i), unwritten));
        }
        for (int i = 1; i < a.forms().size() && best.score() < 1; i++) {
            best = better(best, declined(b.written(), a.forms().get(i), unwritten));
        }
        return best;
    }

    /** Whether one of two well-known names may be a case form of the other. */
    private static boolean declinedName(Word a, Word b) {
        return declinedName(a.written(), b.forms()) || declinedName(b.written(), a.forms());
    }

    private static boolean declinedName(Form written, List<Form> bases) {
        for (int i = 1; i < bases.size(); i++) {
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
        WordMatch match = compare(written, base, unwritten);
        if (match.how() == How.SPELLED && match.score() < LEAST_DECLINED) {
            return WordMatch.NONE;
        }
        if (!match.found() || base.kind() == Form.Kind.WRITTEN) {
            return match;
        }
        return base.kind() == Form.Kind.DECLINED
                ? new WordMatch(match.score() - 0.01, How.DECLINED)
                : new WordMatch(match.score() * OTHER_GENDER, How.OTHER_GENDER);
    }

    private WordMatch compare(Form a, Form b, boolean unwritten) {
        if (a.sounds().equals(b.sounds())) {
            return new WordMatch(1, How.SAME);
        }
        boolean known = a.name().something() && b.name().something();
        if (known && a.name().sameFull(b.name())) {
            return new WordMatch(VARIANT, How.NAME_VARIANT);
        }
        WordMatch spelled = spelled(a, b, unwritten, known);
        if (known && !spelled.found() && a.name().sameBrief(b.name())) {
            return new WordMatch(SHORT, How.SHORT);
        }
        return spelled;
    }

    /** Two well-known names that are not one name must be all but equal; else the longer the word, the more may differ. */
    private WordMatch spelled(Form a, Form b, boolean unwritten, boolean known) {
        if (a.apart(b) > 2 || adjectives(a.sounds(), b.sounds())) {
            return WordMatch.NONE;
        }
        float allowed = known ? TRIFLE : allowance(a, b, unwritten);
        float cost = distance.cost(a.sounds(), b.sounds(), unwritten, allowed);
        return cost > allowed
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
        int length = Math.max(a.sounds().length(), b.sounds().length()) - (servant(a) && servant(b) ? 3 : 0);
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
        return allowed * (common ? 0.85f : 1) * (unwritten ? 0.8f : 1);
    }

    private static boolean servant(Form form) {
        return form.sounds().startsWith("abd");
    }

    private WordMatch initials(Word a, Word b) {
        char first = a.sounds().isEmpty() ? 0 : a.sounds().charAt(0);
        char other = b.sounds().isEmpty() ? 0 : b.sounds().charAt(0);
        boolean same = first != 0 && other != 0 && sounds.near(first, other) <= 0.1f;
        return same || startsAs(a, b) || startsAs(b, a) ? new WordMatch(INITIAL, How.INITIAL) : WordMatch.NONE;
    }

    /** "E." and "Ye." for Yevgeny. */
    private static boolean startsAs(Word initial, Word word) {
        return initial.kind() == Word.Kind.INITIAL
                && word.sounds().length() > 1
                && word.sounds().charAt(0) == 'y'
                && !initial.sounds().isEmpty()
                && word.sounds().indexOf(initial.sounds().charAt(0)) == 1;
    }

    /** Whether several words of one name, with the particles between or without, are one word of the other. */
    WordMatch joined(Word one, List<Word> run) {
        var all = new StringBuilder();
        var bare = new StringBuilder();
        for (int i = 0; i < run.size(); i++) {
            all.append(run.get(i).sounds());
            boolean between = i > 0 && run.get(i).kind() == Word.Kind.PARTICLE;
            bare.append(between ? "" : run.get(i).sounds());
        }
        boolean unwritten = one.script().abjad() != run.get(0).script().abjad();
        WordMatch match = joined(one, all.toString(), unwritten);
        return bare.length() == all.length() ? match : better(match, joined(one, bare.toString(), unwritten));
    }

    private WordMatch joined(Word one, String together, boolean unwritten) {
        var form = new Form(together, Form.Kind.WRITTEN, Form.counts(together), Known.NOTHING);
        double score = 0;
        for (Form mine : one.forms()) {
            boolean same = mine.sounds().equals(together);
            score = Math.max(
                    score, same ? JOINED : spelled(mine, form, unwritten, false).score());
        }
        return score > 0 ? new WordMatch(Math.min(score, JOINED), How.JOINED) : WordMatch.NONE;
    }
}
