package org.habeas.app.exit;

/** How a command ended. */
public enum ExitCode {
    /** Everything that was asked for was done, or the process was asked to stop and did so in order. */
    DONE(0),
    /** Something kept it from being done, wholly or for some lines of the input; standard error says what. */
    FAILURE(1),
    /** The command line was not understood; standard error says what is allowed. */
    USAGE(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
