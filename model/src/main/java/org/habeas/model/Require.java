package org.habeas.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks for the compact constructors of this package: each names the component, what was given and what is allowed. */
final class Require {
    private Require() {}

    static String text(String component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(component + " is missing: a text that is not blank is needed");
        }
        return value;
    }

    static double share(String component, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(component + " is " + value + ": 0 to 1 is allowed");
        }
        return value;
    }

    static int notNegative(String component, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(component + " is " + value + ": 0 or more is allowed");
        }
        return value;
    }

    static int atLeastOne(String component, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(component + " is " + value + ": 1 or more is allowed");
        }
        return value;
    }

    /** An unmodifiable copy; a missing list is an empty one. */
    static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }
}
