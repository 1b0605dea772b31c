package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A marking of the Traffic Light Protocol 2.0, from the widest to the narrowest circle (FIRST, TLP 2.0). */
public enum Tlp implements Coded {
    /** No limit on disclosure. */
    CLEAR("TLP:CLEAR"),
    /** The community. */
    GREEN("TLP:GREEN"),
    /** The recipients' organisation and its clients, by need to know. */
    AMBER("TLP:AMBER"),
    /** The recipients' organisation only. */
    AMBER_STRICT("TLP:AMBER+STRICT"),
    /** The individual recipients only. */
    RED("TLP:RED");

    private final String code;

    Tlp(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static Tlp parse(String code) {
        return Coded.parse(Tlp.class, code);
    }
}
