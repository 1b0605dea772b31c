package org.habeas.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.habeas.model.SourceHealth;
import org.habeas.model.SourceState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts each source's polls when they are due, one at a time for each source, and says when a source changes state. */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration AFTER_LEDGER_TROUBLE = Duration.ofSeconds(5);

    private final Poll.Desk desk;
    private final ScheduledExecutorService timer;
    private final Map<String, SourceState> states = new ConcurrentHashMap<>();

    Poller(Poll.Desk desk, ScheduledExecutorService timer) {
        this.desk = desk;
        this.timer = timer;
    }

    /** Takes up a source where its remembered state left off. */
    void add(Source source) {
        Instant now = desk.clock().instant();
        SourceState state = desk.ledger()
                .source(source.name())
                .orElseGet(() -> SourceState.fresh(source.name(), now, source.interval()));
        if (source.paused()) {
            state = paused(state);
        }
        replace(null, state);
        if (!source.paused()) {
            schedule(source, state);
        }
    }

    /** Each source's newest state, by name. */
    List<SourceState> states() {
        return List.copyOf(new TreeMap<>(states).values());
    }

    private void schedule(Source source, SourceState state) {
        Clock clock = desk.clock();
        // a shorter interval in the configuration counts at once, also against a state from before
        Instant latest = clock.instant()
                .plus(state.failures() == 0 ? max(source.interval(), state.interval()) : state.interval());
        Instant next = state.nextPoll().isAfter(latest) ? latest : state.nextPoll();
        later(Duration.between(clock.instant(), next), () -> poll(source, state));
    }

    private void poll(Source source, SourceState state) {
        new Poll(source, state, desk, result -> finished(source, state, result)).start();
    }

    private void finished(Source source, SourceState before, Poll.Result result) {
        SourceState after = result.state();
        if (after == null) {
            later(
                    AFTER_LEDGER_TROUBLE,
                    () -> poll(source, desk.ledger().source(source.name()).orElse(before)));
            return;
        }
        desk.meters().polled(after.health());
        replace(before, after);
        tell(source, before, after);
        schedule(source, after);
    }

    private void replace(@Nullable SourceState before, SourceState after) {
        states.put(after.source(), after);
        desk.meters().moved(before == null ? null : before.health(), after.health());
        desk.meters()
                .pending(after.pending().size()
                        - (before == null ? 0 : before.pending().size()));
    }

    private static void tell(Source source, SourceState before, SourceState after) {
        if (before.health() == after.health()) {
            return;
        }
        boolean well = after.health().working() && after.health() != SourceHealth.SILENT;
        (well ? LOG.atInfo() : LOG.atWarn())
                .setMessage(well ? "source works" : "source is in trouble")
                .addKeyValue("source", source.name())
                .addKeyValue("state", after.health().code())
                .addKeyValue("reason", after.reason())
                .addKeyValue("url", source.url())
                .addKeyValue("next", after.nextPoll())
                .log();
    }

    private void later(Duration time, Runnable task) {
        try {
            var unused = timer.schedule(task, Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // shutting down: the state that is written says when to go on
        }
    }

    private static SourceState paused(SourceState s) {
        return new SourceState(
                s.source(),
                SourceHealth.PAUSED,
                "paused in the configuration",
                s.etag(),
                s.lastModified(),
                s.firstPoll(),
                s.lastPoll(),
                s.lastAnswer(),
                s.lastNew(),
                s.usualGap(),
                s.nextPoll(),
                s.interval(),
                s.failures(),
                s.articles(),
                s.pending());
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
