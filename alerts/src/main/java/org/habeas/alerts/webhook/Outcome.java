package org.habeas.alerts.webhook;

import java.util.Locale;

/** How one attempt ended; the word is in the receipt, the log and the metric. */
public enum Outcome {
    /** 2xx. */
    DELIVERED,
    /** 3xx: redirects are not followed. */
    REDIRECTED,
    /** 410: the endpoint wants nothing more, ever. */
    GONE,
    /** 429, 502, 503 or 504: the endpoint asks for time. */
    THROTTLED,
    /** Any other 4xx. */
    REJECTED,
    /** Any other status. */
    FAILED,
    /** No answer's head within the time for one attempt. */
    TIMEOUT,
    /** The host name has no address. */
    UNRESOLVED,
    /** The address is not one that may be connected to. */
    FORBIDDEN_ADDRESS,
    /** The certificate or the handshake is bad. */
    UNTRUSTED,
    /** No connection. */
    UNREACHABLE,
    /** The connection broke, or what came was no HTTP. */
    BROKEN,
    /** The process that attempted it ended before it wrote down how; it may have arrived. */
    INTERRUPTED;

    /** In small letters, such as {@code forbidden_address}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By status, as Standard Webhooks 1.0 has it. */
    static Outcome of(int status) {
        return switch (status) {
            case 410 -> GONE;
            case 429, 502, 503, 504 -> THROTTLED;
            default ->
                switch (status / 100) {
                    case 2 -> DELIVERED;
                    case 3 -> REDIRECTED;
                    case 4 -> REJECTED;
                    default -> FAILED;
                };
        };
    }
}
