package org.habeas.app;

import org.habeas.app.command.HabeasCommand;

/** Entry of the program. */
public final class Main {
    private Main() {}

    /** Runs the command that {@code args} name and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(HabeasCommand.run(args));
    }
}
