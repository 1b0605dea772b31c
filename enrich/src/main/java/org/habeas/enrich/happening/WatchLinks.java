package org.habeas.enrich.happening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.habeas.enrich.watch.Context;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.Event;
import org.habeas.model.Person;
import org.habeas.model.WatchedOrganisation;

/** Ties the persons and organisations of events to the watchlist. */
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
     * The event with each of its persons and organisations linked, or not any more, by the list as it is now.
     *
     * @param text title and body of the article, or what of it is at hand
     */
    public Event link(Event event, String text) {
        var context = new Context(event.country(), event.organisations(), text);
        Event linked = EventParts.withPersons(event, link(event.persons(), context));
        return EventParts.withWatched(
                linked,
                organisations(event).flatMap(name -> link(name, context)).toList());
    }

    /** What the event is remembered by, for entries that are listed later. */
    Set<Integer> keys(Event event) {
        Set<Integer> keys = new LinkedHashSet<>();
        event.persons().forEach(person -> keys.addAll(index.keys(person)));
        organisations(event).forEach(name -> keys.addAll(index.keys(name)));
        return keys;
    }

    /** What the persons belong to, and what a statement speaks about: persons among these are found to be no organisations. */
    private static Stream<String> organisations(Event event) {
        return Stream.concat(event.organisations().stream(), event.targets().stream())
                .distinct();
    }

    private List<Person> link(List<Person> persons, Context context) {
        return persons.stream()
                .map(person -> person.withWatch(index.match(person, context).orElse(null)))
                .toList();
    }

    private Stream<WatchedOrganisation> link(String organisation, Context context) {
        return index.matchOrganisation(organisation, context).stream()
                .map(link -> new WatchedOrganisation(organisation, link));
    }
}
