package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a happening, the payload of its CloudEvent; it carries the whole state, so the newest one is enough.
 *
 * @param happening id of the happening: {@code h-} and a hash; the same input gives the same id
 * @param revision 1 when new, then one more each time
 * @param reason why this revision is sent
 * @param kind what happened
 * @param confidence 0 to 1, of the best source
 * @param persons the detained, or those spoken about, with their watch links
 * @param unnamed how many more people are counted without a name
 * @param organisations what the persons belong to
 * @param watchedOrganisations the organisations, those of {@code targets} too, that a watchlist has, once for each entry
 * @param country ISO 3166 alpha-2 code; null when unknown
 * @param place null when not said
 * @param authority null when not said
 * @param charges as written
 * @param date first day of what is known; null when not said
 * @param datePrecision null exactly when {@code date} is
 * @param until end of a term; null when not said
 * @param speaker of statements; null when only a body speaks
 * @param body of statements; null when unknown
 * @param targets of statements
 * @param addressee of statements; null when not said
 * @param sources the articles, in the order in which they came
 * @param publishers how many independent publishers tell it
 * @param mergedInto id of the happening that this one turned out to be part of, which {@code retracted} says; null else
 * @param marking how far the alert may travel: the narrowest of the lists that it matched
 */
public record Alert(
        String happening,
        int revision,
        Reason reason,
        Kind kind,
        double confidence,
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
        List<Evidence> sources,
        int publishers,
        @Nullable String mergedInto,
        Tlp marking) {
    public Alert {
        Require.text("alert.happening", happening);
        Require.atLeastOne("alert.revision", revision);
        Objects.requireNonNull(reason, "alert.reason");
        Objects.requireNonNull(kind, "alert.kind");
        Require.share("alert.confidence", confidence);
        persons = Require.list(persons);
        Require.notNegative("alert.unnamed", unnamed);
        organisations = Require.list(organisations);
        watchedOrganisations = Require.list(watchedOrganisations);
        charges = Require.list(charges);
        targets = Require.list(targets);
        sources = Require.list(sources);
        Require.notNegative("alert.publishers", publishers);
        Objects.requireNonNull(marking, "alert.marking");
    }

    /** Written beside {@code kind}, which it follows from. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Family family() {
        return kind.family();
    }

    /** This state as that revision, sent for {@code cause}. */
    public Alert as(int number, Reason cause) {
        return but().revision(number).reason(cause).make();
    }

    /** This alert, of which some is to be another; it stays as it is itself. */
    public AlertCopy but() {
        return new AlertCopy(this);
    }

    /** What ties it to watchlists: the links of its persons, then those of its organisations. */
    public Stream<WatchLink> links() {
        return Stream.concat(
                persons.stream().map(Person::watch).filter(Objects::nonNull),
                watchedOrganisations.stream().map(WatchedOrganisation::watch));
    }

    /** Id of the CloudEvent that carries this revision: the happening, {@code -r}, the revision. */
    public String eventId() {
        return happening + "-r" + revision;
    }

    /** Type of the CloudEvent: {@code org.habeas.detention.remanded.v1}, say. */
    public String eventType() {
        return "org.habeas." + family().code() + "." + kind.code() + ".v1";
    }
}
