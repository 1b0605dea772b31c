package org.habeas.enrich.read.event;

import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A voice.
 *
 * @param person who speaks; null when only a body does
 * @param body for whom; null when not said
 * @param government true for those who speak for a state
 * @param sort what the voice is called by: a name, a body, a court or the police, a country or its capital, people
 * @param general true for several that are not named: rights groups
 * @param country ISO code of the country that stands beside the voice; null when none does
 */
record Speaker(
        @Nullable Entity person,
        @Nullable String body,
        boolean government,
        Sort sort,
        boolean general,
        @Nullable String country) {
    /** The body alone; null when there is none. */
    @Nullable
    Speaker withoutPerson() {
        return body == null ? null : new Speaker(null, body, government, Sort.BODY, general, country);
    }

    /** True for a court, the police or another body that acts on the detained. */
    boolean isAuthority() {
        return sort == Sort.AUTHORITY;
    }

    /** True for a country, or a city that stands for its government. */
    boolean isState() {
        return sort == Sort.COUNTRY || sort == Sort.PLACE;
    }

    /** One who is told of by his office alone: the minister. */
    boolean isUnnamed() {
        return person == null && sort == Sort.PEOPLE && !general;
    }

    boolean isNobody() {
        return person == null && body == null;
    }
}
