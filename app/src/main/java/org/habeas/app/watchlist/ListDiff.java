package org.habeas.app.watchlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.watch.EntryTable;
import org.habeas.model.WatchEntry;

/**
 * What it takes to make lists hold exactly what is wanted.
 *
 * @param written entries that are new or different
 * @param removed keys of those that are not wanted any more
 * @param same how many are left as they are
 */
record ListDiff(List<WatchEntry> written, List<String> removed, int same) {
    /**
     * Compares the two; of two wanted entries with one key the later counts.
     *
     * @param standing every entry of all lists
     * @param lists those that {@code wanted} speaks for; other lists are not touched
     */
    static ListDiff of(EntryTable standing, Set<String> lists, List<WatchEntry> wanted) {
        Map<String, WatchEntry> each = new LinkedHashMap<>();
        wanted.forEach(entry -> each.put(entry.key(), entry));
        List<WatchEntry> written = each.values().stream()
                .filter(entry -> !entry.equals(standing.get(entry.key())))
                .toList();
        List<String> removed =
                standing.keys(lists).filter(key -> !each.containsKey(key)).toList();
        return new ListDiff(written, removed, each.size() - written.size());
    }

    /** The same without removing anything. */
    ListDiff adding() {
        return new ListDiff(written, List.of(), same);
    }

    /** @param version of the lists with it */
    ListChange change(long version) {
        return new ListChange(written.size(), removed.size(), same, version);
    }
}
