package org.habeas.enrich.happening.told;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.habeas.model.Event;
import org.habeas.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One event as one article tells it.
 *
 * @param article who tells it
 * @param event what is told
 * @param copyOf id of the article whose text this one repeats, by the source's word or by the text; null when none
 * @param withdrawn true when a later version of the article does not tell it any more
 */
public record Telling(ArticleHead article, Event event, @Nullable String copyOf, boolean withdrawn) {
    /** As they came in. */
    public static final Comparator<Telling> ARRIVAL = Comparator.comparing(
                    (Telling t) -> t.article().fetched())
            .thenComparing(t -> t.article().id())
            .thenComparing(t -> t.article().version())
            .thenComparing(t -> t.event().from());

    /** An edit so long after publication polishes an archive: it brings no news. */
    private static final Duration LATE_EDIT = Duration.ofDays(14);

    /** True when it is news: told as such, not withdrawn, and neither a backlog's nor the late edit of an old item. */
    public boolean raises() {
        return event.fresh() && !withdrawn && !article.backlog() && !lateEdit();
    }

    private boolean lateEdit() {
        OffsetDateTime published = article.published();
        return article.version() > 1
                && published != null
                && Duration.between(published.toInstant(), article.fetched()).compareTo(LATE_EDIT) > 0;
    }

    /** True when the two articles are two and have one text, by a source's word or by the text itself. */
    public boolean copies(Telling other) {
        String mine = article.id();
        String its = other.article.id();
        return !mine.equals(its)
                && (its.equals(copyOf)
                        || mine.equals(other.copyOf)
                        || TextSketch.copies(article.sketch(), other.article.sketch()));
    }

    /** When it can have happened. */
    public Span when() {
        return Span.of(event, article.day());
    }

    /** This telling, no longer upheld by its article. */
    Telling withdraw() {
        return new Telling(article, event, copyOf, true);
    }

    /** This telling, known to repeat the text of {@code original}. */
    Telling copyOf(String original) {
        return new Telling(article, event, original, withdrawn);
    }

    /** This telling with its event linked anew, say. */
    public Telling withEvent(Event changed) {
        return new Telling(article, changed, copyOf, withdrawn);
    }

    /** The telling as a source in an alert. */
    Evidence evidence() {
        return new Evidence(
                article.id(),
                article.url(),
                article.publisher(),
                article.language(),
                article.published(),
                article.fetched(),
                article.snapshot(),
                event.quote(),
                event.from(),
                event.to(),
                event.rule(),
                copyOf);
    }
}
