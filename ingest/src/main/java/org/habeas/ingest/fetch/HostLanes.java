package org.habeas.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One lane for each host: its jobs run one after the other, with a pause between them, while jobs of other hosts run
 * beside them. A waiting lane holds no thread.
 */
public final class HostLanes {
    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final Duration pace;
    private final Map<String, Lane> lanes = new HashMap<>();

    /**
     * @param timer wakes lanes up; runs nothing else
     * @param workers run the jobs; their number is the most jobs at a time
     * @param pace least time from the end of one job to the start of the next of the same host
     */
    public HostLanes(ScheduledExecutorService timer, Executor workers, Duration pace) {
        this.timer = timer;
        this.workers = workers;
        this.pace = pace;
    }

    /**
     * Runs {@code job} when the lane of {@code host} gets to it.
     *
     * @param job says whether it asked the host for something: where not, the next one need not wait
     */
    public void submit(String host, BooleanSupplier job) {
        synchronized (lanes) {
            Lane lane = lanes.get(host);
            if (lane != null) {
                lane.jobs.addLast(job);
                return;
            }
            lanes.put(host, new Lane(host));
        }
        execute(host, job);
    }

    /** Lets {@code host} rest for at least {@code time} after the job that runs in its lane now. */
    public void rest(String host, Duration time) {
        synchronized (lanes) {
            Lane lane = lanes.get(host);
            if (lane != null && time.compareTo(lane.rest) > 0) {
                lane.rest = time;
            }
        }
    }

    /** How many jobs wait, of all hosts. */
    public int waiting() {
        synchronized (lanes) {
            return lanes.values().stream().mapToInt(lane -> lane.jobs.size()).sum();
        }
    }

    private void execute(String host, BooleanSupplier job) {
        try {
            workers.execute(() -> {
                boolean asked = true;
                try {
                    asked = job.getAsBoolean();
                } finally {
                    coolDown(host, asked);
                }
            });
        } catch (RejectedExecutionException e) {
            // shutting down: nothing runs any more
        }
    }

    private void coolDown(String host, boolean asked) {
        if (!asked) {
            next(host);
            return;
        }
        Duration rest;
        synchronized (lanes) {
            Lane lane = lanes.get(host);
            rest = lane == null || lane.rest.compareTo(pace) < 0 ? pace : lane.rest;
        }
        try {
            var unused = timer.schedule(() -> next(host), rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // shutting down, as above
        }
    }

    private void next(String host) {
        BooleanSupplier job;
        synchronized (lanes) {
            Lane lane = lanes.get(host);
            job = lane == null ? null : lane.jobs.pollFirst();
            if (lane == null || job == null) {
                lanes.remove(host);
                return;
            }
            lane.rest = Duration.ZERO;
        }
        execute(host, job);
    }

    private static final class Lane {
        private final String host;
        private final Deque<BooleanSupplier> jobs = new ArrayDeque<>();
        private Duration rest = Duration.ZERO;

        Lane(String host) {
            this.host = host;
        }

        @Override
        public String toString() {
            return host + ": " + jobs.size() + " waiting";
        }
    }
}
