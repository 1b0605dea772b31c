package org.habeas.app.command;

/** How much is logged, to standard error: {@code HABEAS_LOG_LEVEL} of the environment, else what the command wants. */
final class Logging {
    private static final String LEVEL = "HABEAS_LOG_LEVEL";

    private Logging() {}

    /** Only warnings, unless the environment says otherwise; before anything logs. */
    static void quiet() {
        if (System.getenv(LEVEL) == null) {
            System.setProperty(LEVEL, "WARN");
        }
    }
}
