package org.habeas.enrich.happening.told;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.habeas.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article without its text: what is needed to cite it and to tell whether it is an independent witness.
 *
 * @param id as of {@link Article}
 * @param url as of {@link Article}
 * @param publisher who stands behind it
 * @param language ISO 639-1 code as read or, failing that, as hinted; null when unknown
 * @param published in the publisher's zone; null when unknown
 * @param fetched when its bytes arrived
 * @param snapshot {@code sha256:…}; null for items from a file
 * @param version 1 at first, one more with each edit
 * @param copyOf id of the article with the same text; null when none is known
 * @param backlog true when it is recorded only, never raised
 * @param sketch what {@link TextSketch} made of the text
 */
public record ArticleHead(
        String id,
        @Nullable String url,
        String publisher,
        @Nullable String language,
        @Nullable OffsetDateTime published,
        Instant fetched,
        @Nullable String snapshot,
        int version,
        @Nullable String copyOf,
        boolean backlog,
        String sketch) {

    /** The head of {@code article}, read as written in {@code language}; null where no pack knew it. */
    public static ArticleHead of(Article article, @Nullable String language) {
        return new ArticleHead(
                article.id(),
                article.url(),
                article.publisher(),
                language == null ? article.language() : language,
                article.published(),
                article.fetched(),
                article.snapshot(),
                article.version(),
                article.copyOf(),
                article.backlog(),
                TextSketch.of(article.text()));
    }

    /** The day on which it was published in the publisher's zone or, where that is unknown, first seen (UTC). */
    public LocalDate day() {
        return published == null ? fetched.atOffset(ZoneOffset.UTC).toLocalDate() : published.toLocalDate();
    }
}
