package org.habeas.app.command.list;

import java.util.concurrent.Callable;
import org.habeas.app.watchlist.ListFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description =
                "Reads a list as import would, names what is wrong with it and tells what would change; nothing is"
                        + " written.")
final class WatchlistCheckCommand implements Callable<Integer> {
    @Mixin
    private GivenList given = new GivenList();

    @Mixin
    private RunningWatchlist running = new RunningWatchlist();

    @Override
    public Integer call() {
        ListFile read = given.read();
        return WatchlistWork.done(read, running.topic().preview(read), "to write", "to remove");
    }
}
