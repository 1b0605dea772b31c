package org.habeas.alerts.deliver;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works in turns. When a turn fails, what it had open is thrown away and opened anew from what the topics
 * say, after a pause: that is the one way in which every fault is dealt with.
 */
final class Worker implements AutoCloseable {
    /** What is open between turns; used on the worker's thread only. */
    interface Session extends AutoCloseable {
        /** One round of work; waits for some by itself, a moment at most. */
        void turn();

        @Override
        void close();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Supplier<Session> sessions;
    private final Runnable onFault;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param onFault called once a fault, to be counted */
    Worker(String name, Supplier<Session> sessions, Runnable onFault) {
        this.sessions = sessions;
        this.onFault = onFault;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void run() {
        while (!isClosing()) {
            try (Session session = sessions.get()) {
                while (!isClosing()) {
                    session.turn();
                }
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException | Error e) {
                fault(e);
            }
        }
    }

    /** The message of a fault stays out: it may quote what was being worked on. */
    private void fault(Throwable e) {
        onFault.run();
        StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
        LOG.warn(
                "worker starts over worker={} fault={} at={}",
                thread.getName(),
                e.getClass().getName(),
                at);
        try {
            if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the turn that runs. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
