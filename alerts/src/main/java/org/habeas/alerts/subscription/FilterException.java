package org.habeas.alerts.subscription;

/** A filter that cannot be understood: what was found where, and what is allowed there. */
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    FilterException(String message, int position) {
        super(message + " at position " + (position + 1));
        this.position = position;
    }

    /** Offset of the trouble in the filter's text, from 0. */
    public int position() {
        return position;
    }
}
