package org.habeas.app.house;

import org.habeas.app.exit.ExitCode;

/** Ctrl-C and SIGTERM: what is open is closed in order, and the process ends as done. */
public final class Signals {
    private Signals() {}

    /** Runs {@code close} when the process is asked to end, and only then lets it end, with exit code 0. */
    public static void closeAtEnd(Stop stop, Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, close), "shutdown"));
    }

    private static void end(Stop stop, Runnable close) {
        if (stop.said()) {
            return;
        }
        stop.asked();
        close.run();
        System.out.flush();
        // Otherwise the JVM reports the signal's number instead of an orderly end.
        Runtime.getRuntime().halt(ExitCode.DONE.number());
    }
}
