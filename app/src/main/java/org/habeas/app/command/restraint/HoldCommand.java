package org.habeas.app.command.restraint;

import org.habeas.app.restraint.Decision;
import org.habeas.model.RestraintKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code habeas hold}. */
@Command(
        name = "hold",
        description = "Keeps a person's name from going out until that is lifted, on the Kafka of a running habeas: the"
                + " person is counted and not named.",
        synopsisSubcommandLabel = "WHAT")
public final class HoldCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: add, list or lift");
    }

    @Command(name = "add", description = "Puts a name on hold and prints the hold's id.")
    int add(
            @Mixin RunningRestraints running,
            @Parameters(
                            paramLabel = "WHOM",
                            description = "a name in any spelling, a case (c-…), or a watch entry (LIST/ID)")
                    String whom,
            @Option(names = "--country", paramLabel = "CODE", description = "in whose news alone a name is meant")
                    @Nullable
                    String country,
            @Option(names = "--for", paramLabel = "TIME", description = "such as 7d; default until it is lifted")
                    @Nullable
                    String time,
            @Option(names = "--by", paramLabel = "WHO", required = true, description = "who decides it") String author,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why") String reason) {
        return running.place(
                office -> office.hold(new Decision(whom, country, author, reason, RunningRestraints.end(time))));
    }

    @Command(name = "list", description = "Prints holds, a line each: id, of what, whom, since, until, by whom, why.")
    int list(
            @Mixin RunningRestraints running,
            @Option(names = "--all", description = "those too that have ended") boolean all,
            @Option(names = "--names", description = "prints names and reasons as well") boolean names) {
        return running.list(RestraintKind.HOLD, all, names);
    }

    @Command(name = "lift", description = "Lets the name go out again.")
    int lift(
            @Mixin RunningRestraints running,
            @Parameters(paramLabel = "ID", description = "of the hold (o-…)") String id,
            @Option(names = "--by", paramLabel = "WHO", required = true, description = "who decides it")
                    String author) {
        return running.lift(RestraintKind.HOLD, id, author);
    }
}
