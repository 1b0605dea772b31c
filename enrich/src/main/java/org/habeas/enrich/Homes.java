package org.habeas.enrich;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.habeas.model.Event;
import org.habeas.model.Person;
import org.habeas.model.WatchEntry;
import org.jspecify.annotations.Nullable;

/** In which country watched people's news is decided: the one that their entry gives, where it gives one alone. */
final class Homes {
    private final Map<String, String> countries = new ConcurrentHashMap<>();

    void add(WatchEntry entry) {
        if (entry.countries().size() == 1) {
            countries.put(entry.key(), entry.countries().get(0));
        } else {
            countries.remove(entry.key());
        }
    }

    void remove(String key) {
        countries.remove(key);
    }

    /** The country of all watched people of {@code event} that have one; null when there is none, or several. */
    @Nullable
    String of(Event event) {
        List<String> homes = event.persons().stream()
                .map(Person::watch)
                .filter(Objects::nonNull)
                .map(link -> countries.getOrDefault(link.list() + "/" + link.id(), ""))
                .filter(home -> !home.isEmpty())
                .distinct()
                .toList();
        return homes.size() == 1 ? homes.get(0) : null;
    }
}
