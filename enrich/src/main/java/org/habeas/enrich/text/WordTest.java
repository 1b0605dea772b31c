package org.habeas.enrich.text;

import java.util.List;
import java.util.Set;
import org.habeas.enrich.text.Token.Shape;

/** What one token of a pattern has to be. */
public sealed interface WordTest {
    boolean passes(Token token);

    /** One of these forms, or one that begins with one of these stems or ends with one of these endings. */
    record Words(Set<String> forms, List<String> stems, List<String> endings) implements WordTest {
        public Words {
            forms = Set.copyOf(forms);
            stems = List.copyOf(stems);
            endings = List.copyOf(endings);
        }

        @Override
        public boolean passes(Token token) {
            if (forms.contains(token.form())) {
                return true;
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
    }

    /** A token of one of these shapes. */
    record Shaped(Set<Shape> shapes) implements WordTest {
        public Shaped {
            shapes = Set.copyOf(shapes);
        }

        @Override
        public boolean passes(Token token) {
            return shapes.contains(token.shape());
        }
    }

    /** Any word, or a mark that does not end a clause. */
    record AnyWord() implements WordTest {
        @Override
        public boolean passes(Token token) {
            return isAny(token);
        }

        static boolean isAny(Token token) {
            return token.isWord() || token.is("\"") || token.is("'") || token.is("(") || token.is(")") || token.is(",");
        }
    }
}
