package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.habeas.enrich.text.WordTest.Shaped;
import org.habeas.enrich.text.WordTest.Words;
import org.jspecify.annotations.Nullable;

/** States to choose from, indexed by what each may begin with. */
final class Ways {
    private final List<State> states;
    private final Map<String, List<State>> byForm = new HashMap<>();
    /** By the first letters of each stem, as many as the shortest has. */
    private final Map<String, List<State>> byStem = new HashMap<>();

    private final int stem;
    /** By the last letters of each ending, as many as the shortest has. */
    private final Map<String, List<State>> byEnding = new HashMap<>();

    private final int ending;
    private final Map<Token.Shape, List<State>> byShape = new EnumMap<>(Token.Shape.class);
    private final List<State> anyhow = new ArrayList<>();

    Ways(List<State> states) {
        this.states = List.copyOf(states);
        this.stem = shortest(Words::stems);
        this.ending = shortest(Words::endings);
        for (State state : states) {
            state.first().forEach(test -> put(test, state));
            if (state.accepts()) {
                add(anyhow, state);
            }
        }
    }

    private int shortest(Function<Words, List<String>> affixes) {
        return states.stream()
                .flatMap(state -> state.first().stream())
                .filter(Words.class::isInstance)
                .flatMap(test -> affixes.apply((Words) test).stream())
                .mapToInt(String::length)
                .min()
                .orElse(0);
    }

    private void put(WordTest test, State state) {
        if (test instanceof Words words) {
            words.forms().forEach(form -> add(byForm, form, state));
            words.stems().forEach(word -> add(byStem, word.substring(0, stem), state));
            words.endings().forEach(word -> add(byEnding, last(word, ending), state));
        } else if (test instanceof Shaped shaped) {
            shaped.shapes().forEach(shape -> add(byShape, shape, state));
        } else {
            add(anyhow, state);
        }
    }

    private static <K> void add(Map<K, List<State>> map, K key, State state) {
        add(map.computeIfAbsent(key, k -> new ArrayList<>()), state);
    }

    private static void add(List<State> list, State state) {
        if (list.isEmpty() || list.get(list.size() - 1) != state) {
            list.add(state);
        }
    }

    private static String last(String word, int letters) {
        return word.substring(word.length() - letters);
    }

    List<State> states() {
        return states;
    }

    /** Takes those that may begin with the token, null where there is none; one may be taken more than once. */
    void each(@Nullable Token token, Consumer<State> taker) {
        anyhow.forEach(taker);
        if (token == null) {
            return;
        }
        String form = token.form();
        byForm.getOrDefault(form, List.of()).forEach(taker);
        if (stem > 0 && form.length() >= stem) {
            byStem.getOrDefault(form.substring(0, stem), List.of()).forEach(taker);
        }
        if (ending > 0 && form.length() >= ending) {
            byEnding.getOrDefault(last(form, ending), List.of()).forEach(taker);
        }
        byShape.getOrDefault(token.shape(), List.of()).forEach(taker);
    }
}
