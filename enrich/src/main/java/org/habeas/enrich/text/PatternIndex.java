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
    private static final Comparator<Ranked> RANKING =
            Comparator.comparingInt(Ranked::looseness).thenComparingInt(ranked -> ranked.found.pattern());

    private final List<Pattern<L>> patterns;
    private final Automaton automaton;

    public PatternIndex(List<Pattern<L>> patterns) {
        this.patterns = List.copyOf(patterns);
        this.automaton = new Automaton(
                branches(IntStream.range(0, patterns.size()).boxed().toList(), 0));
    }

    private State tree(List<Integer> numbers, int depth) {
        List<State> ways = branches(numbers, depth);
        return ways.size() == 1 ? ways.get(0) : new Fork(ways);
    }

    /** The states of those patterns, which are alike up to the part at {@code depth}. */
    private List<State> branches(List<Integer> numbers, int depth) {
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
        return ways;
    }

    private State branch(List<Integer> numbers, int depth) {
        Part part = patterns.get(numbers.get(0)).parts().get(depth);
        return part.before(tree(numbers, depth + 1));
    }

    /** Every match within a sentence: by first token, the patterns first that name it the least loosely, then in their order. */
    public List<PatternMatch<L>> matches(Segmented text) {
        List<PatternMatch<L>> matches = new ArrayList<>();
        Matcher matcher = new Matcher(automaton.words(text.tokens()));
        text.sentences()
                .forEach(sentence -> matches.addAll(
                        matches(matcher, text.tokens(), sentence.first(), sentence.end(), sentence.end())));
        return matches;
    }

    /** Whether there is a match. */
    public boolean matchesAnywhere(Segmented text) {
        Matcher matcher = new Matcher(automaton.words(text.tokens()));
        return text.sentences().stream().anyMatch(sentence -> IntStream.range(sentence.first(), sentence.end())
                .anyMatch(i -> !matcher.run(i, sentence.end()).isEmpty()));
    }

    /**
     * Every match that begins before the token {@code bound} among tokens that are one sentence, in the same order; indices are of the
     * list.
     */
    public List<PatternMatch<L>> matches(List<Token> sentence, int bound) {
        return matches(new Matcher(automaton.words(sentence)), sentence, 0, bound, sentence.size());
    }

    private List<PatternMatch<L>> matches(Matcher matcher, List<Token> tokens, int first, int bound, int end) {
        List<PatternMatch<L>> matches = new ArrayList<>();
        for (int i = first; i < bound; i++) {
            for (Found found : sorted(matcher.run(i, end), tokens.get(i))) {
                matches.add(new PatternMatch<>(patterns.get(found.pattern()), i, found.end(), found.words()));
            }
        }
        return matches;
    }

    private List<Found> sorted(List<Found> found, Token token) {
        if (found.size() > 1) {
            List<Ranked> ranked = new ArrayList<>(found.size());
            for (Found f : found) {
                ranked.add(new Ranked(f, patterns.get(f.pattern()).looseness(token)));
            }
            ranked.sort(RANKING);
            found.clear();
            ranked.forEach(r -> found.add(r.found));
        }
        return found;
    }

    /** A match with how loosely it names its first token. */
    private record Ranked(Found found, int looseness) {}
}
