package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.habeas.enrich.text.State.Accept;
import org.habeas.enrich.text.State.Fork;
import org.habeas.enrich.text.State.Gap;
import org.habeas.enrich.text.State.Step;
import org.habeas.enrich.text.WordTest.AnyWord;

/** Finds what matches from one token of a sentence on. */
final class Matcher {
    /** Gives up after so many steps from one token. */
    private static final int BUDGET = 10_000;

    /**
     * A match.
     *
     * @param pattern its number
     * @param end index after its last token
     * @param words how many of its tokens the pattern names, those in gaps left out
     */
    record Found(int pattern, int end, int words) {}

    private final List<Token> tokens;
    private final int first;
    private final int end;
    private final List<Found> found = new ArrayList<>();
    private int steps;

    /** From the token with the index {@code first}, in a sentence that ends before {@code end}. */
    Matcher(List<Token> tokens, int first, int end) {
        this.tokens = tokens;
        this.first = first;
        this.end = end;
    }

    /** The first match of each pattern, in no order. */
    List<Found> run(State start) {
        run(start, first, 0);
        return found;
    }

    /** Goes on from {@code at}, {@code gaps} words skipped so far; true once all patterns behind the state have matched. */
    private boolean run(State state, int at, int gaps) {
        State now = state;
        int index = at;
        int any = gaps;
        while (now instanceof Step step) {
            if (index >= end || ++steps > BUDGET || !step.test().passes(tokens.get(index))) {
                return false;
            }
            any += step.test() instanceof AnyWord ? 1 : 0;
            now = step.next();
            index++;
        }
        if (now instanceof Choice choice) {
            return first(choice, index, any);
        }
        if (now instanceof Gap gap) {
            return across(gap, index, any);
        }
        return now instanceof Fork fork ? fork(fork, index, any) : accept((Accept) now, index, any);
    }

    private boolean first(Choice choice, int at, int gaps) {
        for (State way : choice.ways(at < end ? tokens.get(at) : null)) {
            if (run(way, at, gaps)) {
                return true;
            }
        }
        return false;
    }

    private boolean across(Gap gap, int at, int gaps) {
        for (int width = 0; width <= gap.widest(); width++) {
            if (run(gap.next(), at + width, gaps + width)) {
                return true;
            }
            if (at + width >= end || ++steps > BUDGET || !AnyWord.isAny(tokens.get(at + width))) {
                return false;
            }
        }
        return false;
    }

    /** There may always be a pattern that has not matched, and matches on another way to the fork. */
    private boolean fork(Fork fork, int at, int gaps) {
        fork.ways().each(at < end ? tokens.get(at) : null, way -> run(way, at, gaps));
        return false;
    }

    private boolean accept(Accept accept, int at, int gaps) {
        if (found.stream().noneMatch(match -> match.pattern() == accept.pattern())) {
            found.add(new Found(accept.pattern(), at, at - first - gaps));
        }
        return true;
    }
}
