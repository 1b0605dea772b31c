package org.habeas.enrich.read;

import java.util.List;
import org.habeas.model.Event;

/**
 * What was read out of one article.
 *
 * @param language ISO 639-1 code of the pack that read it; {@code und} when no pack knows the article's language
 * @param events in the order in which the article first tells them; empty when it tells of none
 */
public record Reading(String language, List<Event> events) {
    /** The language of an article that no pack knows. */
    public static final String UNKNOWN = "und";

    public Reading {
        events = List.copyOf(events);
    }
}
