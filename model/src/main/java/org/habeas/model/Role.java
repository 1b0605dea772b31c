package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person is to an event. */
public enum Role implements Coded {
    /** The one whom the detention event befell. */
    DETAINED("detained"),
    /** One of those whom the statement is about. */
    SPOKEN_OF("spoken_of");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static Role parse(String code) {
        return Coded.parse(Role.class, code);
    }
}
