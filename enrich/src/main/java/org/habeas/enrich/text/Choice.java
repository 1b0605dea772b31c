package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.habeas.enrich.text.WordTest.Words;
import org.jspecify.annotations.Nullable;

/** Ways to one next state; the first that leads to the end of a pattern is its match. */
final class Choice implements State {
    private final List<State> ways;
    /** Ways for a word that some of them ask for. */
    private final Map<String, List<State>> byForm = new HashMap<>();
    /** Ways for other words. */
    private final List<State> otherwise = new ArrayList<>();

    Choice(List<State> ways) {
        this.ways = List.copyOf(ways);
        List<Set<String>> forms = ways.stream().map(Choice::forms).toList();
        forms.forEach(some -> some.forEach(form -> byForm.put(form, new ArrayList<>())));
        for (int i = 0; i < ways.size(); i++) {
            State way = ways.get(i);
            Set<String> only = forms.get(i);
            byForm.forEach((form, list) -> {
                if (only.isEmpty() || only.contains(form)) {
                    list.add(way);
                }
            });
            if (only.isEmpty()) {
                otherwise.add(way);
            }
        }
    }

    /** The only forms that the state may begin with; empty where it may begin otherwise too. */
    private static Set<String> forms(State state) {
        Set<WordTest> first = state.first();
        boolean only = !state.accepts()
                && first.stream()
                        .allMatch(test -> test instanceof Words words
                                && words.stems().isEmpty()
                                && words.endings().isEmpty());
        return only
                ? first.stream()
                        .flatMap(test -> ((Words) test).forms().stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    List<State> ways() {
        return ways;
    }

    /** Those that the token may begin, in order; null stands for the end of the sentence. */
    List<State> ways(@Nullable Token token) {
        return token == null ? otherwise : byForm.getOrDefault(token.form(), otherwise);
    }
}
