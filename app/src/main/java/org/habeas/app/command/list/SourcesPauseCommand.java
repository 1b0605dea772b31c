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

@Command(
        name = "pause",
        description = "Leaves a source alone from the next start of ingest on; the file that has it is changed.")
final class SourcesPauseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        return pause(config, name, true);
    }

    /** Changes the first file that has the source: the configuration, or one of its source files. */
    static int pause(ConfigOption config, String name, boolean paused) {
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
