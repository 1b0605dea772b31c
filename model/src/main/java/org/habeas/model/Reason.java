package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a revision of a happening is sent out. */
public enum Reason implements Coded {
    /** First told. */
    NEW("new"),
    /** Another independent publisher tells it. */
    CORROBORATED("corroborated"),
    /** A fact was added or corrected. */
    AMENDED("amended"),
    /** A name was added to the watchlist after the news. */
    WATCH_MATCHED("watch_matched"),
    /** The source withdrew or denied it. */
    RETRACTED("retracted"),
    /** The term for which somebody is held ends soon. */
    TERM_ENDING("term_ending");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static Reason parse(String code) {
        return Coded.parse(Reason.class, code);
    }
}
