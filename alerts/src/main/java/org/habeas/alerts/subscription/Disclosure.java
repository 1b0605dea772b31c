package org.habeas.alerts.subscription;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.model.Alert;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.habeas.model.WatchedOrganisation;

/**
 * What an exit may see of an alert. Every exit asks here and nowhere else: webhook, live stream, feed, page.
 *
 * <p>A watch link is shown when the exit is cleared for its list and its marking; else it is taken out, and the person or
 * organisation stays as the news has told of them. Where a revision exists only because of a link that may not be shown,
 * it is withheld whole, for its existence would tell. Then the marking of what is left must be within the exit's. What a
 * desk silenced is withheld, and a name that it put on hold is taken out, whatever the clearance. Doubt withholds.
 */
public sealed interface Disclosure {
    /** May go out in this form. */
    record Shown(Alert alert) implements Disclosure {}

    /** May not go out. */
    record Withheld(Why why) implements Disclosure {}

    /** Why an alert was withheld. */
    enum Why {
        /** It was raised only because of a list that the exit is not cleared for. */
        LIST,
        /** Its marking is narrower than the exit's. */
        MARKING,
        /** The happening, or the case of everybody in it, is silenced. */
        SILENCED,
        /** It was raised for a name, perhaps one that is on hold. */
        HELD
    }

    /** What {@code clearance} may see of {@code alert} while {@code restraints} stand. */
    static Disclosure of(Alert alert, Clearance clearance, Restraints restraints) {
        if (restraints.isSilenced(alert)) {
            return new Withheld(Why.SILENCED);
        }
        if (alert.reason() == Reason.WATCH_MATCHED && restraints.isHeld(alert)) {
            return new Withheld(Why.HELD);
        }
        return of(alert, restraints.redact(alert), clearance);
    }

    private static Disclosure of(Alert whole, Alert told, Clearance clearance) {
        if (whole.reason() == Reason.WATCH_MATCHED && !coversLatest(whole, clearance)) {
            return new Withheld(Why.LIST);
        }
        Alert shown = withLinks(whole, told, clearance);
        return clearance.covers(shown.marking()) ? new Shown(shown) : new Withheld(Why.MARKING);
    }

    /**
     * All that an exit learns of a retraction that it may not see, of a happening that it was told: that what it knows is
     * retracted. The rest of the alert is empty.
     */
    static Alert bareRetraction(Alert a) {
        return new Alert(
                a.happening(),
                a.revision(),
                a.reason(),
                a.kind(),
                0,
                List.of(),
                0,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                0,
                null,
                Tlp.CLEAR);
    }

    /**
     * Whether what was {@code told} is no more than {@code may} be told of the same revision. What lies beside persons,
     * their words and links is either the same in both or not told at all.
     */
    static boolean isWithin(Alert told, Alert may) {
        Alert rest = may.but()
                .persons(told.persons())
                .unnamed(told.unnamed())
                .watchedOrganisations(told.watchedOrganisations())
                .speaker(told.speaker())
                .targets(told.targets())
                .sources(told.sources())
                .marking(told.marking())
                .make();
        return told.equals(bareRetraction(told)) || (told.equals(rest) && isWithinNames(told, may));
    }

    private static boolean isWithinNames(Alert told, Alert may) {
        return told.marking().compareTo(may.marking()) <= 0
                && may.watchedOrganisations().containsAll(told.watchedOrganisations())
                && may.targets().containsAll(told.targets())
                && (told.speaker() == null || told.speaker().equals(may.speaker()))
                && allIn(told.persons(), may.persons(), person -> person.withWatch(null))
                && allIn(told.sources(), may.sources(), Restraints::redact);
    }

    /** Whether each is there, whole or reduced. */
    private static <T> boolean allIn(List<T> told, List<T> may, UnaryOperator<T> reduced) {
        return told.stream()
                .allMatch(one -> may.stream().anyMatch(all -> one.equals(all) || one.equals(reduced.apply(all))));
    }

    /** Whether all links that the revision was raised for are covered: those of the newest version of the list. */
    private static boolean coversLatest(Alert alert, Clearance clearance) {
        long latest = alert.links().mapToLong(WatchLink::version).max().orElse(-1);
        return latest >= 0
                && alert.links().filter(link -> link.version() == latest).allMatch(clearance::covers);
    }

    private static Alert withLinks(Alert whole, Alert told, Clearance clearance) {
        List<Person> persons =
                told.persons().stream().map(p -> shown(p, clearance)).toList();
        List<WatchedOrganisation> organisations = told.watchedOrganisations().stream()
                .filter(one -> clearance.covers(one.watch()))
                .toList();
        Stream<WatchLink> left = Stream.concat(
                persons.stream().map(Person::watch).filter(Objects::nonNull),
                organisations.stream().map(WatchedOrganisation::watch));
        return told.but()
                .persons(persons)
                .watchedOrganisations(organisations)
                .marking(marking(whole, left))
                .make();
    }

    private static Person shown(Person person, Clearance clearance) {
        WatchLink link = person.watch();
        return link == null || clearance.covers(link) ? person : person.withWatch(null);
    }

    /**
     * The alert's marking is its narrowest link's: without that link it widens to that of the links left. A marking
     * narrower than every link's came from elsewhere and stays.
     */
    private static Tlp marking(Alert alert, Stream<WatchLink> left) {
        Tlp narrowest = narrowest(alert.links());
        return alert.marking().compareTo(narrowest) > 0 ? alert.marking() : narrowest(left);
    }

    private static Tlp narrowest(Stream<WatchLink> links) {
        return links.map(link -> Objects.requireNonNullElse(link.marking(), Tlp.RED))
                .max(Comparator.naturalOrder())
                .orElse(Tlp.CLEAR);
    }
}
