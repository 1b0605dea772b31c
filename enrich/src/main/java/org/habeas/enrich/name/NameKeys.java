package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers under which names that may match can be found without comparing all: two names that share two words of one
 * sound share a key. A word's number is a hash of its consonants by rough classes, so that vowels and conventions of
 * romanisation do not count; well-known given names also have their name's own number. Immutable.
 */
public final class NameKeys {
    private static final int MOST_WORDS = 7;
    private static final int ALONE = 0x5bd1e995;

    private final Skeletons skeletons = new Skeletons();

    /**
     * The keys of a name; a listed name's are enough to find it by a written one's.
     *
     * @param declined whether the words may be in other cases than the base form's
     */
    public int[] of(Name name, boolean declined) {
        var keys = new IntBag();
        List<Word> words = name.words().stream()
                .filter(word -> word.weighty() || word.kind() == Word.Kind.INITIAL)
                .limit(MOST_WORDS)
                .toList();
        if (words.size() == 1) {
            for (int number : skeletons.of(words.get(0), declined)) {
                keys.add(mix(number, ALONE));
            }
        }
        pairs(keys, parts(words, declined));
        return keys.distinct();
    }

    /** A word, or two adjacent ones taken as one. */
    private static final class Part {
        private final int from;
        private final int to;
        private final int[] numbers;
        private final int initial;

        private Part(int from, int to, int[] numbers, int initial) {
            this.from = from;
            this.to = to;
            this.numbers = numbers;
            this.initial = initial;
        }
    }

    private List<Part> parts(List<Word> words, boolean declined) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < words.size(); i++) {
            parts.add(new Part(i, i, skeletons.of(words.get(i), declined), skeletons.initial(words.get(i))));
            if (words.size() > 2 && i + 1 < words.size()) {
                parts.add(new Part(i, i + 1, skeletons.joined(words.get(i), words.get(i + 1)), 0));
            }
        }
        return parts;
    }

    private static void pairs(IntBag keys, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Part a = parts.get(i);
                Part b = parts.get(j);
                if (a.to < b.from) {
                    pair(keys, a, b);
                }
            }
        }
    }

    private static void pair(IntBag keys, Part a, Part b) {
        for (int x : a.numbers) {
            for (int y : b.numbers) {
                keys.add(mix(x, y));
            }
            keys.add(mix(x, b.initial));
        }
        for (int y : b.numbers) {
            keys.add(mix(y, a.initial));
        }
    }

    /** The key of two words, in either order. */
    static int mix(int a, int b) {
        int key = (a ^ b) * 0x9E3779B1 + (a + b) * 0x85EBCA6B;
        key ^= key >>> 15;
        return key * 0xC2B2AE35;
    }
}
