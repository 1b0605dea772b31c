package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a source is doing, as of its last poll. */
public enum SourceHealth implements Coded {
    /** Not polled yet. */
    NEW("new"),
    /** Polled well, has items. */
    OK("ok"),
    /** Answers, but takes more than half of the time allowed. */
    SLOW("slow"),
    /** Answers, but says nothing for much longer than is usual for it. */
    SILENT("silent"),
    /** Parses well, but has no item or no link that fits the selector. */
    EMPTY("empty"),
    /** What came is no feed (or whatever the source is said to be). */
    NOT_A_FEED("not_a_feed"),
    /** Permanently redirected: it works, the configuration should follow. */
    MOVED("moved"),
    /** Refused to us: 401, 403, 451, a cookie wall, a challenge. */
    FORBIDDEN("forbidden"),
    /** Gone: 404, 410. */
    GONE("gone"),
    /** Asked us to wait: 429, or 503 with a date. */
    THROTTLED("throttled"),
    /** Its robots.txt disallows the address. */
    ROBOTS("robots"),
    /** No connection, no name, a broken answer, a time limit. */
    UNREACHABLE("unreachable"),
    /** Any other status of 4xx and 5xx. */
    ERROR("error"),
    /** Refused by us: an address that is not allowed, a body too large, a redirect loop. */
    REFUSED("refused"),
    /** Set aside by an operator. */
    PAUSED("paused");

    private final String code;

    SourceHealth(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** Whether the last poll gave what a poll is for. */
    public boolean working() {
        return switch (this) {
            case OK, SLOW, SILENT, EMPTY, MOVED -> true;
            default -> false;
        };
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static SourceHealth parse(String code) {
        return Coded.parse(SourceHealth.class, code);
    }
}
