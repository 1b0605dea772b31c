package org.habeas.app.command.list;

import java.util.concurrent.Callable;
import org.habeas.app.watchlist.ListFile;
import org.habeas.app.watchlist.WatchlistTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "add",
        description =
                "Adds entries to a list, or changes those of the same id, on the Kafka of a running habeas; the others"
                        + " stay.")
final class WatchlistAddCommand implements Callable<Integer> {
    @Mixin
    private GivenList given = new GivenList();

    @Mixin
    private RunningWatchlist running = new RunningWatchlist();

    @Override
    public Integer call() {
        ListFile read = given.read();
        WatchlistTopic topic = running.topic();
        return WatchlistWork.done(read, written -> topic.add(read, written));
    }
}
