package org.habeas.enrich.name;

import org.habeas.enrich.name.WordMatch.How;

/** Compares two words of names. Immutable. */
final class WordComparison {
    /** What a word that is barely taken for the other scores. */
    static final double LEAST = 0.7;

    private static final double VARIANT = 0.95;
    private static final double SHORT = 0.85;
    private static final double OTHER_GENDER = 0.8;
    private static final double INITIAL = 0.8;
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
        for (int i = 1; i < b.forms().size() && best.score() < 1; i++) {
            best = better(best, declined(a.written(), b.forms().get(i), unwritten));
        }
        for (int i = 1; i < a.forms().size() && best.score() < 1; i++) {
            best = better(best, declined(b.written(), a.forms().get(i), unwritten));
        }
        return best;
    }

    private static WordMatch better(WordMatch a, WordMatch b) {
        return b.score() > a.score() ? b : a;
    }

    private WordMatch declined(Form written, Form base, boolean unwritten) {
        WordMatch match = compare(written, base, unwritten);
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
        if (a.apart(b) > 2) {
            return WordMatch.NONE;
        }
        float allowed = known ? TRIFLE : allowance(a, b, unwritten);
        float cost = distance.cost(a.sounds(), b.sounds(), unwritten, allowed);
        return cost > allowed
                ? WordMatch.NONE
                : new WordMatch(1 - (1 - LEAST) * cost / allowed, cost < 0.01 ? How.SAME : How.SPELLED);
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

    /** Whether two words of one name are one word of the other. */
    WordMatch joined(Word one, Word first, Word second) {
        String together = first.sounds() + second.sounds();
        boolean unwritten = one.script().abjad() != first.script().abjad();
        var form = new Form(together, Form.Kind.WRITTEN, Form.counts(together), Known.NOTHING);
        WordMatch match = WordMatch.NONE;
        for (Form mine : one.forms()) {
            WordMatch found = spelled(mine, form, unwritten, false);
            if (mine.sounds().equals(together)) {
                found = new WordMatch(0.98, How.JOINED);
            }
            match = found.score() > match.score() ? new WordMatch(found.score(), How.JOINED) : match;
        }
        return match;
    }
}
