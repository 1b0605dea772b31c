package org.habeas.app.command.list;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = "Polls a paused source again from the next start of ingest on; the file that has it is changed.")
final class SourcesResumeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        return SourcesPauseCommand.pause(config, name, false);
    }
}
