package org.habeas.app.watchlist;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;

/**
 * A watchlist without its names.
 *
 * @param list name of the list
 * @param entries how many it holds
 * @param markings of its entries, the widest first
 * @param owners who keeps its entries; empty when none of them says
 */
public record ListSummary(String list, int entries, List<Tlp> markings, List<String> owners) {
    public ListSummary {
        markings = List.copyOf(markings);
        owners = List.copyOf(owners);
    }

    /** The lists that these entries are of, by name. */
    public static List<ListSummary> of(Stream<WatchEntry> entries) {
        var tallies = new TreeMap<String, Tally>();
        entries.forEach(entry ->
                tallies.computeIfAbsent(entry.list(), list -> new Tally()).add(entry));
        return tallies.entrySet().stream()
                .map(list -> list.getValue().summary(list.getKey()))
                .toList();
    }

    /** A list while its entries are counted. */
    private static final class Tally {
        private final Set<Tlp> markings = new TreeSet<>();
        private final Set<String> owners = new TreeSet<>();
        private int entries;

        private void add(WatchEntry entry) {
            entries++;
            Stream.ofNullable(entry.marking()).forEach(markings::add);
            Stream.ofNullable(entry.owner()).forEach(owners::add);
        }

        private ListSummary summary(String list) {
            return new ListSummary(list, entries, List.copyOf(markings), List.copyOf(owners));
        }
    }

    /** Name, number of entries, markings and owners, with tabs between; a hyphen where nobody is known to keep it. */
    public String line() {
        String markings = this.markings.stream().map(Tlp::code).collect(Collectors.joining(","));
        return list + "\t" + entries + "\t" + markings + "\t" + (owners.isEmpty() ? "-" : String.join(", ", owners));
    }
}
