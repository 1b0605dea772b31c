package org.habeas.app.command.list;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code habeas watchlist}. */
@Command(
        name = "watchlist",
        description = "Works on the watchlists.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            WatchlistImportCommand.class,
            WatchlistAddCommand.class,
            WatchlistRemoveCommand.class,
            WatchlistListCommand.class,
            WatchlistCheckCommand.class
        })
public final class WatchlistCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: import, add, remove, list, check");
    }

    /** The name of the list in a file that says none: the file's own without its ending. */
    public static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }
}
