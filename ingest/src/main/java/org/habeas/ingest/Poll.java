package org.habeas.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.habeas.ingest.feed.HubLinks;
import org.habeas.ingest.fetch.Outcome;
import org.habeas.ingest.fetch.PoliteFetcher;
import org.habeas.ingest.ledger.Ledger;
import org.habeas.model.Hub;
import org.habeas.model.SourceHealth;
import org.habeas.model.SourceState;
import org.habeas.net.Fetch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll of one source: the source is asked, what is new is fetched and written, and in the end the source's new
 * state. Its steps run in the lanes of the hosts that are asked; the last one to end, ends the poll. A crash in between
 * leaves the old state, so that the next poll meets the same items again and skips those written.
 */
final class Poll implements Intake.Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

    private final Source source;
    private final SourceState before;
    private final Desk desk;
    private final Consumer<Result> done;
    private final Intake intake;
    private final AtomicInteger open = new AtomicInteger(1);
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private volatile @Nullable Hub hub;
    private volatile PollEnd end = new PollEnd(SourceHealth.UNREACHABLE, "not answered", null, null, null);

    /** What polls of all sources share. */
    record Desk(
            PoliteFetcher fetcher,
            ItemReader items,
            Ledger ledger,
            IngestMeters meters,
            FirstPollNews news,
            Push push,
            Duration slow,
            Clock clock) {}

    /** @param state null when it could not be written, so that the poll has to be made again */
    record Result(@Nullable SourceState state) {}

    /** How asking the source itself ended. */
    record PollEnd(
            SourceHealth health,
            String reason,
            Fetch.@Nullable Answer answer,
            @Nullable Duration wish,
            @Nullable Duration retryAfter) {}

    /** @param done takes the result, once */
    Poll(Source source, SourceState before, Desk desk, Consumer<Result> done) {
        this.source = source;
        this.before = before;
        this.desk = desk;
        this.intake = new Intake(source, before, desk, this);
        this.done = done;
        this.hub = before.hub();
    }

    void start() {
        fetch(source.url(), conditions(), this::answered);
    }

    private void fetch(URI url, Map<String, String> headers, Consumer<Outcome> done) {
        desk.fetcher().fetch(url, headers, source.allowPrivate(), () -> !abandoned.get(), done);
    }

    @Override
    public void ask(URI url, Consumer<Outcome> next) {
        open.incrementAndGet();
        fetch(url, Map.of(), outcome -> closing(() -> next.accept(outcome)));
    }

    @Override
    public void run(Runnable step) {
        open.incrementAndGet();
        closing(step);
    }

    /** Somebody else polls the source from now on: nothing more is asked for, what is under way ends and is not written. */
    void abandon() {
        abandoned.set(true);
        broken.set(true);
    }

    private Map<String, String> conditions() {
        Map<String, String> headers = new HashMap<>();
        if (mayReadAgain()) {
            return headers;
        }
        if (before.etag() != null) {
            headers.put("If-None-Match", before.etag());
        }
        if (before.lastModified() != null) {
            headers.put("If-Modified-Since", before.lastModified());
        }
        return headers;
    }

    private void answered(Outcome outcome) {
        try {
            if (abandoned.get()) {
                return;
            }
            end = outcome instanceof Outcome.Answered answered ? read(answered) : trouble((Outcome.Trouble) outcome);
            desk.push().tell(source, hub);
            intake.retryPending();
        } catch (Ledger.LedgerException e) {
            broken.set(true);
        } catch (RuntimeException | StackOverflowError e) {
            end = new PollEnd(SourceHealth.NOT_A_FEED, "breaks its reader", null, null, null);
        } finally {
            close();
        }
    }

    private static PollEnd trouble(Outcome.Trouble trouble) {
        return new PollEnd(trouble.health(), trouble.reason(), null, null, trouble.retryAfter());
    }

    private PollEnd read(Outcome.Answered answered) {
        Duration fresh = PoliteFetcher.freshFor(answered.answer());
        if (answered.unchanged()) {
            boolean asked = before.etag() != null || before.lastModified() != null;
            return asked
                    ? new PollEnd(SourceHealth.OK, "unchanged", answered.answer(), fresh, null)
                    : new PollEnd(SourceHealth.ERROR, "status 304 without having been asked for", null, null, null);
        }
        Items items = desk.items().read(source, answered.answer());
        if (items instanceof Items.Unreadable unreadable) {
            return new PollEnd(unreadable.health(), unreadable.reason(), null, fresh, null);
        }
        if (items instanceof Items.Elsewhere elsewhere) {
            elsewhere.addresses().forEach(this::fetchPart);
            return verdict(answered, elsewhere.addresses().size(), fresh);
        }
        Items.Found found = (Items.Found) items;
        intake.take(found.items(), answered.answer());
        hub = HubLinks.in(answered.answer()).orElse(found.hub());
        Duration wish = found.ttl() != null && found.ttl().compareTo(fresh) > 0 ? found.ttl() : fresh;
        return verdict(answered, found.items().size(), wish);
    }

    /** One sitemap of an index; one that fails is asked again with the next poll. */
    private void fetchPart(URI address) {
        ask(address, outcome -> {
            if (outcome instanceof Outcome.Answered answered
                    && desk.items().read(source, answered.answer()) instanceof Items.Found found) {
                intake.take(found.items(), answered.answer());
            } else {
                desk.meters().pageFailed();
            }
        });
    }

    private PollEnd verdict(Outcome.Answered answered, int items, Duration wish) {
        Fetch.Answer answer = answered.answer();
        Duration took = Duration.between(answer.requested(), answer.received());
        if (answered.movedTo() != null) {
            return new PollEnd(SourceHealth.MOVED, "moved for good to " + answered.movedTo(), answer, wish, null);
        }
        if (items == 0) {
            return new PollEnd(SourceHealth.EMPTY, "has no items", answer, wish, null);
        }
        return took.compareTo(desk.slow()) > 0
                ? new PollEnd(SourceHealth.SLOW, "took " + took.toSeconds() + " s", answer, wish, null)
                : new PollEnd(SourceHealth.OK, items + " items", answer, wish, null);
    }

    /** An unchanged listing may be due for a look at its young articles. */
    private boolean mayReadAgain() {
        Instant lastNew = before.lastNew();
        return source.kind() == SourceKind.LISTING
                && lastNew != null
                && !Pacing.readLastTime(Duration.between(lastNew, desk.clock().instant()));
    }

    private void closing(Runnable step) {
        try {
            if (!abandoned.get()) {
                step.run();
            }
        } catch (Ledger.LedgerException e) {
            broken.set(true);
        } catch (RuntimeException | StackOverflowError e) {
            // one page that breaks its reader is no reason to lose the others
            desk.meters().pageFailed();
            LOG.atWarn()
                    .setMessage("page cannot be read")
                    .addKeyValue("source", source.name())
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log();
        } finally {
            close();
        }
    }

    private void close() {
        if (open.decrementAndGet() > 0) {
            return;
        }
        SourceState state = null;
        try {
            if (!broken.get()) {
                state = States.after(
                        before,
                        source,
                        end,
                        intake.firstPoll(),
                        intake.fresh(),
                        intake.pending(),
                        hub,
                        desk.clock().instant());
                desk.ledger().save(state);
            }
        } catch (Ledger.LedgerException e) {
            state = null;
        } finally {
            done.accept(new Result(state));
        }
    }
}
