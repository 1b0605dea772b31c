package org.habeas.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs a number of jobs at a time. A job that takes long gives its slot to the next one and ends beside it, so that hosts
 * that hang do not hold up the others; how many may do so has a bound of its own.
 */
public final class Slots implements Executor {
    private final Executor threads;
    private final ScheduledExecutorService timer;
    private final int slots;
    private final int late;
    private final Duration patience;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int inSlots;
    private int beside;

    /**
     * @param threads has a thread for each of {@code slots + late} jobs
     * @param timer tells when a job has taken long
     * @param slots jobs at a time, at least 1
     * @param late how many that took long may run beside them
     * @param patience after which a job gives up its slot
     */
    public Slots(Executor threads, ScheduledExecutorService timer, int slots, int late, Duration patience) {
        this.threads = threads;
        this.timer = timer;
        this.slots = slots;
        this.late = late;
        this.patience = patience;
    }

    @Override
    public synchronized void execute(Runnable job) {
        waiting.addLast(job);
        fill();
    }

    private synchronized void fill() {
        while (inSlots < slots && !waiting.isEmpty()) {
            Job job = new Job(waiting.removeFirst());
            inSlots++;
            threads.execute(job);
        }
    }

    private final class Job implements Runnable {
        private final Runnable work;
        private boolean ended;
        private boolean late;

        Job(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            Future<?> alarm = alarm();
            try {
                work.run();
            } finally {
                alarm.cancel(false);
                end();
            }
        }

        private Future<?> alarm() {
            try {
                return timer.schedule(this::stepAside, patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                return java.util.concurrent.CompletableFuture.completedFuture(null); // shutting down
            }
        }

        private void stepAside() {
            synchronized (Slots.this) {
                if (ended || beside >= Slots.this.late) {
                    return;
                }
                late = true;
                beside++;
                inSlots--;
                fill();
            }
        }

        private void end() {
            synchronized (Slots.this) {
                ended = true;
                if (late) {
                    beside--;
                } else {
                    inSlots--;
                }
                fill();
            }
        }
    }
}
