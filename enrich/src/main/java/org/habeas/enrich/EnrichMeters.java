package org.habeas.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.habeas.model.Reason;

/**
 * What the topology counts; every meter exists from the start. {@code habeas.enrich.articles} counts what was read,
 * {@code habeas.enrich.events} what was found in it; the sum of {@code habeas.enrich.happenings} is the number of
 * alerts sent, its {@code new} the number of happenings raised.
 */
final class EnrichMeters {
    private final MeterRegistry registry;
    private final Counter articles;
    private final Counter badEntries;

    EnrichMeters(MeterRegistry registry) {
        this.registry = registry;
        this.articles = counter("habeas.enrich.articles", "Articles read");
        this.badEntries = counter("habeas.enrich.watchlist.rejected", "Watchlist records that are no valid entry");
        for (Kind kind : Kind.values()) {
            events(kind, true);
            events(kind, false);
        }
        for (Reason reason : Reason.values()) {
            happenings(reason);
        }
        List.of("read", "process", "write").forEach(stage -> DeadLetters.counter(registry, stage));
    }

    void read(List<Event> events) {
        articles.increment();
        events.forEach(e -> events(e.kind(), e.fresh()).increment());
    }

    void sent(Reason reason) {
        happenings(reason).increment();
    }

    void rejectedEntry() {
        badEntries.increment();
    }

    private Counter events(Kind kind, boolean fresh) {
        return counter(
                "habeas.enrich.events",
                "Events found in articles",
                "family",
                kind.family().code(),
                "kind",
                kind.code(),
                "fresh",
                Boolean.toString(fresh));
    }

    private Counter happenings(Reason reason) {
        return counter("habeas.enrich.happenings", "Revisions sent, by their reason", "reason", reason.code());
    }

    private Counter counter(String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }
}
