package org.habeas.app.command;

import java.io.PrintWriter;
import org.habeas.app.command.delivery.DeliveriesCommand;
import org.habeas.app.command.delivery.SubscriptionsCommand;
import org.habeas.app.command.delivery.TailCommand;
import org.habeas.app.command.evidence.EvidenceCommand;
import org.habeas.app.command.inspect.InspectCommand;
import org.habeas.app.command.list.SourcesCommand;
import org.habeas.app.command.list.WatchlistCommand;
import org.habeas.app.command.restraint.HoldCommand;
import org.habeas.app.command.restraint.SilenceCommand;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program's command line. */
@Command(
        name = "habeas",
        description = "Streaming alerts for new detentions: once per happening, with the evidence.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ExtractCommand.class,
            ReplayCommand.class,
            InspectCommand.class,
            WatchlistCommand.class,
            SourcesCommand.class,
            SubscriptionsCommand.class,
            DeliveriesCommand.class,
            TailCommand.class,
            CaseCommand.class,
            SilenceCommand.class,
            HoldCommand.class,
            EvidenceCommand.class,
            VersionCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed (wholly or for some lines of the input), 2 usage."})
public final class HabeasCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Does what {@code args} ask for; the number is the process's exit code. */
    public static int run(String... args) {
        return new CommandLine(new HabeasCommand())
                .setExecutionExceptionHandler(HabeasCommand::failed)
                .setParameterExceptionHandler(HabeasCommand::notUnderstood)
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (e instanceof Failure) {
            err.println("habeas: " + e.getMessage());
        } else {
            err.println("habeas: a defect of the program, please report it:");
            e.printStackTrace(err);
        }
        err.flush();
        return ExitCode.FAILURE.number();
    }

    private static int notUnderstood(ParameterException e, String... args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("habeas: " + e.getMessage());
        line.getErr().println("try: " + line.getCommandSpec().qualifiedName() + " --help");
        line.getErr().flush();
        return ExitCode.USAGE.number();
    }
}
