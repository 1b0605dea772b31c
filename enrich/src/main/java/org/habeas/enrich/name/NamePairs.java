package org.habeas.enrich.name;

/** Scores lines {@code name1<TAB>name2}, with further columns or without. Safe for use by many threads. */
public final class NamePairs {
    private static final char TAB = '\t';
    private static final int TEN_THOUSAND = 10_000;

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
        double score = names.score(names.read(one), names.read(other));
        return line + TAB + places(score) + TAB + (score >= NameComparison.THRESHOLD);
    }

    /** The score with four places after the point. */
    private static String places(double score) {
        long rounded = Math.round(score * TEN_THOUSAND);
        String digits = String.valueOf(TEN_THOUSAND + rounded % TEN_THOUSAND);
        return rounded / TEN_THOUSAND + "." + digits.substring(1);
    }

    private static String columns(String line) {
        long tabs = line.chars().filter(letter -> letter == TAB).count();
        return tabs == 0 ? "one column" : "a blank name";
    }
}
