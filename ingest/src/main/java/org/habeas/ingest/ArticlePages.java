package org.habeas.ingest;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.habeas.ingest.ArticleReader.Reading;
import org.habeas.ingest.fetch.Outcome;
import org.habeas.ingest.ledger.Draft;
import org.habeas.net.Fetch;
import org.jspecify.annotations.Nullable;

/** Reads one article off its page: off the AMP variant where the page itself shows nothing, and off all pages that it goes on to. */
final class ArticlePages {
    private static final int MOST_PAGES = 10;

    private final ArticleReader reader;
    private final Item item;
    private final boolean backlog;
    private final BiConsumer<URI, Consumer<Outcome>> fetcher;
    private final Consumer<Result> done;

    /**
     * How reading ended.
     *
     * @param draft empty when no page has the article
     * @param missing why a further page was not there; null when none is missing
     */
    record Result(Optional<Draft> draft, Outcome.@Nullable Trouble missing) {}

    /**
     * @param fetcher asks for an address and hands over what comes
     * @param done takes the result, once
     */
    ArticlePages(
            ArticleReader reader,
            Item item,
            boolean backlog,
            BiConsumer<URI, Consumer<Outcome>> fetcher,
            Consumer<Result> done) {
        this.reader = reader;
        this.item = item;
        this.backlog = backlog;
        this.fetcher = fetcher;
        this.done = done;
    }

    /** Begins with the answer that the item's own address gave. */
    void read(Fetch.Answer page) {
        Reading reading = reader.fromPage(item, page, backlog);
        if (reading.amp() == null) {
            goOn(reading, 2);
        } else {
            fetcher.accept(reading.amp(), outcome -> amp(reading, outcome));
        }
    }

    private void amp(Reading plain, Outcome outcome) {
        Reading amp = outcome instanceof Outcome.Answered answered
                ? reader.fromPage(item, answered.answer(), backlog)
                : plain;
        goOn(amp.draft().isPresent() ? amp : plain, 2);
    }

    private void goOn(Reading reading, int number) {
        Optional<Draft> draft = reading.draft();
        if (draft.isEmpty() || reading.next() == null || number > MOST_PAGES) {
            done.accept(new Result(draft, null));
        } else {
            fetcher.accept(reading.next(), outcome -> {
                if (outcome instanceof Outcome.Answered answered) {
                    goOn(reader.goOn(draft.get(), answered.answer(), number), number + 1);
                } else {
                    done.accept(new Result(draft, (Outcome.Trouble) outcome));
                }
            });
        }
    }
}
