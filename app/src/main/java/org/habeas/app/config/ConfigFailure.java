package org.habeas.app.config;

import org.habeas.app.exit.Failure;
import org.jspecify.annotations.Nullable;

/** A configuration that cannot be used; the message begins with file and line. */
public final class ConfigFailure extends Failure {
    private static final long serialVersionUID = 1L;

    ConfigFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
