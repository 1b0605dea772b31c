package org.habeas.enrich.happening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.enrich.happening.same.Ground;
import org.habeas.enrich.happening.same.Judge;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.Span;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.jspecify.annotations.Nullable;

/** Finds the happenings of a country that a telling may be of, or that it shows in another light. */
final class Neighbourhood {
    /** How many candidates a key may bring: what is alike but further back is another happening anyway. */
    private static final int MOST = 64;

    /** By so many days what is told of it is later than the happening itself, beside what tellings differ by. */
    private static final int TOLD = 15;

    private final Ledger ledger;
    private final IndexKeys keys;
    private final Judge judge;
    private final @Nullable String country;

    Neighbourhood(Ledger ledger, IndexKeys keys, Judge judge, @Nullable String country) {
        this.ledger = ledger;
        this.keys = keys;
        this.judge = judge;
        this.country = country;
    }

    /** Happenings that are alike {@code telling}, by id: of its kind, or of one that it undoes. */
    Map<String, Happening> of(Telling telling) {
        Kind kind = telling.event().kind();
        Map<String, Happening> near = alike(telling, kind, likely(telling), search(telling));
        if (!known(telling, near.values())) {
            near.putAll(unlikely(telling, kind));
        }
        Undoing.undoneBy(kind).forEach(undone -> near.putAll(alike(telling, undone, likely(telling), search(telling))));
        return near;
    }

    /** True when one of those is told of the same people already, spelled as they are here, or of nobody. */
    private boolean known(Telling telling, Collection<Happening> near) {
        Set<String> names = names(Stream.of(telling));
        return near.stream()
                .filter(h -> judge.judge(telling, h, List::of).joins())
                .anyMatch(h -> names(h.tellings().stream()).containsAll(names));
    }

    private static Set<String> names(Stream<Telling> tellings) {
        return tellings.flatMap(t -> t.event().persons().stream())
                .map(Person::name)
                .collect(Collectors.toSet());
    }

    /** Two things of one kind whose days are known are one only if the days are near. */
    private Map<String, Happening> unlikely(Telling telling, Kind kind) {
        Span days = search(telling);
        if (!telling.when().exact() || kind == Kind.DIED) {
            return alike(telling, kind, keys.unlikely(telling.event()), days);
        }
        Span near = new Span(days.from(), telling.when().to().plusDays(Judge.tolerance(kind)));
        Map<String, Happening> found = alike(telling, kind, keys.unlikely(telling.event()), near);
        found.putAll(alike(telling, kind, keys.unlikelyUndated(telling.event()), days));
        return found;
    }

    private Map<String, Happening> alike(Telling telling, Kind kind, Collection<Probe> by, Span days) {
        Map<String, Happening> alike = new LinkedHashMap<>();
        find(by, kind, days)
                .filter(h -> judge.judge(telling, h, List::of) != Ground.NOTHING_ALIKE)
                .forEach(h -> alike.put(h.id(), h));
        return alike;
    }

    private Set<Probe> likely(Telling telling) {
        Set<Probe> probes = new LinkedHashSet<>();
        keys.likely(telling.event()).forEach(key -> probes.add(Probe.of(key)));
        IndexKeys.text(telling).forEach(key -> probes.add(Probe.of(key)));
        return probes;
    }

    /** Happenings of the people of {@code tellings} that undo what they tell. */
    List<Happening> undoing(Collection<Telling> tellings) {
        Map<String, Happening> found = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            for (Kind kind : Undoing.of(telling.event().kind())) {
                find(likely(telling), kind, search(telling)).forEach(h -> found.put(h.id(), h));
            }
        }
        Set<Kind> kinds = tellings.stream()
                .flatMap(t -> Undoing.of(t.event().kind()).stream())
                .collect(Collectors.toSet());
        ledger.changed().stream().filter(h -> kinds.contains(h.kind())).forEach(h -> found.put(h.id(), h));
        found.values().removeIf(h -> h.mergedInto() != null);
        return List.copyOf(found.values());
    }

    private Stream<Happening> find(Collection<Probe> by, Kind kind, Span days) {
        Set<String> ids = new LinkedHashSet<>();
        by.forEach(probe -> ids.addAll(ledger.find(probe, country, kind, days, MOST)));
        return ids.stream().flatMap(id -> Optional.ofNullable(ledger.get(id)).stream());
    }

    /** The days under which a happening may be stored that the telling is of. */
    private static Span search(Telling telling) {
        Span when = telling.when();
        int differ = Judge.tolerance(telling.event().kind());
        return new Span(when.from().minusDays(differ), when.to().plusDays(differ + TOLD));
    }
}
