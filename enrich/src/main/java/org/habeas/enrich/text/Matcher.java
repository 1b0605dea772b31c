package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private final Word[] words;
    private final List<Found> found = new ArrayList<>();
    private int first;
    private int end;
    private int steps;

    Matcher(Word[] words) {
        this.words = words;
    }

    /**
     * The first match of each pattern, in no order; valid until the next call.
     *
     * @param from index of the first token
     * @param to index after the last of its sentence
     */
    List<Found> run(int from, int to) {
        found.clear();
        first = from;
        end = to;
        steps = 0;
        Word word = words[from];
        for (Node way : word.behind().of(word(from + 1))) {
            way.run(this, from + 1, 0);
        }
        for (Node start : word.starts()) {
            start.run(this, from, 0);
        }
        return found;
    }

    /** The word at an index; null at the end of the sentence. */
    @Nullable
    Word word(int at) {
        return at < end ? words[at] : null;
    }

    boolean passes(int at, int test) {
        return at < end && ++steps <= BUDGET && words[at].passes(test);
    }

    /** The same of a token that is not the last of the sentence. */
    boolean passesWithin(int at, int test) {
        return at + 1 < end && words[at].passes(test);
    }

    void accept(int pattern, int at, int gaps) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).pattern() == pattern) {
                return;
            }
        }
        found.add(new Found(pattern, at, at - first - gaps));
    }
}
