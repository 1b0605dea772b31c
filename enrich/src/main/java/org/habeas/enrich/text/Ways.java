package org.habeas.enrich.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ways to go on, in order, by the words that some of them ask for. */
final class Ways {
    /** No way at all. */
    static final Ways NONE = new Ways(List.of(), List.of());

    /** Multiplied by it, numbers in a row are spread evenly (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private static final int EMPTY = -1;

    /**
     * The words of {@link Vocabulary} that some ways ask for by their form, hashed with linear probing; its length is a power of two,
     * at least twice as many as the words.
     */
    private final int[] literals;
    /** For each of them the ways that it may begin. */
    private final Node[][] byLiteral;
    /** By so many bits a hash is shifted to be an index. */
    private final int shift;
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
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(2 * asked.size()));
        shift = Integer.SIZE - bits;
        literals = new int[1 << bits];
        Arrays.fill(literals, EMPTY);
        byLiteral = new Node[literals.length][];
        for (int literal : asked) {
            int at = slot(literal);
            literals[at] = literal;
            byLiteral[at] = open(ways, only, literal);
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

    /** Where the word stands, or would. */
    private int slot(int literal) {
        int at = (literal * SPREAD) >>> shift;
        while (literals[at] != literal && literals[at] != EMPTY) {
            at = (at + 1) & (literals.length - 1);
        }
        return at;
    }

    /** Those that the word may begin; null stands for the end of the sentence. */
    Node[] of(@Nullable Word word) {
        if (word == null || word.literal() == Vocabulary.NO_LITERAL) {
            return otherwise;
        }
        int at = slot(word.literal());
        return literals[at] == EMPTY ? otherwise : byLiteral[at];
    }
}
