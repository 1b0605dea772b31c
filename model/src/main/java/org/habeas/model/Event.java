package org.habeas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one article says happened or was said; {@code LABELS} of the labelled news uses the same fields.
 *
 * @param kind what happened
 * @param fresh true when the article reports it as news, false when it merely recalls it
 * @param persons the detained, or those spoken about; empty when only counted
 * @param unnamed how many more people the text counts without naming; 0 for none
 * @param organisations what the persons belong to
 * @param watchedOrganisations the organisations, those of {@code targets} too, that a watchlist has, once for each list
 * @param country ISO 3166 alpha-2 code of the authority in control; null when unknown
 * @param place city or region as written; null when not said
 * @param authority court or agency that acted, as written; null when not said
 * @param charges short texts as written
 * @param date first day of what is known; null when not said
 * @param datePrecision how much of {@code date} is known; null exactly when {@code date} is
 * @param until end of a term of remand or sentence; null when not said
 * @param speaker person who speaks, of statements only; null when only a body does
 * @param body office or organisation that speaks, of statements only; null when unknown
 * @param targets persons and organisations spoken about, of statements only
 * @param addressee country code or name of the one spoken to, of statements only; null when not said
 * @param quote the sentence that says so, equal to the text from {@code from} to {@code to}
 * @param from offset of the quote in UTF-16 units, counted in the text or, where {@code inTitle}, in the title
 * @param to offset after the quote
 * @param inTitle true when the offsets count in the title, false when in the text
 * @param rule which rule of which language pack read it, such as {@code en.remanded.7}
 * @param confidence 0 to 1
 */
public record Event(
        Kind kind,
        boolean fresh,
        List<Person> persons,
        int unnamed,
        List<String> organisations,
        List<WatchedOrganisation> watchedOrganisations,
        @Nullable String country,
        @Nullable String place,
        @Nullable String authority,
        List<String> charges,
        @Nullable LocalDate date,
        @Nullable DatePrecision datePrecision,
        @Nullable LocalDate until,
        @Nullable String speaker,
        @Nullable String body,
        List<String> targets,
        @Nullable String addressee,
        String quote,
        int from,
        int to,
        boolean inTitle,
        String rule,
        double confidence) {
    public Event {
        Objects.requireNonNull(kind, "event.kind");
        persons = Require.list(persons);
        Require.notNegative("event.unnamed", unnamed);
        organisations = Require.list(organisations);
        watchedOrganisations = Require.list(watchedOrganisations);
        charges = Require.list(charges);
        if ((date == null) != (datePrecision == null)) {
            throw new IllegalArgumentException(
                    "event.date and event.datePrecision go together: " + date + ", " + datePrecision);
        }
        targets = Require.list(targets);
        Objects.requireNonNull(quote, "event.quote");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("event.from " + from + " and event.to " + to + ": 0 <= from <= to");
        }
        Require.text("event.rule", rule);
        Require.share("event.confidence", confidence);
    }

    public Family family() {
        return kind.family();
    }
}
