package org.habeas.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article that tells of a happening: where, by whom, in which sentence, and which bytes prove it.
 *
 * @param article id of the article
 * @param url its canonical URL; null for items from a file without one
 * @param publisher who stands behind it
 * @param language ISO 639-1 code; null when unknown
 * @param published as told by the publisher; null when unknown
 * @param firstSeen when Habeas first fetched it
 * @param snapshot {@code sha256:…}; null for items from a file
 * @param quote the sentence that says so
 * @param from offset of the quote in the article's text or title, in UTF-16 units
 * @param to offset after the quote
 * @param rule which rule read it
 * @param copyOf id of the article whose text this one repeats; null when it is no copy
 */
public record Evidence(
        String article,
        @Nullable String url,
        String publisher,
        @Nullable String language,
        @Nullable OffsetDateTime published,
        Instant firstSeen,
        @Nullable String snapshot,
        String quote,
        int from,
        int to,
        String rule,
        @Nullable String copyOf) {
    public Evidence {
        Require.text("evidence.article", article);
        Require.text("evidence.publisher", publisher);
        Objects.requireNonNull(firstSeen, "evidence.firstSeen");
        Objects.requireNonNull(quote, "evidence.quote");
        Require.text("evidence.rule", rule);
    }
}
