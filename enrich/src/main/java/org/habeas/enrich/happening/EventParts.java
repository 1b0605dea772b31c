package org.habeas.enrich.happening;

import java.util.List;
import org.habeas.model.Event;
import org.habeas.model.Person;
import org.habeas.model.WatchedOrganisation;

/** Events that differ from another in one part. */
final class EventParts {
    private EventParts() {}

    /** {@code event} with those organisations that watchlists have. */
    static Event withWatched(Event event, List<WatchedOrganisation> watched) {
        return with(event, event.persons(), event.unnamed(), watched);
    }

    /** {@code event} with those persons. */
    static Event withPersons(Event event, List<Person> persons) {
        return with(event, persons, event.unnamed());
    }

    /** {@code event} with those persons and that many unnamed. */
    static Event with(Event event, List<Person> persons, int unnamed) {
        return with(event, persons, unnamed, event.watchedOrganisations());
    }

    private static Event with(Event e, List<Person> persons, int unnamed, List<WatchedOrganisation> watched) {
        return new Event(
                e.kind(),
                e.fresh(),
                persons,
                unnamed,
                e.organisations(),
                watched,
                e.country(),
                e.place(),
                e.authority(),
                e.charges(),
                e.date(),
                e.datePrecision(),
                e.until(),
                e.speaker(),
                e.body(),
                e.targets(),
                e.addressee(),
                e.quote(),
                e.from(),
                e.to(),
                e.inTitle(),
                e.rule(),
                e.confidence());
    }
}
