package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How much of a date is known. */
public enum DatePrecision implements Coded {
    /** The day is known. */
    DAY("day"),
    /** The month is known; the day of the date is 1. */
    MONTH("month"),
    /** The year is known; month and day of the date are 1. */
    YEAR("year");

    private final String code;

    DatePrecision(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static DatePrecision parse(String code) {
        return Coded.parse(DatePrecision.class, code);
    }
}
