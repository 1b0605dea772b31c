package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.habeas.enrich.text.WordTest.Words;

/** The tests of an automaton, each with a number, and which of them a token passes. */
final class Vocabulary {
    /** Stands for a form that no test names. */
    static final int NO_LITERAL = -1;

    private final Map<WordTest, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> literals = new HashMap<>();
    private final Map<String, List<WordTest>> byForm = new HashMap<>();
    private final Map<String, List<WordTest>> byStem = new HashMap<>();
    private final Map<String, List<WordTest>> byEnding = new HashMap<>();
    /** Those that ask for no form. */
    private final List<WordTest> others = new ArrayList<>();

    /** The number of the test, from 0 on; equal tests have one. */
    int number(WordTest test) {
        Integer number = numbers.get(test);
        if (number != null) {
            return number;
        }
        if (test instanceof Words words) {
            words.forms().forEach(form -> {
                literals.putIfAbsent(form, literals.size());
                add(byForm, form, test);
            });
            words.stems().forEach(stem -> add(byStem, stem, test));
            words.endings().forEach(ending -> add(byEnding, ending, test));
        } else {
            others.add(test);
        }
        numbers.put(test, numbers.size());
        return numbers.size() - 1;
    }

    private static void add(Map<String, List<WordTest>> map, String key, WordTest test) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(test);
    }

    int literal(String form) {
        return literals.getOrDefault(form, NO_LITERAL);
    }

    Set<Integer> literals(Set<String> forms) {
        return forms.stream().map(this::literal).collect(Collectors.toSet());
    }

    /** The numbers of the tests that the token passes. */
    BitSet passed(Token token) {
        BitSet passed = new BitSet();
        pass(others, token, passed);
        String form = token.form();
        pass(byForm.getOrDefault(form, List.of()), token, passed);
        for (int length = 1; length <= form.length(); length++) {
            pass(byStem.getOrDefault(form.substring(0, length), List.of()), token, passed);
            pass(byEnding.getOrDefault(form.substring(form.length() - length), List.of()), token, passed);
        }
        return passed;
    }

    private void pass(List<WordTest> tests, Token token, BitSet passed) {
        for (WordTest test : tests) {
            if (test.passes(token)) {
                passed.set(Objects.requireNonNull(numbers.get(test), "each test has a number"));
            }
        }
    }
}
