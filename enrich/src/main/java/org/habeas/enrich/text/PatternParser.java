package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.habeas.enrich.text.State.Accept;
import org.habeas.enrich.text.State.Choice;
import org.habeas.enrich.text.State.Gap;
import org.habeas.enrich.text.State.Step;
import org.habeas.enrich.text.Token.Shape;
import org.habeas.enrich.text.WordTest.AnyWord;
import org.habeas.enrich.text.WordTest.Shaped;
import org.habeas.enrich.text.WordTest.Words;

/**
 * Reads patterns. Elements are separated by blanks: {@code word}, {@code stem*}, {@code *ending}, {@code @class}, {@code Aa} (a
 * capitalised word), {@code AA} (an acronym), {@code #} (a number in digits), {@code _} (any word), {@code ..3} (up to three words),
 * a mark, or a group {@code (a b|c d)} of rows to choose from; {@code ?} after an element makes it optional, {@code +}
 * lets it repeat up to six times, and {@code a|b} outside of a group stands for either word.
 */
public final class PatternParser {
    private static final int REPEATS = 6;
    private static final int WIDEST_GAP = 20;
    /** Sets apart parts that are read alike and match differently. */
    private static final String NAMING = "Aa:";

    private final TextRules rules;
    private final Map<String, List<String>> classes;
    private final boolean naming;

    /** A parser that knows these classes of words, each a list of patterns. */
    public PatternParser(TextRules rules, Map<String, List<String>> classes) {
        this(rules, classes, false);
    }

    private PatternParser(TextRules rules, Map<String, List<String>> classes, boolean naming) {
        this.rules = rules;
        this.classes = Map.copyOf(classes);
        this.naming = naming;
    }

    /** The same, but a word that a pattern writes with a capital has to have one: Watch, but not watch. */
    public PatternParser ofNames() {
        return new PatternParser(rules, classes, true);
    }

    /**
     * The pattern that {@code source} describes.
     *
     * @throws IllegalArgumentException when it cannot be read; the message says why
     */
    public <L> Pattern<L> parse(String source, L label) {
        Reader reader = new Reader(source, 0);
        List<Part> parts = reader.parts();
        if (reader.more()) {
            throw new IllegalArgumentException("unexpected \")\" in \"" + source + "\"");
        }
        State start = before(parts, new Accept(0));
        if (start.accepts()) {
            throw new IllegalArgumentException("\"" + source + "\" would match nothing at all");
        }
        Set<WordTest> first = start.first();
        if (first.stream().anyMatch(AnyWord.class::isInstance)) {
            throw new IllegalArgumentException("\"" + source + "\" may not begin with a gap or with any word");
        }
        return new Pattern<>(source, parts, List.copyOf(first), label);
    }

    /** Builds states from the last part to the first, since each needs to know its next. */
    private static State before(List<Part> parts, State next) {
        State state = next;
        for (int i = parts.size() - 1; i >= 0; i--) {
            state = parts.get(i).before(state);
        }
        return state;
    }

    /** The test of a single word: {@code word}, {@code stem*}, {@code *ending} or several with bars between. */
    public WordTest word(String source) {
        return test(source);
    }

    private final class Reader {
        private final String source;
        private final List<String> items;
        private final int depth;
        private int at;

        Reader(String source, int depth) {
            this.source = source;
            this.depth = depth;
            this.items = split(source);
            if (depth > 5) {
                throw new IllegalArgumentException("classes nest too deeply at \"" + source + "\"");
            }
        }

        boolean more() {
            return at < items.size();
        }

        State alternatives(State next) {
            List<State> ways = new ArrayList<>();
            ways.add(sequence(next));
            while (more() && items.get(at).equals("|")) {
                at++;
                ways.add(sequence(next));
            }
            return ways.size() == 1 ? ways.get(0) : new Choice(ways);
        }

        private State sequence(State next) {
            return before(parts(), next);
        }

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            while (more() && !items.get(at).equals(")") && !items.get(at).equals("|")) {
                int from = at;
                UnaryOperator<State> states = suffixed();
                String part = String.join(" ", items.subList(from, at));
                parts.add(new Part(naming ? NAMING + part : part, states));
            }
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("nothing to match in \"" + source + "\"");
            }
            return parts;
        }

        private UnaryOperator<State> suffixed() {
            UnaryOperator<State> element = element();
            if (more() && items.get(at).equals("?")) {
                at++;
                return next -> new Choice(List.of(element.apply(next), next));
            }
            if (more() && items.get(at).equals("+")) {
                at++;
                return next -> repeat(element, REPEATS, next);
            }
            return element;
        }

        private static State repeat(UnaryOperator<State> element, int times, State next) {
            State state = element.apply(next);
            for (int i = 1; i < times; i++) {
                state = element.apply(new Choice(List.of(state, next)));
            }
            return state;
        }

        private UnaryOperator<State> element() {
            String item = items.get(at++);
            if (item.equals("(")) {
                return group();
            }
            if (item.startsWith("@")) {
                return classOf(item.substring(1));
            }
            if (item.startsWith("..")) {
                return gap(item);
            }
            WordTest test = test(item);
            return next -> new Step(test, next);
        }

        private UnaryOperator<State> group() {
            int from = at;
            Set<String> words = choiceOfWords();
            if (!words.isEmpty()) {
                WordTest test = words(words);
                return next -> new Step(test, next);
            }
            at = from;
            alternatives(new Accept(0));
            if (!more() || !items.get(at).equals(")")) {
                throw new IllegalArgumentException("\"(\" without \")\" in \"" + source + "\"");
            }
            int to = ++at;
            return next -> {
                int back = at;
                at = from;
                State state = alternatives(next);
                at = Math.max(back, to);
                return state;
            };
        }

        /** The words of a group that offers single words only; empty when the group is of another sort. */
        private Set<String> choiceOfWords() {
            Set<String> words = new HashSet<>();
            while (at + 1 < items.size()
                    && isSimple(items.get(at))
                    && !items.get(at).equals("|")) {
                words.add(items.get(at));
                String sign = items.get(at + 1);
                at += 2;
                if (sign.equals(")")) {
                    return words;
                }
                if (!sign.equals("|")) {
                    break;
                }
            }
            return Set.of();
        }

        private UnaryOperator<State> classOf(String name) {
            List<String> members = classes.get(name);
            if (members == null) {
                throw new IllegalArgumentException("no class \"" + name + "\" for \"" + source + "\"");
            }
            Set<String> simple = new HashSet<>();
            List<String> others = new ArrayList<>();
            members.forEach(member -> {
                if (isSimple(member)) {
                    simple.addAll(List.of(member.split("\\|")));
                } else {
                    others.add(member);
                }
            });
            return next -> {
                List<State> ways = new ArrayList<>();
                others.forEach(member -> ways.add(new Reader(member, depth + 1).alternatives(next)));
                if (!simple.isEmpty()) {
                    ways.add(new Step(words(simple), next));
                }
                return ways.size() == 1 ? ways.get(0) : new Choice(ways);
            };
        }

        private UnaryOperator<State> gap(String item) {
            int widest = item.length() == 2 ? 3 : number(item);
            if (widest > WIDEST_GAP) {
                throw new IllegalArgumentException(
                        item + " in \"" + source + "\": a gap of at most " + WIDEST_GAP + " is allowed");
            }
            return next -> new Gap(widest, next);
        }

        private int number(String item) {
            try {
                return Integer.parseInt(item.substring(2));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\"" + item + "\" in \"" + source + "\": .. or ..N is allowed", e);
            }
        }
    }

    private static boolean isSimple(String member) {
        return member.chars().noneMatch(c -> " ()@#?+_".indexOf(c) >= 0)
                && !member.startsWith("..")
                && !member.equals("Aa")
                && !member.equals("AA");
    }

    private WordTest test(String item) {
        return switch (item) {
            case "Aa" -> new Shaped(Set.of(Shape.CAPITAL, Shape.UPPER));
            case "AA" -> new Shaped(Set.of(Shape.UPPER));
            case "#" -> new Shaped(Set.of(Shape.NUMBER));
            case "_" -> new AnyWord();
            default -> words(Set.of(item.split("\\|")));
        };
    }

    private WordTest words(Set<String> items) {
        Set<String> forms = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<String> stems = new ArrayList<>();
        List<String> endings = new ArrayList<>();
        for (String item : items) {
            if (item.length() > 1 && item.endsWith("*")) {
                stems.add(rules.form(item.substring(0, item.length() - 1)));
            } else if (item.length() > 1 && item.startsWith("*")) {
                endings.add(rules.form(item.substring(1)));
            } else {
                forms.add(rules.form(item));
                boolean name =
                        naming && Character.isUpperCase(item.codePointAt(0)) && !items.contains(rules.form(item));
                names.addAll(name ? Set.of(rules.form(item)) : Set.of());
            }
        }
        return new Words(forms, names, stems, endings);
    }

    /** Blanks separate; brackets, the signs that follow an element, and bars within brackets stand for themselves. */
    private static List<String> split(String source) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean sign = "()?+".indexOf(c) >= 0 || (c == '|' && depth > 0);
            if ((sign || c == ' ') && !item.isEmpty()) {
                items.add(item.toString());
                item.setLength(0);
            }
            if (sign) {
                items.add(String.valueOf(c));
            } else if (c != ' ') {
                item.append(c);
            }
        }
        if (!item.isEmpty()) {
            items.add(item.toString());
        }
        return items;
    }
}
