package org.habeas.enrich.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A state of the automaton that patterns are read to. It has no loops, so that matching always ends. */
sealed interface State {
    /** The end of the pattern with that number. */
    record Accept(int pattern) implements State {}

    /** One token that passes the test, then the next state. */
    record Step(WordTest test, State next) implements State {}

    /** Up to so many words of any sort, the fewest that will do, then the next state. */
    record Gap(int widest, State next) implements State {}

    /** Ways to one next state; the first that leads to the end of a pattern is its match. */
    record Choice(List<State> ways) implements State {}

    /** Where patterns part that begin alike: each goes its own way. */
    record Fork(List<State> ways) implements State {}

    /** Whether a pattern may end here, without a further token. */
    default boolean accepts() {
        if (this instanceof Choice choice) {
            return choice.ways().stream().anyMatch(State::accepts);
        }
        if (this instanceof Fork fork) {
            return fork.ways().stream().anyMatch(State::accepts);
        }
        return this instanceof Accept || (this instanceof Gap gap && gap.next().accepts());
    }

    /** What the next token may be. */
    default Set<WordTest> first() {
        Set<WordTest> first = new LinkedHashSet<>();
        collect(first);
        return first;
    }

    private void collect(Set<WordTest> first) {
        if (this instanceof Step step) {
            first.add(step.test());
        } else if (this instanceof Choice choice) {
            choice.ways().forEach(way -> way.collect(first));
        } else if (this instanceof Fork fork) {
            fork.ways().forEach(way -> way.collect(first));
        } else if (this instanceof Gap gap) {
            first.add(new WordTest.AnyWord());
            gap.next().collect(first);
        }
    }
}
