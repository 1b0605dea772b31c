package org.habeas.app.command.restraint;

import org.habeas.app.restraint.Decision;
import org.habeas.model.RestraintKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code habeas silence}. */
@Command(
        name = "silence",
        description = "Keeps alerts of a happening, or of a person's case, from going out for a time, on the Kafka of a"
                + " running habeas.",
        synopsisSubcommandLabel = "WHAT")
public final class SilenceCommand extends RestraintCommand {
    public SilenceCommand() {
        super(RestraintKind.SILENCE);
    }

    @Command(name = "add", description = "Silences it and prints the silence's id.")
    int add(
            @Mixin RunningRestraints running,
            @Parameters(paramLabel = "ID", description = "of a happening (h-…) or a case (c-…)") String id,
            @Option(names = "--for", paramLabel = "TIME", required = true, description = "such as 12h or 7d")
                    String time,
            @Option(names = "--by", paramLabel = "WHO", required = true, description = "who decides it") String author,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why") String reason) {
        return running.place(
                office -> office.silence(new Decision(id, null, author, reason, RunningRestraints.end(time))));
    }
}
