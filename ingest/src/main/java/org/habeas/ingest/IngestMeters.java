package org.habeas.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.habeas.ingest.ledger.Written;
import org.habeas.model.SourceHealth;
import org.jspecify.annotations.Nullable;

/**
 * What ingest counts; all of it exists from the start.
 *
 * <ul>
 *   <li>{@code habeas.ingest.polls} by {@code health}: polls that ended, by what they found the source to be
 *   <li>{@code habeas.ingest.sources} by {@code health}: sources that are in that state now; they add up to the sources
 *       that this process polls, and over all processes to all sources
 *   <li>{@code habeas.ingest.drafts} by {@code outcome}: articles read. {@code new} + {@code copy} + {@code edited} is
 *       what was written to {@code habeas.articles}; {@code same} was read and had nothing new
 *   <li>{@code habeas.ingest.texts} by {@code from}: whether a draft's text is its page's or the source's own words
 *   <li>{@code habeas.ingest.pending}: items whose pages could not be read yet
 *   <li>{@code habeas.ingest.pages.failed}: pages that could not be read, each attempt
 * </ul>
 */
final class IngestMeters {
    private final Map<SourceHealth, Counter> polls = new EnumMap<>(SourceHealth.class);
    private final Map<SourceHealth, AtomicInteger> sources = new EnumMap<>(SourceHealth.class);
    private final Map<Written, Counter> drafts = new EnumMap<>(Written.class);
    private final Counter fromPage;
    private final Counter fromSource;
    private final Counter pagesFailed;
    private final AtomicInteger pending = new AtomicInteger();

    IngestMeters(MeterRegistry registry) {
        for (SourceHealth health : SourceHealth.values()) {
            polls.put(health, registry.counter("habeas.ingest.polls", "health", health.code()));
            AtomicInteger now = new AtomicInteger();
            sources.put(health, now);
            Gauge.builder("habeas.ingest.sources", now, AtomicInteger::get)
                    .tag("health", health.code())
                    .register(registry);
        }
        for (Written outcome : Written.values()) {
            drafts.put(outcome, registry.counter("habeas.ingest.drafts", "outcome", lower(outcome)));
        }
        fromPage = registry.counter("habeas.ingest.texts", "from", "page");
        fromSource = registry.counter("habeas.ingest.texts", "from", "source");
        pagesFailed = registry.counter("habeas.ingest.pages.failed");
        Gauge.builder("habeas.ingest.pending", pending, AtomicInteger::get).register(registry);
    }

    void polled(SourceHealth health) {
        count(polls.get(health));
    }

    void wrote(Written outcome, boolean page) {
        count(drafts.get(outcome));
        (page ? fromPage : fromSource).increment();
    }

    void pageFailed() {
        pagesFailed.increment();
    }

    /** Moves a source from one state to another; null for a source that had none. */
    void moved(@Nullable SourceHealth from, SourceHealth to) {
        if (from != null) {
            add(from, -1);
        }
        add(to, 1);
    }

    /** A source that others poll from now on. */
    void left(SourceHealth health) {
        add(health, -1);
    }

    void pending(int difference) {
        pending.addAndGet(difference);
    }

    private void add(SourceHealth health, int difference) {
        AtomicInteger now = sources.get(health);
        if (now != null) {
            now.addAndGet(difference);
        }
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }

    private static String lower(Written outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
