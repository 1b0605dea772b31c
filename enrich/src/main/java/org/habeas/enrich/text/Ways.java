package org.habeas.enrich.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ways to go on, in order, by the words that some of them ask for. */
final class Ways {
    /** The words of {@link Vocabulary} that some ways ask for by their form, ascending. */
    private final int[] literals;
    /** For each of them the ways that it may begin. */
    private final Node[][] byLiteral;
    /** The ways that other words may begin, or no word at all. */
    private final Node[] otherwise;

    /**
     * Ways and for each the only words that it may begin with.
     *
     * @param only sets of words; an empty one stands for a way that may begin otherwise too
     */
    Ways(List<Node> ways, List<Set<Integer>> only) {
        Set<Integer> asked = new TreeSet<>();
        only.forEach(asked::addAll);
        literals = asked.stream().mapToInt(Integer::intValue).toArray();
        byLiteral = new Node[literals.length][];
        for (int i = 0; i < literals.length; i++) {
            byLiteral[i] = open(ways, only, literals[i]);
        }
        otherwise = open(ways, only, Vocabulary.NO_LITERAL);
    }

    private static Node[] open(List<Node> ways, List<Set<Integer>> only, int literal) {
        Node[] open = new Node[ways.size()];
        int count = 0;
        for (int i = 0; i < open.length; i++) {
            if (only.get(i).isEmpty() || only.get(i).contains(literal)) {
                open[count++] = ways.get(i);
            }
        }
        return Arrays.copyOf(open, count);
    }

    /** Those that the word may begin; null stands for the end of the sentence. */
    Node[] of(@Nullable Word word) {
        if (word == null || word.literal() == Vocabulary.NO_LITERAL) {
            return otherwise;
        }
        int found = Arrays.binarySearch(literals, word.literal());
        return found < 0 ? otherwise : byLiteral[found];
    }
}
