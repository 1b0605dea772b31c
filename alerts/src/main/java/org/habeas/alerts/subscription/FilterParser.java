package org.habeas.alerts.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.habeas.model.Alert;

/** Recursive descent over the tokens of one filter: or, and, not, parentheses, comparisons. Used once. */
final class FilterParser {
    private static final int DEEPEST = 50;

    private final List<FilterToken> tokens;
    private int at;
    private int depth;

    FilterParser(String text) throws FilterException {
        tokens = FilterToken.all(text);
    }

    Predicate<Alert> parse() throws FilterException {
        Predicate<Alert> all = or();
        if (peek().kind() != FilterToken.Kind.END) {
            throw expected("'and', 'or' or the end");
        }
        return all;
    }

    private Predicate<Alert> or() throws FilterException {
        Predicate<Alert> left = and();
        while (take("or")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Alert> and() throws FilterException {
        Predicate<Alert> left = not();
        while (take("and")) {
            left = left.and(not());
        }
        return left;
    }

    private Predicate<Alert> not() throws FilterException {
        if (++depth > DEEPEST) {
            throw new FilterException(
                    "more than " + DEEPEST + " parentheses or 'not' in each other", peek().position());
        }
        Predicate<Alert> result = take("not") ? not().negate() : primary();
        depth--;
        return result;
    }

    private Predicate<Alert> primary() throws FilterException {
        if (take("(")) {
            Predicate<Alert> inner = or();
            require(")");
            return inner;
        }
        if (take("listed")) {
            return alert -> FilterField.LIST.of(alert).findAny().isPresent();
        }
        return comparison();
    }

    private Predicate<Alert> comparison() throws FilterException {
        FilterField field = FilterField.named(peek().isText() ? peek().text() : "")
                .orElseThrow(() -> expected("a field (" + FilterField.names() + " listed)"));
        at++;
        return field.isNumber() ? number(field) : text(field);
    }

    private Predicate<Alert> number(FilterField field) throws FilterException {
        IntPredicate sign = sign();
        double value = number();
        return alert -> field.of(alert).anyMatch(v -> sign.test(Double.compare(Double.parseDouble(v), value)));
    }

    /** The operator as a test of what {@code compare} gives. */
    private IntPredicate sign() throws FilterException {
        String operator = peek().kind() == FilterToken.Kind.SYMBOL ? peek().text() : "";
        IntPredicate sign =
                switch (operator) {
                    case "=" -> c -> c == 0;
                    case "!=" -> c -> c != 0;
                    case "<" -> c -> c < 0;
                    case "<=" -> c -> c <= 0;
                    case ">" -> c -> c > 0;
                    case ">=" -> c -> c >= 0;
                    default -> throw expected("one of = != < <= > >=");
                };
        at++;
        return sign;
    }

    private double number() throws FilterException {
        try {
            double value = Double.parseDouble(peek().text());
            at++;
            return value;
        } catch (NumberFormatException e) {
            throw expected("a number");
        }
    }

    private Predicate<Alert> text(FilterField field) throws FilterException {
        if (take("in")) {
            return any(field, values(field));
        }
        if (take("=")) {
            return any(field, Set.of(value(field)));
        }
        if (take("!=")) {
            return any(field, Set.of(value(field))).negate();
        }
        throw expected("one of = != in");
    }

    private static Predicate<Alert> any(FilterField field, Set<String> values) {
        return alert -> field.of(alert).anyMatch(values::contains);
    }

    private Set<String> values(FilterField field) throws FilterException {
        require("(");
        List<String> values = new ArrayList<>(List.of(value(field)));
        while (take(",")) {
            values.add(value(field));
        }
        require(")");
        return Set.copyOf(values);
    }

    private String value(FilterField field) throws FilterException {
        FilterToken token = peek();
        String value = FilterField.fold(token.text());
        if (!token.isText() || (!field.allowed().isEmpty() && !field.allowed().contains(value))) {
            throw expected(
                    field.allowed().isEmpty()
                            ? "a value of " + field.word()
                            : "one of " + String.join(" ", field.allowed()));
        }
        at++;
        return value;
    }

    private FilterToken peek() {
        return tokens.get(at);
    }

    private boolean take(String text) {
        boolean found = peek().is(text);
        at += found ? 1 : 0;
        return found;
    }

    private void require(String text) throws FilterException {
        if (!take(text)) {
            throw expected("'" + text + "'");
        }
    }

    /** What was found is not quoted where it might be a name: the position is enough. */
    private FilterException expected(String what) {
        String where = peek().kind() == FilterToken.Kind.END ? "the filter ends where " : "";
        return new FilterException(where + what + " is needed", peek().position());
    }
}
