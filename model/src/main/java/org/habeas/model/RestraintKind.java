package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a desk keeps from going out. */
public enum RestraintKind implements Coded {
    /** Alerts of a happening, or of a person's case, for a time. */
    SILENCE("silence"),
    /** A person's name, until the hold is lifted: the person is counted and not named. */
    HOLD("hold");

    private final String code;

    RestraintKind(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static RestraintKind parse(String code) {
        return Coded.parse(RestraintKind.class, code);
    }
}
