package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a delivery has come. */
public enum DeliveryState implements Coded {
    /** Waits for its first or next attempt. */
    PENDING("pending"),
    /** One process holds it and is sending, at the latest until its lease ends. */
    ATTEMPTING("attempting"),
    /** The endpoint answered 2xx. */
    DELIVERED("delivered"),
    /** Given up: the schedule is used up or the endpoint is gone. */
    DEAD("dead"),
    /** Not sent: what would have been escalated was acknowledged or retracted in time. */
    CALLED_OFF("called_off"),
    /** Not sent, or not again, as it was built: it would tell more than may be told by now. */
    WITHHELD("withheld");

    private final String code;

    DeliveryState(String code) {
        this.code = code;
    }

    /** Whether nothing more happens by itself. */
    public boolean isFinal() {
        return this != PENDING && this != ATTEMPTING;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static DeliveryState parse(String code) {
        return Coded.parse(DeliveryState.class, code);
    }
}
