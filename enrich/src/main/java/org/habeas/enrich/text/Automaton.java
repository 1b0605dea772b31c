package org.habeas.enrich.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.habeas.enrich.text.State.Accept;
import org.habeas.enrich.text.State.Choice;
import org.habeas.enrich.text.State.Fork;
import org.habeas.enrich.text.State.Gap;
import org.habeas.enrich.text.State.Step;
import org.habeas.enrich.text.Token.Shape;
import org.habeas.enrich.text.WordTest.AnyWord;
import org.habeas.enrich.text.WordTest.Words;

/** States made ready to run. What a word may begin is worked out when it is first met, and kept. */
final class Automaton {
    /** So many words of a shape are kept; then it begins anew, so that odd texts cannot fill the memory. */
    private static final int KEPT = 20_000;

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Start> starts = new ArrayList<>();
    /** By the number of a test, the indexes of the starts that may begin with what passes it. */
    private final Map<Integer, BitSet> startsByTest = new HashMap<>();

    private final Map<Shape, Map<String, Word>> words = new EnumMap<>(Shape.class);

    /**
     * A way that a match may begin.
     *
     * @param node how it goes on behind the first token, where one test of that token is all; otherwise the whole way
     * @param tested whether one test is all
     * @param only the only words that may follow then; empty where others may too
     */
    private record Start(Node node, boolean tested, Set<Integer> only) {}

    /** From states each of which a match may begin with; none of them accepts at once. */
    Automaton(List<State> states) {
        IdentityHashMap<State, Node> nodes = new IdentityHashMap<>();
        for (State state : states) {
            for (WordTest test : state.first()) {
                startsByTest
                        .computeIfAbsent(vocabulary.number(test), number -> new BitSet())
                        .set(starts.size());
            }
            starts.add(start(state, nodes));
        }
        for (Shape shape : Shape.values()) {
            words.put(shape, new ConcurrentHashMap<>());
        }
    }

    private Start start(State state, IdentityHashMap<State, Node> nodes) {
        return state instanceof Step step && !(step.test() instanceof AnyWord)
                ? new Start(node(step.next(), nodes), true, only(step.next()))
                : new Start(node(state, nodes), false, Set.of());
    }

    /** What is shared stays shared: written out, the states would be without number. */
    private Node node(State state, IdentityHashMap<State, Node> nodes) {
        Node made = nodes.get(state);
        if (made == null) {
            made = make(state, nodes);
            nodes.put(state, made);
        }
        return made;
    }

    private Node make(State state, IdentityHashMap<State, Node> nodes) {
        if (state instanceof Step step) {
            boolean any = step.test() instanceof AnyWord;
            return new Node.Step(vocabulary.number(step.test()), any, node(step.next(), nodes));
        }
        if (state instanceof Gap gap) {
            return new Node.Gap(
                    gap.widest(),
                    vocabulary.number(new AnyWord()),
                    vocabulary.number(new WordTest.Stop()),
                    node(gap.next(), nodes));
        }
        if (state instanceof Choice choice) {
            return new Node.Choice(ways(choice.ways(), nodes));
        }
        return state instanceof Fork fork
                ? new Node.Fork(ways(fork.ways(), nodes))
                : new Node.End(((Accept) state).pattern());
    }

    private Ways ways(List<State> states, IdentityHashMap<State, Node> nodes) {
        List<Node> ways = new ArrayList<>();
        List<Set<Integer>> only = new ArrayList<>();
        for (State state : states) {
            ways.add(node(state, nodes));
            only.add(only(state));
        }
        return new Ways(ways, only);
    }

    /** The only words that the state may begin with; empty where it may begin otherwise too. */
    private Set<Integer> only(State state) {
        Set<WordTest> first = state.first();
        Set<Integer> only = new HashSet<>();
        for (WordTest test : first) {
            if (!(test instanceof Words words)
                    || !words.stems().isEmpty()
                    || !words.endings().isEmpty()) {
                return Set.of();
            }
            only.addAll(vocabulary.literals(words.forms()));
        }
        return state.accepts() ? Set.of() : only;
    }

    /** What patterns ask of the tokens. */
    Word[] words(List<Token> tokens) {
        Word[] read = new Word[tokens.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = word(tokens.get(i));
        }
        return read;
    }

    private Word word(Token token) {
        Map<String, Word> alike = requireNonNull(words.get(token.shape()));
        Word word = alike.get(token.form());
        if (word == null) {
            word = read(token);
            if (alike.size() >= KEPT) {
                alike.clear();
            }
            alike.put(token.form(), word);
        }
        return word;
    }

    private Word read(Token token) {
        BitSet tests = vocabulary.passed(token);
        BitSet open = new BitSet();
        tests.stream()
                .mapToObj(test -> startsByTest.getOrDefault(test, new BitSet()))
                .forEach(open::or);
        Map<Boolean, List<Start>> begun =
                open.stream().mapToObj(starts::get).collect(Collectors.partitioningBy(Start::tested));
        return new Word(
                vocabulary.literal(token.form()),
                tests,
                behind(begun.getOrDefault(true, List.of())),
                begun.getOrDefault(false, List.of()).stream().map(Start::node).toArray(Node[]::new));
    }

    private static Ways behind(List<Start> tested) {
        return tested.isEmpty()
                ? Ways.NONE
                : new Ways(
                        tested.stream().map(Start::node).toList(),
                        tested.stream().map(Start::only).toList());
    }
}
