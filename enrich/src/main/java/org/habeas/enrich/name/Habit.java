package org.habeas.enrich.name;

import java.util.List;

/** What a word is apt to be in names, as bits: the kinds of {@code words.txt}. */
final class Habit {
    static final int TITLE = 1;
    static final int FIRST = 1 << 1;
    static final int PARTICLE = 1 << 2;
    static final int AFTER = 1 << 3;
    static final int JUNIOR = 1 << 4;
    static final int SERVANT = 1 << 5;
    static final int FAITH = 1 << 6;
    static final int COMPOUND = 1 << 7;
    static final int KUNYA = 1 << 8;
    static final int PATRONYMIC = 1 << 9;

    private static final List<String> KINDS =
            List.of("title", "first", "particle", "after", "junior", "servant", "faith", "compound", "kunya");

    private Habit() {}

    /** The bit of a kind by its name in the file. */
    static int of(String kind) {
        int at = KINDS.indexOf(kind);
        if (at < 0) {
            throw new IllegalArgumentException("'" + kind + "' is no kind of word; allowed: " + KINDS);
        }
        return 1 << at;
    }
}
