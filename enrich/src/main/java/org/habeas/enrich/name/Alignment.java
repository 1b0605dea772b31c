package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which word of one name stands for which of another: the best pairs first, each word once. */
final class Alignment {
    /** Words that agree; {@code other} is the last of two where {@code first} is written in one with it. */
    record Pair(int mine, int theirs, WordMatch match) {}

    private static final double SURELY = 0.9;
    private static final double LIKELY = 0.8;

    private final List<Word> mine;
    private final List<Word> theirs;
    private final Name one;
    private final Name other;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] mineTaken;
    private final boolean[] theirsTaken;

    private Alignment(Name a, Name b) {
        mine = a.words();
        theirs = b.words();
        one = a;
        other = b;
        mineTaken = new boolean[mine.size()];
        theirsTaken = new boolean[theirs.size()];
    }

    static Alignment of(Name a, Name b, WordComparison words) {
        return of(a, b, words, new WordMatch[a.words().size()][b.words().size()]);
    }

    /** @param matches how words agree where that is known, by the places of both; null elsewhere */
    static Alignment of(Name a, Name b, WordComparison words, WordMatch[][] matches) {
        var alignment = new Alignment(a, b);
        alignment.pairOff(words, matches);
        return alignment;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Whether words of one name are written in one in the other. */
    boolean joins() {
        for (Pair pair : pairs) {
            if (pair.match.how() == WordMatch.How.JOINED) {
                return true;
            }
        }
        return false;
    }

    /** The words of the first name that stand for none of the second. */
    List<Word> mineLeft() {
        return left(mine, mineTaken);
    }

    /** The words of the second name that stand for none of the first. */
    List<Word> theirsLeft() {
        return left(theirs, theirsTaken);
    }

    private static List<Word> left(List<Word> words, boolean[] taken) {
        List<Word> left = List.of();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                left = left.isEmpty() ? new ArrayList<>(2) : left;
                left.add(words.get(i));
            }
        }
        return left;
    }

    private void pairOff(WordComparison words, WordMatch[][] matches) {
        if (mine.size() == theirs.size()) {
            inPlace(words, matches);
        }
        if (pairs.size() == Math.max(mine.size(), theirs.size())) {
            return;
        }
        compare(words, matches);
        if (mine.size() != theirs.size()) {
            join(words, matches, SURELY);
        }
        for (Pair best = best(matches); best != null; best = best(matches)) {
            take(best.match, best.mine, best.theirs);
        }
        join(words, matches, LIKELY);
    }

    /** Pairs off words of one sound at the same place: no others suit better. */
    private void inPlace(WordComparison words, WordMatch[][] matches) {
        for (int i = 0; i < mine.size(); i++) {
            WordMatch known = matches[i][i];
            WordMatch match = known == null ? words.compare(mine.get(i), theirs.get(i)) : known;
            matches[i][i] = match;
            if (match.score() == 1) {
                take(match, i, i);
            }
        }
    }

    /** Compares what is not paired off, where that is not known yet. */
    private void compare(WordComparison words, WordMatch[][] matches) {
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size() && !mineTaken[i]; j++) {
                if (!theirsTaken[j] && matches[i][j] == null) {
                    matches[i][j] = words.compare(mine.get(i), theirs.get(j));
                }
            }
        }
    }

    private @Nullable Pair best(WordMatch[][] matches) {
        Pair best = null;
        double bestScore = 0;
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                double score = mineTaken[i] || theirsTaken[j] ? 0 : matches[i][j].score() - shift(i, j);
                if (score > bestScore) {
                    bestScore = score;
                    best = new Pair(i, j, matches[i][j]);
                }
            }
        }
        return best;
    }

    /** What it takes from a pair that its places differ, and more where they differ against the names' lengths. */
    private double shift(int i, int j) {
        boolean against = i != j && (j > i) != (theirs.size() > mine.size());
        return Math.abs(i - j) * 1e-3 + (against ? 1e-4 : 0);
    }

    /** "Xiao Bo" for "Xiaobo", from either side, where that scores at least so much and more than the words apart. */
    private void join(WordComparison words, WordMatch[][] matches, double least) {
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                if (!mineTaken[i] && free(theirsTaken, j)) {
                    joinTheirs(words, matches, least, i, j);
                }
                if (!theirsTaken[j] && free(mineTaken, i)) {
                    joinMine(words, matches, least, i, j);
                }
            }
        }
    }

    private void joinTheirs(WordComparison words, WordMatch[][] matches, double least, int i, int j) {
        if (words.apart(mine.get(i), theirs, j)) {
            return;
        }
        Together run = other.together()[j];
        int last = j + run.size() - 1;
        if (!free(theirsTaken, j, last)) {
            return;
        }
        WordMatch match = words.joined(mine.get(i), run);
        double apart = Math.max(matches[i][j].score(), matches[i][last].score());
        if (match.score() > Math.max(least, apart)) {
            take(match, i, j);
            Arrays.fill(theirsTaken, j, last + 1, true);
        }
    }

    private void joinMine(WordComparison words, WordMatch[][] matches, double least, int i, int j) {
        if (words.apart(theirs.get(j), mine, i)) {
            return;
        }
        Together run = one.together()[i];
        int last = i + run.size() - 1;
        if (!free(mineTaken, i, last)) {
            return;
        }
        WordMatch match = words.joined(theirs.get(j), run);
        double apart = Math.max(matches[i][j].score(), matches[last][j].score());
        if (match.score() > Math.max(least, apart)) {
            take(match, i, j);
            Arrays.fill(mineTaken, i, last + 1, true);
        }
    }

    /** Whether the word and the next are free. */
    private static boolean free(boolean[] taken, int at) {
        return at + 1 < taken.length && !taken[at] && !taken[at + 1];
    }

    private static boolean free(boolean[] taken, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(WordMatch match, int i, int j) {
        pairs.add(new Pair(i, j, match));
        mineTaken[i] = true;
        theirsTaken[j] = true;
    }
}
