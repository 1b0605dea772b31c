package org.habeas.app.kafka;

import java.util.Objects;
import org.habeas.app.exit.Failure;
import org.jspecify.annotations.Nullable;

/** Why an embedded broker did not start. */
public final class BrokerFailure extends Failure {
    private static final long serialVersionUID = 1L;

    /** What was in the way. */
    public enum Reason {
        /** Another process listens on the port. */
        PORT_IN_USE,
        /** Another process, or this one, runs a broker on the directory. */
        DIRECTORY_LOCKED,
        /** The directory cannot be made or written to. */
        DIRECTORY_NOT_WRITABLE,
        /** The broker itself gave up; the message carries its words. */
        NOT_STARTED
    }

    private final Reason reason;

    BrokerFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }
}
