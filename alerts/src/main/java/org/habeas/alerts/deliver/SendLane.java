package org.habeas.alerts.deliver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one endpoint that have been claimed. While the endpoint answers quickly one thread makes them one after
 * the other on one connection; where it does not, {@link #help} adds threads up to a bound.
 * Safe for many threads.
 */
final class SendLane {
    private static final long SLOW_NANOS = 20_000_000;

    private final Executor threads;
    private final int most;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int workers;
    private long lastStart;

    /** @param most threads, that is attempts at once */
    SendLane(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    /** @param attempt must not throw */
    synchronized void add(Runnable attempt) {
        waiting.add(attempt);
        if (workers == 0) {
            work();
        }
    }

    /** Called again and again: adds a thread where none has begun an attempt for a while. */
    synchronized void help() {
        if (!waiting.isEmpty() && System.nanoTime() - lastStart > SLOW_NANOS) {
            for (int i = Math.min(waiting.size(), most - workers); i > 0; i--) {
                work();
            }
        }
    }

    /** Begins no further attempt: what is claimed and not begun is sent by the next owner, once the lease is over. */
    synchronized void close() {
        waiting.clear();
    }

    private void work() {
        try {
            workers++;
            threads.execute(this::drain);
        } catch (RejectedExecutionException e) {
            workers--; // closing
        }
    }

    private void drain() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        lastStart = System.nanoTime();
        Runnable next = waiting.poll();
        workers -= next == null ? 1 : 0;
        return next;
    }
}
