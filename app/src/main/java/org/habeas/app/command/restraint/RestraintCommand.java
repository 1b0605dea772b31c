package org.habeas.app.command.restraint;

import org.habeas.model.RestraintKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands of each kind of restraint have in common: all but how one is placed. */
public abstract class RestraintCommand implements Runnable {
    private final RestraintKind kind;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RestraintCommand(RestraintKind kind) {
        this.kind = kind;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: add, list or lift");
    }

    @Command(
            name = "list",
            description = "Prints those that stand, a line each: id, of what, whom, since, until, by whom, why.")
    public int list(
            @Mixin RunningRestraints running,
            @Option(names = "--all", description = "those too that have ended") boolean all,
            @Option(names = "--names", description = "prints names and reasons as well") boolean names) {
        return running.list(kind, all, names);
    }

    @Command(name = "lift", description = "Ends one: what it kept back may go out from then on.")
    public int lift(
            @Mixin RunningRestraints running,
            @Parameters(paramLabel = "ID", description = "as add printed it") String id,
            @Option(names = "--by", paramLabel = "WHO", required = true, description = "who decides it")
                    String author) {
        return running.lift(kind, id, author);
    }
}
