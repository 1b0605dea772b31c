package org.habeas.enrich.read.event;

import org.habeas.enrich.read.mention.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A voice.
 *
 * @param person who speaks; null when only a body does
 * @param body for whom; null when not said
 * @param government true for those who speak for a state
 * @param authority true for a court, the police or another body that acts on the detained
 * @param country ISO code of the country that stands beside the voice; null when none does
 */
record Speaker(
        @Nullable Entity person,
        @Nullable String body,
        boolean government,
        boolean authority,
        @Nullable String country) {
    /** The body alone; null when there is none. */
    @Nullable
    Speaker withoutPerson() {
        return body == null ? null : new Speaker(null, body, government, authority, country);
    }

    boolean isNobody() {
        return person == null && body == null;
    }
}
