package org.habeas.enrich.text;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.text.Token.Shape;

/** What one token of a pattern has to be. */
public sealed interface WordTest {
    /** How loosely it names a token that does not pass. */
    int NOT = Integer.MAX_VALUE;

    boolean passes(Token token);

    /** How loosely it names the token: 0 by its form, then by its ending, its beginning, its shape. */
    int looseness(Token token);

    /**
     * One of these forms, or one that begins with one of these stems or ends with one of these endings; of the forms, those
     * of {@code names} where they are written with a capital only.
     */
    record Words(Set<String> forms, Set<String> names, List<String> stems, List<String> endings) implements WordTest {
        public Words {
            // asked for each token: a hash set answers sooner than Set.copyOf's
            forms = Collections.unmodifiableSet(new HashSet<>(forms));
            names = Collections.unmodifiableSet(new HashSet<>(names));
            stems = List.copyOf(stems);
            endings = List.copyOf(endings);
        }

        @Override
        public boolean passes(Token token) {
            if (forms.contains(token.form())) {
                return token.isCapitalised() || !names.contains(token.form());
            }
            for (int i = 0; i < stems.size(); i++) {
                if (token.form().startsWith(stems.get(i))) {
                    return true;
                }
            }
            for (int i = 0; i < endings.size(); i++) {
                if (token.form().endsWith(endings.get(i))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int looseness(Token token) {
            if (forms.contains(token.form())) {
                return 0;
            }
            for (int i = 0; i < endings.size(); i++) {
                if (token.form().endsWith(endings.get(i))) {
                    return 1;
                }
            }
            int least = NOT;
            for (int i = 0; i < stems.size(); i++) {
                if (token.form().startsWith(stems.get(i))) {
                    least = Math.min(least, 1 + stems.get(i).length());
                }
            }
            return least;
        }
    }

    /** A token of one of these shapes. */
    record Shaped(Set<Shape> shapes) implements WordTest {
        public Shaped {
            shapes = Collections.unmodifiableSet(EnumSet.copyOf(shapes));
        }

        @Override
        public boolean passes(Token token) {
            return shapes.contains(token.shape());
        }

        @Override
        public int looseness(Token token) {
            return passes(token) ? NOT - 1 : NOT;
        }
    }

    /** Any word, or a mark that does not end a clause. */
    record AnyWord() implements WordTest {
        @Override
        public boolean passes(Token token) {
            return isAny(token);
        }

        @Override
        public int looseness(Token token) {
            return passes(token) ? NOT - 1 : NOT;
        }

        static boolean isAny(Token token) {
            return token.isWord() || token.is("\"") || token.is("'") || token.is("(") || token.is(")") || token.is(",");
        }
    }

    /** A full stop. */
    record Stop() implements WordTest {
        @Override
        public boolean passes(Token token) {
            return token.is(".");
        }

        @Override
        public int looseness(Token token) {
            return passes(token) ? 0 : NOT;
        }
    }
}
