package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.habeas.enrich.text.Matcher.Found;
import org.habeas.enrich.text.State.Accept;
import org.habeas.enrich.text.State.Fork;

/**
 * Finds all patterns of a pack in a text. Patterns are compiled to a tree: what several begin with is tried once for all.
 *
 * @param <L> what the patterns are labelled with
 */
public final class PatternIndex<L> {
    private final List<Pattern<L>> patterns;
    private final State start;

    public PatternIndex(List<Pattern<L>> patterns) {
        this.patterns = List.copyOf(patterns);
        this.start = tree(IntStream.range(0, patterns.size()).boxed().toList(), 0);
    }

    /** The states of those patterns, which are alike up to the part at {@code depth}. */
    private State tree(List<Integer> numbers, int depth) {
        List<State> ways = new ArrayList<>();
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int number : numbers) {
            List<Part> parts = patterns.get(number).parts();
            if (depth == parts.size()) {
                ways.add(new Accept(number));
            } else {
                alike.computeIfAbsent(parts.get(depth).source(), source -> new ArrayList<>())
                        .add(number);
            }
        }
        alike.values().forEach(some -> ways.add(branch(some, depth)));
        return ways.size() == 1 ? ways.get(0) : new Fork(new Ways(ways));
    }

    private State branch(List<Integer> numbers, int depth) {
        Part part = patterns.get(numbers.get(0)).parts().get(depth);
        return part.before(tree(numbers, depth + 1));
    }

    /** Every match within a sentence: by first token, the patterns first that name it the least loosely, then in their order. */
    public List<PatternMatch<L>> matches(Segmented text) {
        List<PatternMatch<L>> matches = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                collect(text.tokens(), i, sentence.end(), matches);
            }
        }
        return matches;
    }

    private void collect(List<Token> tokens, int at, int end, List<PatternMatch<L>> matches) {
        List<Found> found = new Matcher(tokens, at, end).run(start);
        if (found.size() > 1) {
            Token token = tokens.get(at);
            found.sort(Comparator.<Found>comparingInt(
                            f -> patterns.get(f.pattern()).looseness(token))
                    .thenComparingInt(Found::pattern));
        }
        found.forEach(f -> matches.add(new PatternMatch<>(patterns.get(f.pattern()), at, f.end(), f.words())));
    }
}
