package org.habeas.app.command.list;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.lines.Progress;
import org.habeas.app.watchlist.ListChange;
import org.habeas.app.watchlist.ListFile;
import org.habeas.app.watchlist.ListSummary;
import org.habeas.app.watchlist.WatchlistTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code habeas watchlist}. */
@Command(
        name = "watchlist",
        description = "Works on the watchlists.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {WatchlistRemoveCommand.class, WatchlistListCommand.class})
public final class WatchlistCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: import, add, remove, list, check");
    }

    @Command(
            name = "import",
            description =
                    "Makes a list hold exactly what a file says, on the Kafka of a running habeas: what changed is"
                            + " written, what is gone is removed.")
    int replace(@Mixin GivenList given, @Mixin RunningWatchlist running) {
        ListFile read = given.read();
        try (WatchlistTopic topic = running.topic()) {
            return done(read, written -> topic.replace(read, written));
        }
    }

    @Command(
            name = "add",
            description =
                    "Adds entries to a list, or changes those of the same id, on the Kafka of a running habeas; the"
                            + " others stay.")
    int add(@Mixin GivenList given, @Mixin RunningWatchlist running) {
        ListFile read = given.read();
        try (WatchlistTopic topic = running.topic()) {
            return done(read, written -> topic.add(read, written));
        }
    }

    @Command(
            name = "check",
            description =
                    "Reads a list as import would, names what is wrong with it and tells what would change, and what"
                            + " the file holds: list, entries, markings, who keeps it. Nothing is written.")
    int check(@Mixin GivenList given, @Mixin RunningWatchlist running) {
        ListFile read = given.read();
        try (WatchlistTopic topic = running.topic()) {
            int code = done(read, topic.preview(read), "to write", "to remove");
            ListSummary.of(read.entries().stream()).forEach(list -> System.out.println(list.line()));
            return code;
        }
    }

    /** Does it with progress on standard error, prints what it came to and tells the exit code. */
    private static int done(ListFile read, Function<Runnable, ListChange> work) {
        var progress = new Progress("watchlist: entries written", System.err, Clock.systemUTC());
        ListChange change = work.apply(() -> progress.advance(1, -1));
        progress.end();
        return done(read, change, "written", "removed");
    }

    /** Prints what a change is or would be and tells the exit code. */
    private static int done(ListFile read, ListChange change, String written, String removed) {
        System.out.println(change.written() + " " + written + ", " + change.removed() + " " + removed + ", "
                + change.same() + " left as they were, " + read.bad() + " rows left out");
        return (read.bad() == 0 ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    /** The name of the list in a file that says none: the file's own without its ending. */
    public static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }
}
