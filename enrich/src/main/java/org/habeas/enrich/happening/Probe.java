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
        private static final String SEP = "\t";

        static Bearer parse(String text) {
            List<String> parts = List.of(text.split(SEP, -1));
            return new Bearer(List.of(parts.get(0).split(" ", -1)), parts.subList(1, parts.size()));
        }

        String text() {
            return String.join(" ", words) + SEP + String.join(SEP, forms);
        }
    }

    static Probe of(String key) {
        return new Probe(key, List.of(), name -> true);
    }

    /** Whether what the index holds beside a key leaves it worth a closer look. */
    boolean fits(String bearers) {
        if (others.isEmpty() || bearers.isEmpty()) {
            return true;
        }
        Bearer bearer = Bearer.parse(bearers);
        boolean alone = true;
        boolean alike = false;
        for (String theirs : bearer.words()) {
            boolean beside = !key.endsWith(theirs);
            alone &= !beside;
            alike |= beside && others.stream().anyMatch(other -> near(theirs, other));
        }
        return (alone || alike) && (bearer.forms().isEmpty() || bearer.forms().stream().anyMatch(same));
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
