package org.habeas.enrich.happening;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.habeas.enrich.happening.same.Ground;
import org.habeas.enrich.happening.same.Judge;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.Span;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the happening that a telling is of. */
final class Placement {
    /** How many candidates a key may bring: what is alike but further back is another happening anyway. */
    private static final int MOST = 64;

    private static final int BEFORE = 2;
    private static final int AFTER = 17;
    private static final int DEATH = 400;

    private final Ledger ledger;
    private final IndexKeys keys;
    private final Judge judge;

    Placement(Ledger ledger, IndexKeys keys, Judge judge) {
        this.ledger = ledger;
        this.keys = keys;
        this.judge = judge;
    }

    /**
     * The happening that a telling is of, or the ground on which it is of none.
     *
     * @param happening null when it is a new one
     */
    record Place(@Nullable Happening happening, Ground ground) {}

    Place of(@Nullable String country, Telling telling) {
        Set<String> likely = keys.likely(telling.event());
        likely.addAll(IndexKeys.text(telling));
        Place place = best(telling, country, likely.stream().map(Probe::of).toList());
        if (place.happening() != null) {
            return place;
        }
        Place second = best(telling, country, keys.unlikely(telling.event()));
        return second.happening() == null && second.ground() == Ground.NOTHING_ALIKE ? place : second;
    }

    private Place best(Telling telling, @Nullable String country, Collection<Probe> by) {
        Kind kind = telling.event().kind();
        List<Place> places = new ArrayList<>();
        for (Happening candidate : find(by, country, kind, search(telling))) {
            Ground ground = judge.judge(telling, candidate, between(telling, country));
            places.add(new Place(ground.joins() ? candidate : null, ground));
        }
        return places.stream()
                .filter(p -> p.happening() != null)
                .min(Comparator.comparing(Place::ground).thenComparing(p -> distance(telling, p.happening())))
                .orElseGet(() -> new Place(null, highest(places)));
    }

    /** Of several grounds against, the one that comes closest. */
    private static Ground highest(List<Place> places) {
        return places.stream().map(Place::ground).max(Comparator.naturalOrder()).orElse(Ground.NOTHING_ALIKE);
    }

    /**
     * Sorts first what is news to those who were told (when this is news), then what is nearest in time, then what is
     * known most exactly; then, so that no order of finding matters, by id.
     */
    private static String distance(Telling telling, @Nullable Happening happening) {
        if (happening == null) {
            return "";
        }
        Span when = happening.when();
        boolean news = telling.event().fresh() && !happening.news();
        long width = ChronoUnit.DAYS.between(when.from(), when.to());
        return String.format("%d %07d %07d %s", news ? 1 : 0, telling.when().gap(when), width, happening.id());
    }

    private List<Happening> find(Collection<Probe> by, @Nullable String country, Kind kind, Span days) {
        Set<String> ids = new LinkedHashSet<>(ledger.at(kind));
        by.forEach(probe -> ids.addAll(ledger.find(probe, country, kind, days, MOST)));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(ledger.get(id)).stream())
                .toList();
    }

    /** The days under which a happening may be stored that the telling is of. */
    private static Span search(Telling telling) {
        Span when = telling.when();
        if (telling.event().kind() == Kind.DIED) {
            return new Span(when.from().minusDays(DEATH), when.to().plusDays(DEATH));
        }
        return new Span(when.from().minusDays(BEFORE), when.to().plusDays(AFTER));
    }

    private Supplier<List<Happening>> between(Telling telling, @Nullable String country) {
        Event event = telling.event();
        Kind undoing = undoes(event.kind());
        return undoing == null
                ? List::of
                : () -> find(keys.likely(event).stream().map(Probe::of).toList(), country, undoing, search(telling));
    }

    private static @Nullable Kind undoes(Kind kind) {
        return switch (kind) {
            case DETAINED, REMANDED, SENTENCED, CHARGED -> Kind.RELEASED;
            case RELEASED -> Kind.DETAINED;
            default -> null;
        };
    }
}
