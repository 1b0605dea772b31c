package org.habeas.app.command.list;

import java.util.concurrent.Callable;
import org.habeas.app.watchlist.ListFile;
import org.habeas.app.watchlist.WatchlistTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "import",
        description =
                "Makes a list hold exactly what a file says, on the Kafka of a running habeas: what changed is written,"
                        + " what is gone is removed.")
final class WatchlistImportCommand implements Callable<Integer> {
    @Mixin
    private GivenList given = new GivenList();

    @Mixin
    private RunningWatchlist running = new RunningWatchlist();

    @Override
    public Integer call() {
        ListFile read = given.read();
        WatchlistTopic topic = running.topic();
        return WatchlistWork.done(read, written -> topic.replace(read, written));
    }
}
