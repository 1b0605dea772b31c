package org.habeas.app.command.restraint;

import org.habeas.app.restraint.Decision;
import org.habeas.model.RestraintKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code habeas silence}. */
@Command(
        name = "silence",
        description = "Keeps alerts of a happening, or of a person's case, from going out for a time, on the Kafka of a"
                + " running habeas.",
        synopsisSubcommandLabel = "WHAT")
public final class SilenceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: add, list or lift");
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

    @Command(
            name = "list",
            description = "Prints silences, a line each: id, of what, whom, since, until, by whom, why.")
    int list(
            @Mixin RunningRestraints running,
            @Option(names = "--all", description = "those too that have ended") boolean all,
            @Option(names = "--names", description = "prints names and reasons as well") boolean names) {
        return running.list(RestraintKind.SILENCE, all, names);
    }

    @Command(name = "lift", description = "Ends a silence before its time.")
    int lift(
            @Mixin RunningRestraints running,
            @Parameters(paramLabel = "ID", description = "of the silence (s-…)") String id,
            @Option(names = "--by", paramLabel = "WHO", required = true, description = "who decides it")
                    String author) {
        return running.lift(RestraintKind.SILENCE, id, author);
    }
}
