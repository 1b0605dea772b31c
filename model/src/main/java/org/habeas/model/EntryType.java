package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a watch entry names. */
public enum EntryType implements Coded {
    /** One human being. */
    PERSON("person"),
    /** An outlet, a group, an office. */
    ORGANISATION("organisation");

    private final String code;

    EntryType(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static EntryType parse(String code) {
        return Coded.parse(EntryType.class, code);
    }
}
