package org.habeas.enrich.happening;

import java.util.List;
import java.util.Set;
import org.habeas.enrich.watch.Context;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.Event;
import org.habeas.model.Person;

/** Ties the persons of events to the watchlist. */
public final class WatchLinks {
    private final WatchIndex index;

    public WatchLinks(WatchIndex index) {
        this.index = index;
    }

    /** Version of the list that {@link #link} matches against. */
    public long version() {
        return index.version();
    }

    /**
     * The event with each of its persons linked, or not any more, by the list as it is now.
     *
     * @param text title and body of the article, or what of it is at hand
     */
    public Event link(Event event, String text) {
        return EventParts.withPersons(
                event, link(event.persons(), new Context(event.country(), event.organisations(), text)));
    }

    /** What the person is remembered by, for entries that are listed later. */
    Set<Integer> keys(Person person) {
        return index.keys(person);
    }

    private List<Person> link(List<Person> persons, Context context) {
        return persons.stream()
                .map(person -> person.withWatch(index.match(person, context).orElse(null)))
                .toList();
    }
}
