package org.habeas.enrich.happening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The happening as it is now; null when there is none, or it is part of another. */
    @Nullable
    Happening get(String id) {
        Happening now = after.getOrDefault(id, store.get(id));
        return now == null || now.mergedInto() != null ? null : now;
    }

    List<String> find(Probe probe, @Nullable String country, Kind kind, Span days, int most) {
        return store.find(probe, country, kind, days, most);
    }

    /** Whether a happening has, or had, that id. */
    boolean known(String id) {
        return after.containsKey(id) || store.known(id);
    }

    /** Takes the happening in as it is now. */
    void change(Happening happening) {
        Happening stored = store.get(happening.id());
        if (happening.equals(stored)) {
            after.remove(happening.id());
            return;
        }
        if (stored != null) {
            before.put(happening.id(), stored);
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

    /** All that changed. */
    Collection<Happening> changed() {
        return List.copyOf(after.values());
    }
}
