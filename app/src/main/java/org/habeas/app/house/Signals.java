package org.habeas.app.house;

import org.habeas.app.exit.ExitCode;

/** Ctrl-C and SIGTERM: what is open is closed in order, and the process ends as done. */
public final class Signals {
    private Signals() {}

    /** Closes {@code house} when the process is asked to end, and only then lets it end, with exit code 0. */
    public static void closeAtEnd(House house) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(house), "shutdown"));
    }

    private static void end(House house) {
        if (house.stop().said()) {
            return;
        }
        house.stop().asked();
        house.close();
        System.out.flush();
        // Otherwise the JVM reports the signal's number instead of an orderly end.
        Runtime.getRuntime().halt(ExitCode.DONE.number());
    }
}
