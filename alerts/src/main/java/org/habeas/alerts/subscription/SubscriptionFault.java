package org.habeas.alerts.subscription;

/** Why a subscription is not made or changed; the message is one line without secrets and endpoints. */
public final class SubscriptionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of reason. */
    public enum Kind {
        /** There is none of that name. */
        UNKNOWN,
        /** It stands in the configuration. */
        CONFIGURED,
        /** A part of it is not allowed. */
        REFUSED
    }

    private final Kind kind;

    SubscriptionFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
