package org.habeas.ingest;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.habeas.ingest.fetch.Outcome;
import org.habeas.ingest.source.Discovery;
import org.habeas.model.SourceHealth;
import org.jspecify.annotations.Nullable;

/** Tries what a source gives, as polling would, and writes nothing. */
public final class SourceTrial implements AutoCloseable {
    private final Web web;
    private final ItemReader items = new ItemReader();

    /** @param settings how it asks; its sources are not looked at */
    public SourceTrial(IngestSettings settings, Clock clock) {
        this.web = new Web(settings, clock);
    }

    /**
     * How it went.
     *
     * @param reason one line for an operator
     * @param items how many it tells of now
     */
    public record Verdict(SourceHealth health, String reason, int items) {}

    /** Asks the source, politely; several can be asked at a time. */
    public CompletableFuture<Verdict> of(Source source) {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        web.fetcher()
                .fetch(
                        source.url(),
                        Map.of(),
                        source.allowPrivate(),
                        () -> true,
                        outcome -> verdict.complete(verdict(source, outcome)));
        return verdict;
    }

    private Verdict verdict(Source source, Outcome outcome) {
        if (outcome instanceof Outcome.Trouble trouble) {
            return new Verdict(trouble.health(), trouble.reason(), 0);
        }
        Outcome.Answered answered = (Outcome.Answered) outcome;
        Items read = read(source, answered);
        if (read instanceof Items.Unreadable unreadable) {
            return new Verdict(unreadable.health(), unreadable.reason(), 0);
        }
        if (read instanceof Items.Elsewhere elsewhere) {
            return new Verdict(
                    SourceHealth.OK,
                    "an index of sitemaps",
                    elsewhere.addresses().size());
        }
        return found(((Items.Found) read).items().size(), answered.movedTo());
    }

    private Items read(Source source, Outcome.Answered answered) {
        try {
            return items.read(source, answered.answer());
        } catch (RuntimeException | StackOverflowError e) {
            return new Items.Unreadable(SourceHealth.NOT_A_FEED, "breaks its reader");
        }
    }

    private static Verdict found(int many, @Nullable URI movedTo) {
        if (movedTo != null) {
            return new Verdict(SourceHealth.MOVED, "moved for good to " + movedTo, many);
        }
        return many == 0
                ? new Verdict(SourceHealth.EMPTY, "has no items", 0)
                : new Verdict(SourceHealth.OK, many + " items", many);
    }

    /**
     * What the site at {@code url} can be polled by.
     *
     * @param privately whether it may be on this machine or in a private network
     */
    public Discovery.Report look(URI url, boolean privately) {
        return new Discovery(web.http(privately)).look(url);
    }

    @Override
    public void close() {
        web.close();
    }
}
