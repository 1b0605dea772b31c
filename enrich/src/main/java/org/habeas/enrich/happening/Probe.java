package org.habeas.enrich.happening;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to look for in the index.
 *
 * @param key what is asked for
 * @param others the other words of the name that the key is a word of: those found must have a word like one of them, or
 *     none beside; empty to take all
 */
record Probe(String key, List<String> others) {
    static Probe of(String key) {
        return new Probe(key, List.of());
    }

    /** Whether what the index holds beside a key, the words of a name, leaves it worth a closer look. */
    boolean fits(String words) {
        if (others.isEmpty() || words.isEmpty()) {
            return true;
        }
        List<String> theirs =
                Stream.of(words.split(" ", -1)).filter(w -> !key.endsWith(w)).toList();
        return theirs.isEmpty() || theirs.stream().anyMatch(w -> others.stream().anyMatch(other -> near(w, other)));
    }

    /** True for keys of at most three letters of which all but one agree, in order. */
    private static boolean near(String a, String b) {
        int i = 0;
        int common = 0;
        for (int j = 0; j < b.length(); j++) {
            int at = a.indexOf(b.charAt(j), i);
            if (at >= 0) {
                common++;
                i = at + 1;
            }
        }
        return common >= Math.max(1, Math.min(a.length(), b.length()) - 1);
    }
}
