package org.habeas.app.house;

import java.util.concurrent.CompletableFuture;
import org.habeas.app.exit.ExitCode;

/** What ends the process: somebody asks for it, or a part gives up. The first word counts. Safe for many threads. */
public final class Stop {
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();

    /** Somebody wants an orderly end: a signal, the demo's last item. */
    public void asked() {
        end.complete(ExitCode.DONE);
    }

    /** A part cannot go on; whoever supervises the process should start it again. */
    public void gaveUp() {
        end.complete(ExitCode.FAILURE);
    }

    /** True once either was said. */
    public boolean said() {
        return end.isDone();
    }

    /** Waits until either is said. */
    public ExitCode await() {
        return end.join();
    }
}
