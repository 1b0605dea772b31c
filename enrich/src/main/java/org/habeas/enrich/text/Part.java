package org.habeas.enrich.text;

import java.util.function.UnaryOperator;

/**
 * An element of a pattern. Elements that are written alike make the same states.
 *
 * @param source as written, with the sign behind it
 * @param states makes the states of the element that lead to a given next one
 */
record Part(String source, UnaryOperator<State> states) {
    State before(State next) {
        return states.apply(next);
    }
}
