package org.habeas.app.command.list;

import java.util.List;
import java.util.concurrent.Callable;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.watchlist.ListSummary;
import org.habeas.app.watchlist.WatchlistTopic;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description =
                "Prints the lists of a running habeas with the number of entries, their markings and who keeps them, or the entries"
                        + " of one list, a line each.")
final class WatchlistListCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "LIST", description = "prints the entries of that list: id, type, marking")
    private @Nullable String list;

    @Option(names = "--names", description = "prints the names of the entries too; without it no name is shown")
    private boolean names;

    @Mixin
    private RunningWatchlist running = new RunningWatchlist();

    @Override
    public Integer call() {
        List<String> lines = lines();
        lines.forEach(System.out::println);
        if (list != null && lines.isEmpty()) {
            System.err.println("habeas: no list '" + list + "'");
            return ExitCode.FAILURE.number();
        }
        return ExitCode.DONE.number();
    }

    private static String marking(WatchEntry entry) {
        Tlp marking = entry.marking();
        return marking == null ? "-" : marking.code();
    }

    private List<String> lines() {
        try (WatchlistTopic topic = running.topic()) {
            return list == null
                    ? topic.lists().stream().map(ListSummary::line).toList()
                    : topic.list(list).stream().map(this::line).toList();
        }
    }

    private String line(WatchEntry entry) {
        String line = String.join("\t", entry.id(), entry.type().code(), marking(entry));
        return names ? line + "\t" + entry.name() : line;
    }
}
