package org.habeas.enrich.happening.told;

import java.util.List;
import org.habeas.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells about one country; the key that it travels under is {@link #key()}.
 *
 * @param article who tells it
 * @param country in which it is decided what is one happening, ISO 3166 alpha-2; null when unknown
 * @param events in the order in which they are told, persons linked to the watchlist; empty when an edit took the last
 *     of them away
 * @param listVersion of the watchlist that the persons were matched against
 */
public record Report(ArticleHead article, @Nullable String country, List<Event> events, long listVersion) {
    /** The key for what happened nobody knows where. */
    public static final String NOWHERE = "ZZ";

    public Report {
        events = List.copyOf(events);
    }

    /** The country, or {@link #NOWHERE}: all that may be the same happening has the same key. */
    public String key() {
        return key(country);
    }

    /** {@code country}, or {@link #NOWHERE}. */
    public static String key(@Nullable String country) {
        return country == null ? NOWHERE : country;
    }
}
