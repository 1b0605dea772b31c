package org.habeas.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An enum constant that is written as a fixed text in JSON and configuration. */
interface Coded {
    /** The text that stands for this constant, never null. */
    String code();

    /** The constant of {@code type} with that code; an {@link IllegalArgumentException} names what is allowed. */
    static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no "
                + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "; allowed: "
                + Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
    }
}
