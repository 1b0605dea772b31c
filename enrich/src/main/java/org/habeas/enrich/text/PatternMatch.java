package org.habeas.enrich.text;

import java.util.List;

/**
 * Where a pattern matched.
 *
 * @param pattern which
 * @param first index of its first token
 * @param end index after its last
 * @param words how many of its tokens the pattern names, those in gaps left out
 * @param <L> what the pattern is labelled with
 */
public record PatternMatch<L>(Pattern<L> pattern, int first, int end, int words) {
    /** Words that something else than a pattern has found to carry the label. */
    public static <L> PatternMatch<L> found(L label, int first, int end) {
        return new PatternMatch<>(new Pattern<>("", List.of(), List.of(), label), first, end, end - first);
    }

    public L label() {
        return pattern.label();
    }

    /** How many tokens it covers, gaps too. */
    public int length() {
        return end - first;
    }

    public boolean overlaps(int otherFirst, int otherEnd) {
        return first < otherEnd && otherFirst < end;
    }
}
