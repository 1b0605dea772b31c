package org.habeas.ingest.page;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a web page says, its boilerplate left out.
 *
 * @param title headline without the site's name, may be empty
 * @param author as the page names them; null when it does not
 * @param published in the page's own zone; midnight where only the day is told; null when the page does not say
 * @param language ISO 639-1 code as the page tells; null when it does not
 * @param canonicalUrl absolute; the page's own word, else the address it came from; null when it came from none
 * @param text body, paragraphs separated by an empty line, may be empty
 * @param amp absolute address of its AMP variant; null when it names none
 * @param next address of the page on which the article goes on; null when it ends here
 */
public record Page(
        String title,
        @Nullable String author,
        @Nullable OffsetDateTime published,
        @Nullable String language,
        @Nullable String canonicalUrl,
        String text,
        @Nullable String amp,
        @Nullable URI next) {}
