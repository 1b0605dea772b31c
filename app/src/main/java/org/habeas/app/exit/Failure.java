package org.habeas.app.exit;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a command from doing its work and is no defect of the program: a port in use, a file that cannot be read.
 * Its message is one line that names the thing, what was given and what is allowed; no stack trace is shown for it.
 */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        this(message, null);
    }

    public Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
