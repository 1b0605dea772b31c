package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which word of one name stands for which of another: the best pairs first, each word once. */
final class Alignment {
    /** Words that agree; {@code other} is the last of two where {@code first} is written in one with it. */
    record Pair(int mine, int theirs, WordMatch match) {}

    private static final double SURELY = 0.9;

    private final List<Word> mine;
    private final List<Word> theirs;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] mineTaken;
    private final boolean[] theirsTaken;

    private Alignment(Name a, Name b) {
        mine = a.words();
        theirs = b.words();
        mineTaken = new boolean[mine.size()];
        theirsTaken = new boolean[theirs.size()];
    }

    static Alignment of(Name a, Name b, WordComparison words) {
        var alignment = new Alignment(a, b);
        alignment.pairOff(words);
        return alignment;
    }

    List<Pair> pairs() {
        return pairs;
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
        var left = new ArrayList<Word>(2);
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                left.add(words.get(i));
            }
        }
        return left;
    }

    private void pairOff(WordComparison words) {
        WordMatch[][] matches = new WordMatch[mine.size()][theirs.size()];
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                matches[i][j] = words.compare(mine.get(i), theirs.get(j));
            }
        }
        if (mine.size() != theirs.size()) {
            join(words, matches, SURELY);
        }
        for (Pair best = best(matches); best != null; best = best(matches)) {
            take(best.match, best.mine, best.theirs);
        }
        join(words, matches, 0);
    }

    private @org.jspecify.annotations.Nullable Pair best(WordMatch[][] matches) {
        Pair best = null;
        double bestScore = 0;
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                double score = mineTaken[i] || theirsTaken[j] ? 0 : matches[i][j].score() - Math.abs(i - j) * 1e-3;
                if (score > bestScore) {
                    bestScore = score;
                    best = new Pair(i, j, matches[i][j]);
                }
            }
        }
        return best;
    }

    /** "Xiao Bo" for "Xiaobo", from either side, where that scores at least so much and more than the words apart. */
    private void join(WordComparison words, WordMatch[][] matches, double least) {
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                int ends = end(theirs, theirsTaken, j);
                if (ends > 0 && !mineTaken[i]) {
                    WordMatch match = words.joined(mine.get(i), theirs.subList(j, ends));
                    if (match.score()
                            > Math.max(least, Math.max(matches[i][j].score(), matches[i][ends - 1].score()))) {
                        take(match, i, j);
                        Arrays.fill(theirsTaken, j, ends, true);
                    }
                }
                ends = end(mine, mineTaken, i);
                if (ends > 0 && !theirsTaken[j]) {
                    WordMatch match = words.joined(theirs.get(j), mine.subList(i, ends));
                    if (match.score()
                            > Math.max(least, Math.max(matches[i][j].score(), matches[ends - 1][j].score()))) {
                        take(match, i, j);
                        Arrays.fill(mineTaken, i, ends, true);
                    }
                }
            }
        }
    }

    private void take(WordMatch match, int i, int j) {
        pairs.add(new Pair(i, j, match));
        mineTaken[i] = true;
        theirsTaken[j] = true;
    }

    /** The end of the run of this word, any particles after it and one more, if all are free; 0 when there is none. */
    private static int end(List<Word> words, boolean[] taken, int at) {
        int next = at + 1;
        while (next < words.size() - 1 && words.get(next).kind() == Word.Kind.PARTICLE) {
            next++;
        }
        for (int i = at; i <= next; i++) {
            if (i >= words.size() || taken[i]) {
                return 0;
            }
        }
        return next + 1;
    }
}
