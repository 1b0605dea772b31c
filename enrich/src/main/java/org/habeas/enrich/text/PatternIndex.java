package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.habeas.enrich.text.WordTest.Shaped;
import org.habeas.enrich.text.WordTest.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds all patterns of a pack in a text, by the first word of each.
 *
 * @param <L> what the patterns are labelled with
 */
public final class PatternIndex<L> {
    private final Map<String, List<Pattern<L>>> byForm = new HashMap<>();
    private final Map<String, List<Pattern<L>>> byStem = new HashMap<>();
    private final List<Pattern<L>> byShape = new ArrayList<>();
    private final Map<String, List<Pattern<L>>> byEnding = new TreeMap<>();
    private final List<Pattern<L>> anywhere = new ArrayList<>();
    private final int[] stemLengths;

    public PatternIndex(List<Pattern<L>> patterns) {
        Set<Integer> lengths = new TreeSet<>();
        for (Pattern<L> pattern : patterns) {
            pattern.first().forEach(test -> put(pattern, test, lengths));
        }
        stemLengths = lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    private void put(Pattern<L> pattern, WordTest test, Set<Integer> lengths) {
        if (test instanceof Words words) {
            words.endings().forEach(ending -> add(byEnding, ending, pattern));
            words.forms().forEach(form -> add(byForm, form, pattern));
            words.stems().forEach(stem -> {
                add(byStem, stem, pattern);
                lengths.add(stem.length());
            });
        } else {
            List<Pattern<L>> list = test instanceof Shaped ? byShape : anywhere;
            if (!list.contains(pattern)) {
                list.add(pattern);
            }
        }
    }

    private static <L> void add(Map<String, List<Pattern<L>>> map, String key, Pattern<L> pattern) {
        List<Pattern<L>> patterns = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (!patterns.contains(pattern)) {
            patterns.add(pattern);
        }
    }

    /** Every match within a sentence, by first token. */
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
        Token token = tokens.get(at);
        tryAll(byForm.get(token.form()), tokens, at, end, matches);
        tryAll(anywhere, tokens, at, end, matches);
        byEnding.forEach((ending, patterns) -> {
            if (token.form().endsWith(ending)) {
                tryAll(patterns, tokens, at, end, matches);
            }
        });
        for (int length : stemLengths) {
            if (length > token.form().length()) {
                break;
            }
            tryAll(byStem.get(token.form().substring(0, length)), tokens, at, end, matches);
        }
        if (token.isCapitalised() || token.shape() == Token.Shape.NUMBER) {
            tryAll(byShape, tokens, at, end, matches);
        }
    }

    private void tryAll(
            @Nullable List<Pattern<L>> patterns, List<Token> tokens, int at, int end, List<PatternMatch<L>> matches) {
        if (patterns == null) {
            return;
        }
        for (Pattern<L> pattern : patterns) {
            PatternMatch<L> match = pattern.match(tokens, at, end);
            if (match != null) {
                matches.add(match);
            }
        }
    }
}
