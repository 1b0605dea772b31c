package org.habeas.enrich.name;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares two written names. Immutable and safe for use by many threads. */
public final class NameComparison {
    /** The least score of a match. */
    public static final double THRESHOLD = 0.7;

    private final Transliterator latin = Transliterator.createFromRules(
            "habeas-latin", "ə > a; Ə > A; ı > i; :: Any-Latin; :: Latin-ASCII;", Transliterator.FORWARD);

    /**
     * Whether {@code written} can be the name {@code listed}.
     *
     * @param listed the name as a list holds it, in its base form
     * @param written the name as a text has it, in any script, case form and order
     */
    public Verdict compare(String listed, String written) {
        Set<String> mine = words(listed);
        Set<String> theirs = words(written);
        boolean same = !mine.isEmpty() && mine.equals(theirs);
        return same
                ? new Verdict(1, true, "all words are equal after transliteration")
                : new Verdict(0, false, "the words differ after transliteration");
    }

    private Set<String> words(String name) {
        var words = new TreeSet<String>();
        for (String word : latin.transliterate(name).toLowerCase(Locale.ROOT).split("[^a-z]+", 0)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
