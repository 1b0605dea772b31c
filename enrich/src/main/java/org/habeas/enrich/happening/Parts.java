package org.habeas.enrich.happening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.Event;
import org.habeas.model.Person;

/** Puts together again what was split because its persons belong to several happenings. */
final class Parts {
    private record Key(String article, int version, Event event) {}

    private Parts() {}

    /** The tellings, those that an article told in one event as one, in the order of their first parts. */
    static List<Telling> joined(Collection<Telling> tellings) {
        Map<Key, Telling> whole = new LinkedHashMap<>();
        tellings.forEach(t -> whole.merge(key(t), t, Parts::join));
        return List.copyOf(whole.values());
    }

    private static Key key(Telling telling) {
        Event shared = EventParts.with(telling.event(), List.of(), 0);
        return new Key(telling.article().id(), telling.article().version(), shared);
    }

    private static Telling join(Telling a, Telling b) {
        Set<Person> persons = new LinkedHashSet<>(a.event().persons());
        persons.addAll(b.event().persons());
        int unnamed = Math.max(a.event().unnamed(), b.event().unnamed());
        Event event = EventParts.with(a.event(), List.copyOf(persons), unnamed);
        return new Telling(a.article(), event, a.copyOf() == null ? b.copyOf() : a.copyOf(), a.withdrawn());
    }
}
