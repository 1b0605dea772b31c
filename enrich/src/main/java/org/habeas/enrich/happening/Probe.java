package org.habeas.enrich.happening;

import java.util.List;
import java.util.function.Predicate;

/**
 * Something to look for in the index.
 *
 * @param key what is asked for
 * @param others the other words of the name that the key is a word of: those found must have a word like one of them, or
 *     none beside; empty to take all
 * @param same whether somebody of a name can be who is looked for; asked last
 */
record Probe(String key, List<String> others, Predicate<String> same) {
    /** What the index holds beside a word of a name, so that no happening is read in vain: keys of all words, and forms (none where an earlier version wrote it). */
    record Bearer(List<String> words, List<String> forms) {
        private static final char SEP = '\t';

        String text() {
            return String.join(" ", words) + SEP + String.join(String.valueOf(SEP), forms);
        }

        private static List<String> words(String text) {
            int end = text.indexOf(SEP);
            return List.of((end < 0 ? text : text.substring(0, end)).split(" ", -1));
        }

        private static List<String> forms(String text) {
            int end = text.indexOf(SEP);
            return end < 0 ? List.of() : List.of(text.substring(end + 1).split(String.valueOf(SEP), -1));
        }
    }

    static Probe of(String key) {
        return new Probe(key, List.of(), name -> true);
    }

    /** Whether what the index holds beside a key leaves it worth a closer look. */
    boolean fits(String beside) {
        return others.isEmpty() || beside.isEmpty() || (isAlike(Bearer.words(beside)) && isSame(Bearer.forms(beside)));
    }

    private boolean isAlike(List<String> words) {
        boolean alone = true;
        for (String word : words) {
            if (!key.endsWith(word)) {
                alone = false;
                if (others.stream().anyMatch(other -> near(word, other))) {
                    return true;
                }
            }
        }
        return alone;
    }

    private boolean isSame(List<String> forms) {
        return forms.isEmpty() || forms.stream().anyMatch(same);
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
