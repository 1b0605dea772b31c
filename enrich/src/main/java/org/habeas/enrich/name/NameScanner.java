package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;

/**
 * Finds what may be names in a text, in one pass, and tells the keys of {@link NameKeys} that they have. Names are runs
 * of capitalised words, or of any words where the script has no capitals; articles and the like may stand between.
 * Words once seen are remembered, up to a bound. Safe for use by many threads.
 */
public final class NameScanner {
    /** Told of each key as it is found. */
    @FunctionalInterface
    public interface Found {
        /**
         * A key of two words.
         *
         * @param key as of {@link NameKeys}
         * @param from offset of the first of them in the text, in UTF-16 units
         * @param to offset after the last of them
         */
        void key(int key, int from, int to);
    }

    private static final int REMEMBERED = 1 << 17;
    private static final int HASHES = 1 << 14;

    private final NameComparison names;
    private final BitSet particles = new BitSet(HASHES);
    private final AtomicReferenceArray<TextWord> seen = new AtomicReferenceArray<>(REMEMBERED);

    public NameScanner(NameComparison names) {
        this.names = names;
        names.particles().forEach(hash -> particles.set(hash & (HASHES - 1)));
    }

    /**
     * Tells {@code found} every key that two near words of the text have.
     *
     * @param listed whether a number may be one of those that {@link NameKeys#listed} told of a listed name; keys without such are passed over
     */
    public void scan(String text, IntPredicate listed, Found found) {
        var run = new Run(listed, found);
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (Character.isLetter(letter)) {
                at = word(text, at, run);
            } else {
                if (!joins(letter, text, at)) {
                    run.end();
                }
                at++;
            }
        }
        run.end();
    }

    private static boolean joins(char between, String text, int at) {
        return switch (between) {
            case ' ', '-', '\'', '’', '‐', '‑', '\u00A0', '\u200C', '·', '•' -> true;
            case '.' -> at < 2 || !Character.isLetter(text.charAt(at - 2));
            default -> Character.getType(between) == Character.NON_SPACING_MARK;
        };
    }

    /** The hash of the word is that of {@link String#hashCode()}. */
    private int word(String text, int from, Run run) {
        int hash = 0;
        int to = from;
        while (to < text.length() && part(text, to)) {
            hash = hash * 31 + text.charAt(to);
            to++;
        }
        char first = text.charAt(from);
        if (Script.han(first)) {
            han(text, from, to, run);
        } else if (article(text, from, to)) {
            run.end();
        } else if (Character.isUpperCase(first) || !Script.cased(first)) {
            run.add(word(text, from, to, hash), from, to);
        } else if (!particles.get(hash & (HASHES - 1))) {
            run.end();
        }
        return to;
    }

    /** A single capital with no full stop, where a sentence begins: "A" is a word of its own there in many languages. */
    private static boolean article(String text, int from, int to) {
        return to - from == 1
                && Script.cased(text.charAt(from))
                && (to == text.length() || text.charAt(to) != '.')
                && opens(text, from);
    }

    /** Whether a sentence begins at that place. */
    private static boolean opens(String text, int at) {
        int before = at - 1;
        while (before >= 0 && " \u00A0\"“„«".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        char last = before < 0 ? '\n' : text.charAt(before);
        return "!?…:\n".indexOf(last) >= 0 || (last == '.' && !joins(last, text, before));
    }

    private static boolean part(String text, int at) {
        char letter = text.charAt(at);
        return Character.isLetter(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || ((letter == '\'' || letter == '’' || letter == 'ʼ')
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at + 1)));
    }

    private TextWord word(String text, int from, int to, int hash) {
        int slot = ((hash * 0x9E3779B1) >>> 15) & (REMEMBERED - 1);
        for (int way = 0; way < 2; way++) {
            TextWord known = seen.get(slot ^ way);
            if (known != null && known.is(text, from, to)) {
                return known;
            }
        }
        TextWord word = read(text.substring(from, to));
        seen.lazySet(slot ^ 1, seen.get(slot));
        seen.lazySet(slot, word);
        return word;
    }

    /** The name at that place of the text: the same as {@link NameComparison#read} makes of it, in less time. */
    public Name name(String text, int from, int to) {
        var words = new ArrayList<Word>(4);
        int at = from;
        while (at < to) {
            int end = at;
            int hash = 0;
            while (end < to && part(text, end)) {
                hash = hash * 31 + text.charAt(end++);
            }
            Word word = end == at ? null : word(text, at, end, hash).plain(end == to);
            if (word == null || (end < to && text.charAt(end) != ' ')) {
                return names.read(text.substring(from, to));
            }
            words.add(word);
            at = end + 1;
        }
        return new Name(text.substring(from, to), words);
    }

    private TextWord read(String text) {
        Name name = names.read(text);
        if (name.words().isEmpty()) {
            return TextWord.none(text);
        }
        if (name.words().size() == 2 && Script.han(text.charAt(0))) {
            return TextWord.numbered(
                    text, Skeletons.VOWELLED.joined(name.words()), Skeletons.BARE.joined(name.words()));
        }
        return TextWord.name(text, name.words().get(0), name.words().size() == 1 ? names.inner(text) : null);
    }

    /** Chinese writes no spaces: a surname of one letter may begin anywhere, with a given name of one or two after it. */
    private void han(String text, int from, int to, Run run) {
        run.end();
        for (int at = from; at + 1 < to; at++) {
            TextWord surname = word(text, at, at + 1, text.charAt(at));
            for (int length = 1; length <= 2 && at + 1 + length <= to; length++) {
                int hash = text.charAt(at + 1) * 31 + (length == 2 ? text.charAt(at + 2) : 0);
                run.add(surname, at, at + 1);
                run.add(word(text, at + 1, at + 1 + length, hash), at + 1, at + 1 + length);
                run.end();
            }
        }
    }
}
