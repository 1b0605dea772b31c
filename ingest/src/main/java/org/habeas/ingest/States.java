package org.habeas.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.habeas.model.Hub;
import org.habeas.model.PendingItem;
import org.habeas.model.SourceHealth;
import org.habeas.model.SourceState;
import org.habeas.net.Fetch;
import org.jspecify.annotations.Nullable;

/** How a source's state follows from the one before and from a poll. */
final class States {
    private States() {}

    /** Answered for the first time, nothing taken from it yet. */
    static SourceState firstPolled(SourceState s, Instant now) {
        return new SourceState(
                s.source(),
                s.health(),
                s.reason(),
                null,
                null,
                now,
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

    /** @param fresh how many new articles the poll brought */
    static SourceState after(
            SourceState before,
            Source source,
            Poll.PollEnd end,
            @Nullable Instant firstPoll,
            int fresh,
            List<PendingItem> pending,
            @Nullable Hub hub,
            Instant now) {
        boolean working = end.health().working();
        Instant lastNew = fresh > 0 ? now : before.lastNew();
        Duration gap = fresh > 0 && before.lastAnswer() != null
                ? Pacing.usualGap(before.usualGap(), before.lastNew(), now)
                : before.usualGap();
        Duration silence = lastNew == null ? null : Duration.between(lastNew, now);
        int failures = working ? 0 : before.failures() + 1;
        Duration interval = working
                ? Pacing.working(source.interval(), silence, Objects.requireNonNullElse(end.wish(), Duration.ZERO))
                : Pacing.failing(source.interval(), failures, end.retryAfter());
        boolean silent = end.health() == SourceHealth.OK && Pacing.silent(gap, silence);
        return new SourceState(
                source.name(),
                silent ? SourceHealth.SILENT : end.health(),
                silent && silence != null
                        ? "nothing new for " + silence.toHours() + " h, unusual for it"
                        : end.reason(),
                validator(end, "etag", before.etag()),
                validator(end, "last-modified", before.lastModified()),
                firstPoll,
                now,
                working ? now : before.lastAnswer(),
                lastNew,
                gap,
                next(now.plus(interval), pending),
                interval,
                failures,
                before.articles() + fresh,
                pending,
                hub);
    }

    /** A whole answer brings new validators or none; no answer, or one without a change, leaves the old. */
    private static @Nullable String validator(Poll.PollEnd end, String header, @Nullable String before) {
        Fetch.Answer answer = end.answer();
        return answer == null || answer.status() == 304
                ? before
                : answer.header(header).orElse(null);
    }

    private static Instant next(Instant poll, List<PendingItem> pending) {
        return pending.stream()
                .map(PendingItem::next)
                .filter(next -> next.isBefore(poll))
                .min(Instant::compareTo)
                .orElse(poll);
    }
}
