package org.habeas.enrich.name;

import java.util.function.IntPredicate;

/** A run of words that may be one name or several; tells the keys of those that are near. For one thread. */
final class Run {
    private static final int REACH = 3;

    private final IntPredicate listed;
    private final NameScanner.Found found;
    private TextWord[] words = new TextWord[16];
    private int[] froms = new int[16];
    private int[] tos = new int[16];
    private int size;

    /** @param listed whether a number may be one of a listed name's word */
    Run(IntPredicate listed, NameScanner.Found found) {
        this.listed = listed;
        this.found = found;
    }

    void add(TextWord word, int from, int to) {
        if (size == words.length) {
            end();
        }
        words[size] = word;
        froms[size] = from;
        tos[size++] = to;
    }

    void end() {
        for (int i = 0; i + 1 < size; i++) {
            for (int j = i + 1; j < Math.min(size, i + 1 + REACH); j++) {
                pair(i, j);
            }
            if (size > 2) {
                joined(i);
            }
        }
        size = 0;
    }

    private void pair(int i, int j) {
        boolean bare = words[i].unwritten() || words[j].unwritten();
        pair(
                bare ? words[i].bare() : words[i].numbers(),
                bare ? words[j].bare() : words[j].numbers(),
                froms[i],
                tos[j]);
        if (tos[i] - froms[i] == 1) {
            initial(words[j].numbers(), words[i].initial(), i, j);
        } else if (tos[j] - froms[j] == 1) {
            initial(words[i].numbers(), words[j].initial(), i, j);
        }
    }

    private void initial(int[] numbers, int initial, int i, int j) {
        for (int number : numbers) {
            if (listed.test(number)) {
                found.key(NameKeys.mix(number, initial), froms[i], tos[j]);
            }
        }
    }

    /** Two words that may be one, with the word before or after. */
    private void joined(int i) {
        Word first = words[i].word();
        Word second = words[i + 1].word();
        if (first == null || second == null) {
            return;
        }
        int[] together = Skeletons.VOWELLED.joined(first, second);
        if (i > 0) {
            pair(together, words[i - 1].numbers(), froms[i - 1], tos[i + 1]);
        }
        if (i + 2 < size) {
            pair(together, words[i + 2].numbers(), froms[i], tos[i + 2]);
        }
    }

    private void pair(int[] numbers, int[] others, int from, int to) {
        for (int x : numbers) {
            if (listed.test(x)) {
                for (int y : others) {
                    if (listed.test(y)) {
                        found.key(NameKeys.mix(x, y), from, to);
                    }
                }
            }
        }
    }
}
