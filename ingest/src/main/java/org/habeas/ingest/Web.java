package org.habeas.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.habeas.ingest.fetch.HostLanes;
import org.habeas.ingest.fetch.PoliteFetcher;
import org.habeas.ingest.fetch.Slots;
import org.habeas.net.AddressPolicies;
import org.habeas.net.AddressRange;
import org.habeas.net.GuardedHttp;
import org.habeas.net.HttpLimits;

/** The way out into the web as the settings want it: connections, lanes and their threads. */
final class Web implements AutoCloseable {
    private static final Duration UNTIL_LATE = Duration.ofMillis(500);
    private static final int LATE = 8;

    private final GuardedHttp publicHttp;
    private final GuardedHttp privateHttp;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer = newTimer();
    private final HostLanes lanes;
    private final PoliteFetcher fetcher;

    Web(IngestSettings settings, Clock clock) {
        this.publicHttp = new GuardedHttp(AddressPolicies.publicOnly(), limits(settings), userAgent(settings), clock);
        this.privateHttp = new GuardedHttp(
                AddressPolicies.allowing(AddressRange.LOOPBACK, AddressRange.PRIVATE),
                limits(settings),
                userAgent(settings),
                clock);
        int late = LATE * settings.threads();
        this.workers = Executors.newCachedThreadPool(threads("ingest-worker")); // as many as the slots let run
        Slots slots = new Slots(workers, timer, settings.threads(), late, UNTIL_LATE);
        this.lanes = new HostLanes(timer, slots, settings.pace());
        this.fetcher = new PoliteFetcher(publicHttp, privateHttp, lanes, settings.robots(), clock);
    }

    private static HttpLimits limits(IngestSettings settings) {
        HttpLimits usual = HttpLimits.defaults();
        Duration timeout = settings.timeout();
        return new HttpLimits(
                min(usual.connect(), timeout),
                min(usual.read(), timeout),
                timeout,
                settings.maxBody(),
                usual.ratio(),
                usual.headers());
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Who asks, and where to complain (RFC 9110, section 10.1.5). */
    private static String userAgent(IngestSettings settings) {
        return PoliteFetcher.AGENT + "/0.1" + (settings.contact() == null ? "" : " (+" + settings.contact() + ")");
    }

    private static ScheduledExecutorService newTimer() {
        var timer = new ScheduledThreadPoolExecutor(1, threads("ingest-timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timer;
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    PoliteFetcher fetcher() {
        return fetcher;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    /** Connections without manners, for what a user asks for once. */
    GuardedHttp http(boolean privately) {
        return privately ? privateHttp : publicHttp;
    }

    /** Sends a form in the lane of {@code url}'s host; what comes of it is not waited for. */
    void post(URI url, Map<String, String> form, boolean privately) {
        lanes.submit(url.getRawAuthority(), () -> {
            http(privately).post(url, form);
            return true;
        });
    }

    void execute(Runnable task) {
        workers.execute(task);
    }

    /** Runs {@code task} after {@code time}, unless closed by then. */
    void later(Duration time, Runnable task) {
        try {
            var unused = timer.schedule(() -> workers.execute(task), time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed
        }
    }

    /** Ends what is under way. */
    void hangUp() {
        publicHttp.close();
        privateHttp.close();
    }

    /** Gives back threads and connections; waits at most 5 s. */
    @Override
    public void close() {
        hangUp();
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
