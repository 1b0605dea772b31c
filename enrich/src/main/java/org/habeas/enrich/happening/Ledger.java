package org.habeas.enrich.happening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.Span;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The happenings that one report touches, as they were and as they become; nothing is stored before all is decided, so
 * that a report which fails half way leaves nothing behind.
 */
final class Ledger {
    private final HappeningStore store;
    private final Set<String> told;
    private final Map<String, Happening> before = new LinkedHashMap<>();
    private final Map<String, Happening> after = new LinkedHashMap<>();

    /** @param told ids of the happenings that earlier versions of the article told of */
    Ledger(HappeningStore store, Set<String> told) {
        this.store = store;
        this.told = told;
    }

    @Nullable
    Happening get(String id) {
        Happening changed = after.get(id);
        return changed == null ? store.get(id) : changed;
    }

    List<String> find(Probe probe, @Nullable String country, Kind kind, Span days, int most) {
        return store.find(probe, country, kind, days, most);
    }

    /** Ids of the happenings of that kind that the same article told of before, in this version or an earlier one. */
    List<String> at(Kind kind) {
        return Stream.concat(told.stream(), after.keySet().stream())
                .distinct()
                .filter(id -> is(kind, get(id)))
                .toList();
    }

    private static boolean is(Kind kind, @Nullable Happening happening) {
        return happening != null && happening.kind() == kind;
    }

    /** Takes the happening in as it is now. */
    void change(Happening happening) {
        Happening stored = store.get(happening.id());
        if (stored != null) {
            before.putIfAbsent(happening.id(), stored);
        }
        after.put(happening.id(), happening);
    }

    /** The happening as it is stored; null when it is new. */
    @Nullable
    Happening before(String id) {
        return before.get(id);
    }

    /** Ids of the happenings that earlier versions of the article told of. */
    Set<String> told() {
        return told;
    }

    /** All that were touched. */
    Collection<Happening> changed() {
        return List.copyOf(after.values());
    }

    Set<String> ids() {
        return new LinkedHashSet<>(after.keySet());
    }
}
