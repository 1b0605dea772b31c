package org.habeas.enrich.text;

/** A {@link State} as it runs: with the numbers of its tests, and with its ways by the words that they begin with. */
sealed interface Node {
    /** Goes on from the token {@code at}, {@code gaps} words skipped so far; true once all patterns behind it have matched. */
    boolean run(Matcher matcher, int at, int gaps);

    /** The end of a pattern. */
    record End(int pattern) implements Node {
        @Override
        public boolean run(Matcher matcher, int at, int gaps) {
            matcher.accept(pattern, at, gaps);
            return true;
        }
    }

    /** A token that passes the test with that number; {@code any} where every word does. */
    record Step(int test, boolean any, Node next) implements Node {
        @Override
        public boolean run(Matcher matcher, int at, int gaps) {
            return matcher.passes(at, test) && next.run(matcher, at + 1, any ? gaps + 1 : gaps);
        }
    }

    /** Up to so many tokens that pass the test for any word, or the one for a full stop, which within a sentence shortens one. */
    record Gap(int widest, int test, int stop, Node next) implements Node {
        @Override
        public boolean run(Matcher matcher, int at, int gaps) {
            for (int width = 0; width <= widest; width++) {
                if (next.run(matcher, at + width, gaps + width)) {
                    return true;
                }
                if (!matcher.passes(at + width, test) && !matcher.passesWithin(at + width, stop)) {
                    return false;
                }
            }
            return false;
        }
    }

    /** The first way that leads to a match. */
    record Choice(Ways ways) implements Node {
        @Override
        public boolean run(Matcher matcher, int at, int gaps) {
            for (Node way : ways.of(matcher.word(at))) {
                if (way.run(matcher, at, gaps)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Every way. There may always be a pattern that has not matched, and matches on another way to the fork. */
    record Fork(Ways ways) implements Node {
        @Override
        public boolean run(Matcher matcher, int at, int gaps) {
            for (Node way : ways.of(matcher.word(at))) {
                way.run(matcher, at, gaps);
            }
            return false;
        }
    }
}
