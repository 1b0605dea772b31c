package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Numbers under which names that may match can be found without comparing all: two names that share two words of one
 * sound share a key. A word's number is a hash of its consonants by rough classes, so that vowels and conventions of
 * romanisation do not count; well-known given names also have their name's own number. Immutable.
 */
public final class NameKeys {
    private static final int MOST_WORDS = 9;
    private static final int ALONE = 0x5bd1e995;

    /** The keys under which a listed name is to be found. */
    public int[] listed(Name name) {
        return listed(name, number -> {});
    }

    /**
     * The keys under which a listed name is to be found.
     *
     * @param word told the numbers of the name's words: a key of others need not be looked up
     */
    public int[] listed(Name name, IntConsumer word) {
        var keys = new IntBag();
        keys(keys, name, Skeletons.BARE, false, word);
        keys(keys, name, Skeletons.VOWELLED, false, word);
        return keys.distinct();
    }

    /** The keys by which to look for a written name, whose words may be in other cases than the base form's. */
    public int[] written(Name name) {
        var keys = new IntBag();
        keys(keys, name, Skeletons.BARE, true, number -> {});
        return keys.distinct();
    }

    private static void keys(IntBag keys, Name name, Skeletons skeletons, boolean declined, IntConsumer word) {
        List<Word> words =
                name.words().size() <= MOST_WORDS ? name.words() : name.words().subList(0, MOST_WORDS);
        List<Word> telling = words.stream().filter(NameKeys::telling).toList();
        if (telling.size() == 1) {
            for (int number : skeletons.of(telling.get(0), declined)) {
                keys.add(mix(number, ALONE));
            }
        }
        List<Part> parts = parts(words, telling.size(), skeletons, declined);
        parts.forEach(part -> part.tell(word));
        pairs(keys, parts);
    }

    private static boolean telling(Word word) {
        return word.weighty() || word.kind() == Word.Kind.INITIAL;
    }

    /** A word, or adjacent ones taken as one. */
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

        private void tell(IntConsumer word) {
            word.accept(initial);
            for (int number : numbers) {
                word.accept(number);
            }
        }
    }

    private static List<Part> parts(List<Word> words, int telling, Skeletons skeletons, boolean declined) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (telling(word)) {
                parts.add(new Part(i, i, skeletons.of(word, declined), Skeletons.initial(word)));
            }
            int to = i + 1;
            while (!telling(word) && to < words.size() && !telling(words.get(to))) {
                to++;
            }
            if (to < words.size() && telling(words.get(to)) && (telling > 2 || !telling(word))) {
                parts.add(new Part(i, to, skeletons.joined(words.subList(i, to + 1)), 0));
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
