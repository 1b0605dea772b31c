package org.habeas.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.habeas.ingest.fetch.CanonicalUrl;
import org.habeas.ingest.fetch.Outcome;
import org.habeas.ingest.ledger.Draft;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.ingest.ledger.Written;
import org.habeas.model.PendingItem;
import org.habeas.model.Seen;
import org.habeas.model.SourceState;
import org.habeas.net.Fetch;
import org.habeas.net.WebUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one poll takes in: the pages of the items that are new or have changed are fetched and written, and those that
 * cannot be read yet are kept for later.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_ITEMS = 500;
    private static final int MOST_PENDING = 200;
    private static final int MOST_ATTEMPTS = 5;

    private final Source source;
    private final SourceState before;
    private final Poll.Desk desk;
    private final Steps steps;
    private final ArticleReader reader;
    private final AtomicInteger fresh = new AtomicInteger();
    private final Queue<PendingItem> pending = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Instant firstPoll;

    /** The poll's work beside asking the source; one step that breaks is no reason to lose the others. */
    interface Steps {
        /** Asks for an address and hands over what comes. */
        void ask(URI url, Consumer<Outcome> next);

        /** Does something now. */
        void run(Runnable step);
    }

    /** @param before the source's state at the poll's beginning */
    Intake(Source source, SourceState before, Poll.Desk desk, Steps steps) {
        this.source = source;
        this.before = before;
        this.desk = desk;
        this.steps = steps;
        this.reader = new ArticleReader(source);
        this.firstPoll = before.firstPoll();
    }

    /** When the source first answered; null when it has not. */
    @Nullable
    Instant firstPoll() {
        return firstPoll;
    }

    /** How many new articles were written. */
    int fresh() {
        return fresh.get();
    }

    /** Items whose pages could not be read yet. */
    List<PendingItem> pending() {
        return List.copyOf(pending);
    }

    void take(List<Item> items, Fetch.Answer answer) {
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

    void retryPending() {
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
            steps.run(() -> write(reader.fromSource(item, told, backlog), false));
            return;
        }
        steps.ask(item.url(), outcome -> {
            if (outcome instanceof Outcome.Answered answered) {
                Fetch.Answer page = answered.answer();
                Consumer<ArticlePages.Result> done = read -> {
                    write(read, () -> reader.fromSource(item, told == null ? page : told, backlog));
                    if (read.missing() != null) {
                        putOff(item, read.missing(), backlog, attempts + 1);
                    }
                };
                new ArticlePages(reader, item, backlog, steps::ask, done).read(page);
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
}
