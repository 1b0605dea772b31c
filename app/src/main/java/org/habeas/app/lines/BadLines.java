package org.habeas.app.lines;

import java.io.PrintStream;

/** Tells of each line that could not be used, {@code file:line: reason}, and counts them. Safe for many threads. */
public final class BadLines {
    private final String file;
    private final PrintStream err;
    private long count;

    /** @param file named in front of each line number */
    public BadLines(String file, PrintStream err) {
        this.file = file;
        this.err = err;
    }

    /** Tells of one line. */
    public synchronized void add(long line, String reason) {
        count++;
        err.println(file + ":" + line + ": " + reason + "; the line is left out");
    }

    /** How many there were so far. */
    public synchronized long count() {
        return count;
    }
}
