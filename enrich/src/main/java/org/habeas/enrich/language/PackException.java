package org.habeas.enrich.language;

/** A language pack that cannot be used; the message begins with its file and line. */
public final class PackException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PackException(String message) {
        super(message);
    }

    PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
