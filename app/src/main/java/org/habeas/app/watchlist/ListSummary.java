package org.habeas.app.watchlist;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
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
    public static List<ListSummary> of(Collection<WatchEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(WatchEntry::list, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(list -> of(list.getKey(), list.getValue()))
                .toList();
    }

    private static ListSummary of(String list, List<WatchEntry> entries) {
        return new ListSummary(
                list,
                entries.size(),
                entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.marking()))
                        .distinct()
                        .sorted()
                        .toList(),
                entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.owner()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Name, number of entries, markings and owners, with tabs between; a hyphen where nobody is known to keep it. */
    public String line() {
        String markings = this.markings.stream().map(Tlp::code).collect(Collectors.joining(","));
        return list + "\t" + entries + "\t" + markings + "\t" + (owners.isEmpty() ? "-" : String.join(", ", owners));
    }
}
