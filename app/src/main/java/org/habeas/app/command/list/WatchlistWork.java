package org.habeas.app.command.list;

import java.time.Clock;
import java.util.function.Function;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.lines.Progress;
import org.habeas.app.watchlist.ListChange;
import org.habeas.app.watchlist.ListFile;

/** What the commands that take a list have in common. */
final class WatchlistWork {
    private WatchlistWork() {}

    /** Does it with progress on standard error, prints what it came to and tells the exit code. */
    static int done(ListFile read, Function<Runnable, ListChange> work) {
        var progress = new Progress("watchlist: entries written", System.err, Clock.systemUTC());
        ListChange change = work.apply(() -> progress.advance(1, -1));
        progress.end();
        return done(read, change, "written", "removed");
    }

    /** Prints what a change is or would be and tells the exit code. */
    static int done(ListFile read, ListChange change, String written, String removed) {
        System.out.println(change.written() + " " + written + ", " + change.removed() + " " + removed + ", "
                + change.same() + " left as they were, " + read.bad() + " rows left out");
        return (read.bad() == 0 ? ExitCode.DONE : ExitCode.FAILURE).number();
    }
}
