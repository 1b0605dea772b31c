package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an event is about. */
public enum Family implements Coded {
    /** Somebody was detained, charged, tried, freed or harmed in custody. */
    DETENTION("detention"),
    /** Somebody spoke or acted publicly about a detention or about rights. */
    STATEMENT("statement");

    private final String code;

    Family(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static Family parse(String code) {
        return Coded.parse(Family.class, code);
    }
}
