package org.habeas.app.command.list;

import java.util.concurrent.Callable;
import org.habeas.app.config.Durations;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.exit.ExitCode;
import org.habeas.ingest.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists the configured sources, a line each, and on standard error what is wrong with others.")
final class SourcesListCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        return list(config);
    }

    static int list(ConfigOption config) {
        LoadedSettings loaded = config.read();
        loaded.settings().ingest().sources().forEach(source -> System.out.println(line(source)));
        loaded.refused().forEach(line -> System.err.println("habeas: " + line));
        return (loaded.refused().isEmpty() ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    private static String line(Source source) {
        return String.join(
                "\t",
                source.name(),
                source.kind().code(),
                source.url().toString(),
                source.publisher(),
                source.country() == null ? "-" : source.country(),
                source.language() == null ? "-" : source.language(),
                source.paused() ? "paused" : "every " + Durations.format(source.interval()));
    }
}
