package org.habeas.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.habeas.ingest.feed.HubLinks;
import org.habeas.ingest.fetch.CanonicalUrl;
import org.habeas.ingest.fetch.Outcome;
import org.habeas.ingest.fetch.PoliteFetcher;
import org.habeas.ingest.ledger.Draft;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.ingest.ledger.Ledger;
import org.habeas.ingest.ledger.Written;
import org.habeas.model.Hub;
import org.habeas.model.PendingItem;
import org.habeas.model.Seen;
import org.habeas.model.SourceHealth;
import org.habeas.model.SourceState;
import org.habeas.net.Fetch;
import org.habeas.net.WebUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll of one source: the source is asked, what is new is fetched and written, and in the end the source's new
 * state. Its steps run in the lanes of the hosts that are asked; the last one to end, ends the poll. A crash in between
 * leaves the old state, so that the next poll meets the same items again and skips those written.
 */
final class Poll {
    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);
    private static final int MOST_ITEMS = 500;
    private static final int MOST_PENDING = 200;
    private static final int MOST_ATTEMPTS = 5;

    private final Source source;
    private final SourceState before;
    private final Desk desk;
    private final ArticleReader reader;
    private final Consumer<Result> done;
    private final AtomicInteger open = new AtomicInteger(1);
    private final AtomicInteger fresh = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private final Queue<PendingItem> pending = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Instant firstPoll;
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
        this.reader = new ArticleReader(source);
        this.done = done;
        this.firstPoll = before.firstPoll();
        this.hub = before.hub();
    }

    void start() {
        fetch(source.url(), conditions(), this::answered);
    }

    private void fetch(URI url, Map<String, String> headers, Consumer<Outcome> done) {
        desk.fetcher().fetch(url, headers, source.allowPrivate(), () -> !abandoned.get(), done);
    }

    /** Asks for something beside the source itself; the poll ends after it. */
    private void step(URI url, Consumer<Outcome> next) {
        open.incrementAndGet();
        fetch(url, Map.of(), outcome -> closing(() -> next.accept(outcome)));
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
            retryPending();
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
        take(found.items(), answered.answer());
        hub = HubLinks.in(answered.answer()).orElse(found.hub());
        Duration wish = found.ttl() != null && found.ttl().compareTo(fresh) > 0 ? found.ttl() : fresh;
        return verdict(answered, found.items().size(), wish);
    }

    /** One sitemap of an index; one that fails is asked again with the next poll. */
    private void fetchPart(URI address) {
        step(address, outcome -> {
            if (outcome instanceof Outcome.Answered answered
                    && desk.items().read(source, answered.answer()) instanceof Items.Found found) {
                take(found.items(), answered.answer());
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

    private void take(List<Item> items, Fetch.Answer answer) {
        Instant first = rememberFirstPoll();
        Map<String, Item> unseen = new LinkedHashMap<>();
        for (Item item : items.subList(0, Math.min(items.size(), MOST_ITEMS))) {
            String id = CanonicalUrl.articleId(item.url());
            Item now = aged(item, desk.ledger().article(id));
            if (changed(id, now)) {
                unseen.putIfAbsent(id, now);
            }
        }
        List<Item> inOrder = new ArrayList<>(unseen.values());
        inOrder.sort(Comparator.comparing(item -> backlog(item, first)));
        inOrder.forEach(item -> fetch(item, answer, backlog(item, first), 0));
    }

    /** An unchanged listing may be due for a look at its young articles. */
    private boolean mayReadAgain() {
        Instant lastNew = before.lastNew();
        return source.kind() == SourceKind.LISTING
                && lastNew != null
                && !Pacing.readLastTime(Duration.between(lastNew, desk.clock().instant()));
    }

    /** A listing shows titles alone: for edits, its articles are read again some times while they are young. */
    private Item aged(Item item, Optional<Seen> seen) {
        if (source.kind() != SourceKind.LISTING || seen.isEmpty()) {
            return item;
        }
        int readings = Pacing.readings(
                Duration.between(seen.get().firstSeen(), desk.clock().instant()));
        return readings == 0 ? item : item.withFingerprint(Hashes.sha256(item.fingerprint(), "" + readings));
    }

    private boolean changed(String id, Item item) {
        boolean waits = before.pending().stream()
                .anyMatch(p ->
                        p.url().equals(item.url().toString()) && p.fingerprint().equals(item.fingerprint()));
        Optional<Seen> seen = desk.ledger().article(id);
        return !waits
                && (seen.isEmpty() || !item.fingerprint().equals(seen.get().fingerprint()));
    }

    /** Before the first article is written, so that a crash in the midst of a first poll does not make it a later one. */
    private synchronized Instant rememberFirstPoll() {
        Instant first = firstPoll;
        if (first == null) {
            first = desk.clock().instant();
            desk.ledger().save(States.firstPolled(before, first));
            firstPoll = first;
        }
        return first;
    }

    private boolean backlog(Item item, Instant first) {
        boolean isFirst = before.lastAnswer() == null;
        FirstPollNews news = source.firstPollNews() == null ? desk.news() : source.firstPollNews();
        return isFirst && news.backlog(item.published(), first);
    }

    private void retryPending() {
        Instant now = desk.clock().instant();
        for (PendingItem item : before.pending()) {
            Optional<URI> url = WebUrl.parse(item.url());
            if (url.isEmpty() || now.isBefore(item.next())) {
                pending.add(item);
            } else {
                Item again =
                        new Item(url.get(), item.title(), item.content(), item.published(), false, item.fingerprint());
                fetch(again, null, item.backlog(), item.attempts());
            }
        }
    }

    private void fetch(Item item, Fetch.@Nullable Answer told, boolean backlog, int attempts) {
        if (item.whole() && told != null) {
            open.incrementAndGet();
            closing(() -> write(reader.fromSource(item, told, backlog), false));
            return;
        }
        step(item.url(), outcome -> {
            if (outcome instanceof Outcome.Answered answered) {
                Fetch.Answer page = answered.answer();
                Consumer<ArticlePages.Result> done = read -> {
                    write(read, () -> reader.fromSource(item, told == null ? page : told, backlog));
                    if (read.missing() != null) {
                        putOff(item, read.missing(), backlog, attempts + 1);
                    }
                };
                new ArticlePages(reader, item, backlog, this::step, done).read(page);
            } else {
                noPage(item, told, (Outcome.Trouble) outcome, backlog, attempts + 1);
            }
        });
    }

    private void write(ArticlePages.Result read, Supplier<Draft> told) {
        if (read.draft().isPresent()) {
            write(read.draft().get(), true);
        } else {
            desk.meters().pageFailed();
            write(told.get(), false);
        }
    }

    /** What the source told is written at once; the page, if it may come yet, makes a new version of it. */
    private void noPage(
            Item item, Fetch.@Nullable Answer told, Outcome.Trouble trouble, boolean backlog, int attempts) {
        if (told != null && source.kind() != SourceKind.LISTING && !item.title().isEmpty()) {
            write(reader.fromSource(item, told, backlog), false);
        }
        putOff(item, trouble, backlog, attempts);
    }

    private void putOff(Item item, Outcome.Trouble trouble, boolean backlog, int attempts) {
        desk.meters().pageFailed();
        // the article's id, not its address: an address often spells the name of whom it is about
        LOG.atWarn()
                .setMessage("page not read")
                .addKeyValue("source", source.name())
                .addKeyValue("article", CanonicalUrl.articleId(item.url()))
                .addKeyValue("reason", trouble.reason())
                .log();
        if (trouble.passing() && attempts < MOST_ATTEMPTS && pending.size() < MOST_PENDING) {
            Duration wait = trouble.retryAfter() == null ? Pacing.page(attempts) : trouble.retryAfter();
            pending.add(new PendingItem(
                    item.url().toString(),
                    item.title(),
                    item.content(),
                    item.published(),
                    item.fingerprint(),
                    backlog,
                    attempts,
                    desk.clock().instant().plus(wait)));
        }
    }

    private void write(Draft draft, boolean page) {
        Written written = desk.ledger().write(draft);
        desk.meters().wrote(written, page);
        if (written == Written.NEW || written == Written.COPY) {
            fresh.incrementAndGet();
        }
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
                        firstPoll,
                        fresh.get(),
                        List.copyOf(pending),
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
