package org.habeas.enrich.name;

import java.util.Locale;

/** Scores lines {@code name1<TAB>name2}, with further columns or without. Safe for use by many threads. */
public final class NamePairs {
    private static final char TAB = '\t';

    private final NameComparison names;

    public NamePairs(NameComparison names) {
        this.names = names;
    }

    /**
     * The line with its score (0 to 1, four places) and {@code true} or {@code false} for a match appended.
     *
     * @param line at least two columns; all of them are kept
     * @throws IllegalArgumentException when the line has not two names; the message tells what is wrong with it, no name
     */
    public String score(String line) {
        int first = line.indexOf(TAB);
        int second = first < 0 ? -1 : line.indexOf(TAB, first + 1);
        String one = first < 0 ? "" : line.substring(0, first);
        String other = first < 0 ? "" : line.substring(first + 1, second < 0 ? line.length() : second);
        if (one.isBlank() || other.isBlank()) {
            throw new IllegalArgumentException(columns(line)
                    + "; allowed: two names that are not blank, separated by a tabulator, then any columns");
        }
        Verdict verdict = names.compare(one, other);
        return line + TAB + String.format(Locale.ROOT, "%.4f", verdict.score()) + TAB + verdict.match();
    }

    private static String columns(String line) {
        long tabs = line.chars().filter(letter -> letter == TAB).count();
        return tabs == 0 ? "one column" : "a blank name";
    }
}
