package org.habeas.enrich.name;

import java.util.function.IntPredicate;

/** A run of words that may be one name or several; tells the keys of those that are near. For one thread. */
final class Run {
    private static final int REACH = 3;

    private final IntPredicate listed;
    private final NameScanner.Found found;
    private final Spread together = Skeletons.VOWELLED.spread();
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
        for (int x = 0; x < words[i].count(bare); x++) {
            pair(words[i].number(bare, x), words[j], bare, froms[i], tos[j]);
        }
        if (tos[i] - froms[i] == 1) {
            initial(words[j], words[i].initial(), i, j);
        } else if (tos[j] - froms[j] == 1) {
            initial(words[i], words[j].initial(), i, j);
        }
    }

    private void initial(TextWord word, int initial, int i, int j) {
        for (int x = 0; x < word.count(false); x++) {
            int number = word.number(false, x);
            if (listed.test(number)) {
                found.key(NameKeys.mix(number, initial), froms[i], tos[j]);
            }
        }
    }

    /** Two words that may be one, with the word before or after. */
    private void joined(int i) {
        if (!words[i].joins() || !words[i + 1].joins()) {
            return;
        }
        words[i].joined(words[i + 1], together);
        for (int k = 0; k < together.size(); k++) {
            int number = together.number(k);
            if (i > 0) {
                pair(number, words[i - 1], false, froms[i - 1], tos[i + 1]);
            }
            if (i + 2 < size) {
                pair(number, words[i + 2], false, froms[i], tos[i + 2]);
            }
        }
    }

    private void pair(int number, TextWord other, boolean bare, int from, int to) {
        if (listed.test(number)) {
            for (int y = 0; y < other.count(bare); y++) {
                if (listed.test(other.number(bare, y))) {
                    found.key(NameKeys.mix(number, other.number(bare, y)), from, to);
                }
            }
        }
    }
}
