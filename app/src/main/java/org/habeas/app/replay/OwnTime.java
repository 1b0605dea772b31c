package org.habeas.app.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.habeas.model.Article;

/**
 * An article at the time at which it came out.
 *
 * @param article as given
 * @param time when it was published; where that is unknown, when the article before it in the file was
 */
record OwnTime(Article article, Instant time) {
    /** The articles in the order of their own time, those of one time as they stand in the file. */
    static List<OwnTime> order(List<Article> articles) {
        List<OwnTime> timed = new ArrayList<>();
        Instant last = earliest(articles);
        for (Article article : articles) {
            last = article.published() == null ? last : article.published().toInstant();
            timed.add(new OwnTime(article, last));
        }
        timed.sort(Comparator.comparing(OwnTime::time));
        return timed;
    }

    private static Instant earliest(List<Article> articles) {
        return articles.stream()
                .map(Article::published)
                .filter(Objects::nonNull)
                .map(published -> published.toInstant())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
