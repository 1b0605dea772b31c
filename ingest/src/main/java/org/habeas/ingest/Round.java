package org.habeas.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.habeas.model.SourceHealth;
import org.habeas.model.SourceState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The polls of one source, one after the other when they are due; it says when the source changes state. */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration AFTER_LEDGER_TROUBLE = Duration.ofSeconds(5);

    private final Source source;
    private final Poll.Desk desk;
    private final ScheduledExecutorService timer;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile SourceState state;
    private @Nullable ScheduledFuture<?> due;
    private @Nullable Poll poll;
    private boolean ending;
    private boolean hurried;

    Round(Source source, Poll.Desk desk, ScheduledExecutorService timer) {
        this.source = source;
        this.desk = desk;
        this.timer = timer;
        SourceState known = desk.ledger()
                .source(source.name())
                .orElseGet(() -> SourceState.fresh(source.name(), desk.clock().instant(), source.interval()));
        this.state = source.paused() ? paused(known) : known;
        desk.meters().moved(null, state.health());
        desk.meters().pending(state.pending().size());
    }

    Source source() {
        return source;
    }

    SourceState state() {
        return state;
    }

    /** Done when nothing is under way any more, after {@link #end}. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    synchronized void start() {
        if (!source.paused() && due == null && poll == null) {
            desk.push().tell(source, state.hub());
            schedule();
        }
    }

    /** There is news: polls now, or again after the poll that is under way. */
    synchronized void hurry() {
        if (poll != null) {
            hurried = true;
        } else if (!ending && due != null && due.cancel(false)) {
            later(Duration.ZERO);
        }
    }

    /** Polls no more. */
    synchronized void end() {
        if (ending) {
            return;
        }
        ending = true;
        if (due != null) {
            due.cancel(false);
        }
        if (poll == null) {
            left();
        } else {
            poll.abandon();
        }
    }

    private void left() {
        desk.meters().left(state.health());
        desk.meters().pending(-state.pending().size());
        ended.complete(null);
    }

    private void schedule() {
        Clock clock = desk.clock();
        // a shorter interval in the configuration counts at once, also against a state from before
        Instant latest = clock.instant()
                .plus(state.failures() == 0 ? max(source.interval(), state.interval()) : state.interval());
        Instant next = state.nextPoll().isAfter(latest) ? latest : state.nextPoll();
        later(Duration.between(clock.instant(), next));
    }

    private void later(Duration time) {
        try {
            due = timer.schedule(this::poll, Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // shutting down: the state that is written says when to go on
        }
    }

    private synchronized void poll() {
        if (!ending) {
            poll = new Poll(source, state, desk, this::finished);
            poll.start();
        }
    }

    private synchronized void finished(Poll.Result result) {
        poll = null;
        SourceState after = result.state();
        if (after != null) {
            desk.meters().polled(after.health());
            replace(after);
        }
        if (ending) {
            left();
        } else if (after == null) {
            state = desk.ledger().source(source.name()).orElse(state);
            later(AFTER_LEDGER_TROUBLE);
        } else if (hurried) {
            later(Duration.ZERO);
        } else {
            schedule();
        }
        hurried = false;
    }

    private void replace(SourceState after) {
        SourceState before = state;
        state = after;
        desk.meters().moved(before.health(), after.health());
        desk.meters().pending(after.pending().size() - before.pending().size());
        tell(source, before, after);
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
                s.pending(),
                s.hub());
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
