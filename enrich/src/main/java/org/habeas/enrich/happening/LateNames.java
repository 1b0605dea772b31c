package org.habeas.enrich.happening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.watch.Listed;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.WatchEntry;

/** Works changes of the watchlist into the happenings that were told before. */
final class LateNames {
    /** So many entries at a time, for articles wait meanwhile. */
    private static final int AT_A_TIME = 200;

    private final WatchIndex index;
    private final WatchLinks links;

    LateNames(WatchIndex index, WatchLinks links) {
        this.index = index;
        this.links = links;
    }

    /** A happening before and after its persons were linked anew. */
    record Relinked(Happening before, Happening after) {}

    /** The happenings that the list's changes since the store's version touch; the store's version moves on. */
    List<Relinked> changes(HappeningStore store) {
        long newest = index.version();
        long done = store.listVersion();
        if (newest <= done) {
            return List.of();
        }
        List<Listed> changes =
                index.changesSince(done).stream().limit(AT_A_TIME).toList();
        store.listVersion(
                changes.size() < AT_A_TIME ? newest : changes.get(AT_A_TIME - 1).version());
        Set<String> ids = new LinkedHashSet<>();
        changes.forEach(listed -> ids.addAll(candidates(listed.entry(), store)));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(store.get(id)).stream())
                .map(before -> new Relinked(
                        before,
                        before.withEach(
                                t -> t.withEvent(links.link(t.event(), t.event().quote())))))
                .filter(relinked -> !relinked.after().equals(relinked.before()))
                .toList();
    }

    private Set<String> candidates(WatchEntry entry, HappeningStore store) {
        Set<String> ids = new LinkedHashSet<>();
        index.keys(entry).forEach(key -> ids.addAll(store.named(key)));
        return ids;
    }
}
