package org.habeas.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news as text. The key of {@code habeas.articles} is its id.
 *
 * @param id stable for its canonical URL: {@code a-} and a hash; an edit keeps it
 * @param url canonical URL, null only for items that came from a file without one
 * @param source name of the source that it was found by
 * @param publisher who stands behind the source; two sources of one publisher are not two witnesses
 * @param country ISO 3166 alpha-2 code of the source's country, a hint; null when unknown
 * @param language ISO 639-1 code as told by the source or the page, a hint; null when unknown
 * @param published when the publisher says that it was published, in the publisher's own zone (relative days are
 *     resolved in it); null when unknown, never invented
 * @param fetched when its bytes arrived
 * @param title headline, may be empty
 * @param text body without boilerplate, paragraphs separated by an empty line, may be empty
 * @param snapshot {@code sha256:} and the hex digest of the bytes it was read from; null for items from a file
 * @param contentHash {@code sha256:} and the hex digest of title and text
 * @param version 1 at first, one more with each edit
 * @param copyOf id of an earlier article with the same text under another URL; null when there is none
 * @param backlog true when it was already old at its source's first poll: recorded, never raised
 */
public record Article(
        String id,
        @Nullable String url,
        String source,
        String publisher,
        @Nullable String country,
        @Nullable String language,
        @Nullable OffsetDateTime published,
        Instant fetched,
        String title,
        String text,
        @Nullable String snapshot,
        String contentHash,
        int version,
        @Nullable String copyOf,
        boolean backlog) {
    public Article {
        Require.text("article.id", id);
        Require.text("article.source", source);
        Require.text("article.publisher", publisher);
        Objects.requireNonNull(fetched, "article.fetched");
        Objects.requireNonNull(title, "article.title");
        Objects.requireNonNull(text, "article.text");
        Require.text("article.contentHash", contentHash);
        Require.atLeastOne("article.version", version);
    }
}
