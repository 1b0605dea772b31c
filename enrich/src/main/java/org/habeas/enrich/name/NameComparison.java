package org.habeas.enrich.name;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares written names by their sound. Each script's letters are led to sounds, declined words to their base forms,
 * common given names to the name that they are a form of; words are paired off whatever their order, and what is left
 * over on both sides contradicts. Immutable and safe for use by many threads.
 */
public final class NameComparison {
    /** The least score of a match. */
    public static final double THRESHOLD = 0.7;

    private final NameReader reader;
    private final WordComparison words;

    /** Loads the tables of letters, sounds, endings and common names. */
    public NameComparison() {
        Letters letters = Letters.load();
        this.reader = new NameReader(letters, Lexicon.load(letters), Endings.load());
        this.words = new WordComparison(Sounds.load());
    }

    /** Takes a name apart once, to compare it often. */
    public Name read(String name) {
        return reader.read(name);
    }

    /**
     * Whether {@code written} can be the name {@code listed}.
     *
     * @param listed the name as a list holds it, in its base form
     * @param written the name as a text has it, in any script, case form and order
     */
    public Verdict compare(String listed, String written) {
        return compare(read(listed), read(written));
    }

    /** As {@link #compare(String, String)}, with names that were read before. */
    public Verdict compare(Name listed, Name written) {
        Alignment alignment = Alignment.of(listed, written, words);
        double score = score(listed, written, alignment);
        return new Verdict(score, score >= THRESHOLD, Because.of(listed, written, alignment, score >= THRESHOLD));
    }

    /** The score alone of {@link #compare(Name, Name)}, in less time than with the sentence of why. */
    public double score(Name listed, Name written) {
        return score(listed, written, Alignment.of(listed, written, words));
    }

    /** The score where the two match, and 0 where they do not: the quickest way to look through many. */
    public double matching(Name listed, Name written) {
        var matches = new WordMatch[listed.words().size()][written.words().size()];
        if (differ(listed, written, matches)) {
            return 0;
        }
        Alignment alignment = Alignment.of(listed, written, words, matches);
        boolean one = alignment.pairs().size() < 2
                && Math.max(listed.words().size(), written.words().size()) > 1
                && !alignment.joins();
        double score = one ? 0 : score(listed, written, alignment);
        return score < THRESHOLD ? 0 : score;
    }

    /**
     * Whether the two match for certain neither way; seldom false where they do not. Two names of two words agree in both
     * or do not match, which is found out in far less time than how well they do.
     */
    public boolean differ(Name a, Name b) {
        return differ(a, b, new WordMatch[2][2]);
    }

    /** @param matches takes how words agree, where that came to be known */
    private boolean differ(Name a, Name b, WordMatch[][] matches) {
        return twoNames(a) && twoNames(b) && !agree(a, b, 0, matches) && !agree(a, b, 1, matches);
    }

    private static boolean twoNames(Name name) {
        List<Word> both = name.words();
        return both.size() == 2
                && both.get(0).kind() == Word.Kind.NAME
                && both.get(1).kind() == Word.Kind.NAME;
    }

    private boolean agree(Name a, Name b, int first, WordMatch[][] matches) {
        return agree(a, 1, b, 1 - first, matches) && agree(a, 0, b, first, matches);
    }

    private boolean agree(Name a, int mine, Name b, int theirs, WordMatch[][] matches) {
        WordMatch match = words.compare(a.words().get(mine), b.words().get(theirs));
        matches[mine][theirs] = match;
        return match.found();
    }

    /** A single word as it is read where others follow it; null where it is none or several. */
    @Nullable
    Word inner(String word) {
        return reader.inner(word);
    }

    private static double score(Name listed, Name written, Alignment alignment) {
        return alignment.pairs().isEmpty() ? 0 : new Scoring(listed, written, alignment).score();
    }

    /** Hash codes of the words, in small letters, that stand between the words of names. */
    IntStream particles() {
        return reader.particles();
    }

    /** How many real names (no particles, no initials) of the two agree in sound, whatever else they hold. */
    public int shared(Name a, Name b) {
        return (int) Alignment.of(a, b, words).pairs().stream()
                .filter(pair -> pair.match().full()
                        && a.words().get(pair.mine()).weighty()
                        && b.words().get(pair.theirs()).weighty())
                .count();
    }
}
