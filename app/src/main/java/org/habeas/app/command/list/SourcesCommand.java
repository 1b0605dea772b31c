package org.habeas.app.command.list;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code habeas sources}. */
@Command(
        name = "sources",
        description = "Works on the configured sources; without a subcommand lists them.",
        subcommands = {
            SourcesListCommand.class,
            SourcesAddCommand.class,
            SourcesImportCommand.class,
            SourcesTestCommand.class,
            SourcesPauseCommand.class,
            SourcesResumeCommand.class
        })
public final class SourcesCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        return SourcesListCommand.list(config);
    }
}
