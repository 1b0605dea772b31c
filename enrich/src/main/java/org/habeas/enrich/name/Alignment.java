package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.List;

/** Which word of one name stands for which of another: the best pairs first, each word once. */
final class Alignment {
    /** Words that agree; {@code other} is the last of two where {@code first} is written in one with it. */
    record Pair(int mine, int theirs, WordMatch match) {}

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
        alignment.join(words);
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
        for (Pair best = best(matches); best != null; best = best(matches)) {
            take(best.match, best.mine, best.theirs);
        }
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

    /** "Xiao Bo" for "Xiaobo", from either side. */
    private void join(WordComparison words) {
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                if (!mineTaken[i] && !theirsTaken[j]) {
                    join(words, i, j);
                }
            }
        }
    }

    private void join(WordComparison words, int i, int j) {
        int after = next(theirs, theirsTaken, j);
        if (after > 0 && take(words.joined(mine.get(i), theirs.get(j), theirs.get(after)), i, j)) {
            theirsTaken[after] = true;
            return;
        }
        after = next(mine, mineTaken, i);
        if (after > 0 && take(words.joined(theirs.get(j), mine.get(i), mine.get(after)), i, j)) {
            mineTaken[after] = true;
        }
    }

    private boolean take(WordMatch match, int i, int j) {
        if (match.found()) {
            pairs.add(new Pair(i, j, match));
            mineTaken[i] = true;
            theirsTaken[j] = true;
        }
        return match.found();
    }

    /** The next word but for particles, if it is free; 0 when there is none. */
    private static int next(List<Word> words, boolean[] taken, int at) {
        int next = at + 1;
        while (next < words.size() && words.get(next).kind() == Word.Kind.PARTICLE) {
            next++;
        }
        return next < words.size() && !taken[next] ? next : 0;
    }
}
