package org.habeas.enrich.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says around a name.
 *
 * @param country ISO 3166 alpha-2 code of the country that the event is in; null when unknown
 * @param organisations what the event says its persons belong to; may be empty
 * @param text title and body of the article, or what of it is at hand; may be empty
 */
public record Context(@Nullable String country, List<String> organisations, String text) {
    /** Nothing is known around the name. */
    public static final Context NONE = new Context(null, List.of(), "");

    public Context {
        organisations = List.copyOf(organisations);
    }
}
