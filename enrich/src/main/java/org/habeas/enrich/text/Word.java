package org.habeas.enrich.text;

import java.util.BitSet;

/** What patterns ask of a token, answered once for all tokens that are written alike. */
final class Word {
    private final int literal;
    private final BitSet tests;
    private final Ways behind;
    private final Node[] starts;

    /**
     * A word.
     *
     * @param literal its number in {@link Vocabulary}; {@link Vocabulary#NO_LITERAL} where no pattern names the form
     * @param tests the numbers of the tests that it passes
     * @param behind how the patterns go on, from the next token, that it may begin by a test of its own
     * @param starts the other ways that it may begin a pattern with
     */
    Word(int literal, BitSet tests, Ways behind, Node[] starts) {
        this.literal = literal;
        this.tests = tests;
        this.behind = behind;
        this.starts = starts;
    }

    int literal() {
        return literal;
    }

    boolean passes(int test) {
        return tests.get(test);
    }

    Ways behind() {
        return behind;
    }

    /** Not to be changed. */
    Node[] starts() {
        return starts;
    }
}
