package org.habeas.app.command.restraint;

import org.habeas.app.restraint.Decision;
import org.habeas.model.RestraintKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code habeas hold}. */
@Command(
        name = "hold",
        description = "Keeps a person's name from going out until that is lifted, on the Kafka of a running habeas: the"
                + " person is counted and not named.",
        synopsisSubcommandLabel = "WHAT")
public final class HoldCommand extends RestraintCommand {
    public HoldCommand() {
        super(RestraintKind.HOLD);
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
}
