package org.habeas.enrich.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over tokens, compiled from its text by {@link PatternParser}. It has no loops, so that matching always ends.
 *
 * @param source as written in the pack
 * @param start first state
 * @param first what the first token may be, for an index
 * @param <L> what a match is labelled with
 * @param label what a match is labelled with
 */
public record Pattern<L>(String source, State start, List<WordTest> first, L label) {
    /** Gives up on a match after that many steps. */
    private static final int BUDGET = 4000;

    /** A state of the automaton. */
    public sealed interface State {}

    /** The end. */
    public record Accept() implements State {}

    /** One token that passes the test, then the next state. */
    public record Step(WordTest test, State next) implements State {}

    /** The first way that leads to the end. */
    public record Choice(List<State> ways) implements State {}

    /** Up to so many words of any sort, the fewest that will do, then the next state. */
    public record Gap(int widest, State next) implements State {}

    /** Patterns are compared by identity: their states share parts, and to compare them all would take long. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** The match that begins at {@code at}; null when none does. */
    @Nullable
    PatternMatch<L> match(List<Token> tokens, int at, int end) {
        Run run = new Run(tokens, end);
        int to = run.run(start, at, 0);
        return to > at ? new PatternMatch<>(this, at, to, to - at - run.skipped) : null;
    }

    private static final class Run {
        private final List<Token> tokens;
        private final int end;
        private int steps;
        private int skipped;

        Run(List<Token> tokens, int end) {
            this.tokens = tokens;
            this.end = end;
        }

        /** Index after the last token, or -1; {@code gaps} words were skipped so far. */
        int run(State state, int at, int gaps) {
            State now = state;
            int index = at;
            int any = gaps;
            while (now instanceof Step step) {
                if (index >= end || ++steps > BUDGET || !step.test().passes(tokens.get(index))) {
                    return -1;
                }
                any += step.test() instanceof WordTest.AnyWord ? 1 : 0;
                now = step.next();
                index++;
            }
            if (now instanceof Choice choice) {
                return first(choice, index, any);
            }
            if (now instanceof Gap gap) {
                return across(gap, index, any);
            }
            skipped = any;
            return index;
        }

        private int across(Gap gap, int at, int gaps) {
            for (int width = 0; width <= gap.widest(); width++) {
                int match = run(gap.next(), at + width, gaps + width);
                if (match >= 0) {
                    return match;
                }
                if (at + width >= end || ++steps > BUDGET || !WordTest.AnyWord.isAny(tokens.get(at + width))) {
                    return -1;
                }
            }
            return -1;
        }

        private int first(Choice choice, int at, int gaps) {
            for (State way : choice.ways()) {
                int match = run(way, at, gaps);
                if (match >= 0) {
                    return match;
                }
            }
            return -1;
        }
    }
}
