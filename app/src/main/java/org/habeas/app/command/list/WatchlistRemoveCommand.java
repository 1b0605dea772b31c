package org.habeas.app.command.list;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.watchlist.WatchlistTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Removes entries from a list, on the Kafka of a running habeas.")
final class WatchlistRemoveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LIST", description = "name of the list")
    private String list = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "ids of the entries")
    private List<String> ids = List.of();

    @Mixin
    private RunningWatchlist running = new RunningWatchlist();

    @Override
    public Integer call() {
        List<String> keys = ids.stream().map(id -> list + "/" + id).distinct().toList();
        Set<String> missing = removed(keys);
        missing.forEach(key -> System.err.println("habeas: no entry " + key));
        System.out.println(keys.size() - missing.size() + " removed");
        return (missing.isEmpty() ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    private Set<String> removed(List<String> keys) {
        try (WatchlistTopic topic = running.topic()) {
            return topic.remove(keys);
        }
    }
}
