package org.habeas.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "watchlist",
        description = "Works on the watchlists.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = WatchlistImportCommand.class)
final class WatchlistCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: import");
    }

    /** The name of the list in a file that says none: the file's own without its ending. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }
}
