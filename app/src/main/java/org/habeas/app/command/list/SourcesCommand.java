package org.habeas.app.command.list;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SourceFile;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code habeas sources}. */
@Command(
        name = "sources",
        description = "Works on the configured sources; without a subcommand lists them.",
        subcommands = {
            SourcesListCommand.class,
            SourcesAddCommand.class,
            SourcesImportCommand.class,
            SourcesTestCommand.class
        })
public final class SourcesCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        return SourcesListCommand.list(config);
    }

    @Command(
            name = "pause",
            description = "Leaves a source alone from the next start of ingest on; the file that has it is changed.")
    int pause(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return pause(config, name, true);
    }

    @Command(
            name = "resume",
            description =
                    "Polls a paused source again from the next start of ingest on; the file that has it is changed.")
    int resume(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return pause(config, name, false);
    }

    /** Changes the first file that has the source: the configuration, or one of its source files. */
    private static int pause(ConfigOption config, String name, boolean paused) {
        LoadedSettings loaded = config.read();
        Stream<Path> files = Stream.concat(
                Stream.of(config.file()),
                loaded.settings().sourceFiles().stream().map(loaded::resolve));
        if (files.noneMatch(file -> new SourceFile(file).pause(name, paused))) {
            throw new Failure("there is no source '" + name + "'");
        }
        return ExitCode.DONE.number();
    }
}
