package org.habeas.alerts.subscription;

import java.util.Collection;
import java.util.Set;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;

/**
 * How much an exit may see.
 *
 * @param lists watchlists whose matches it may see; {@code *} is every list
 * @param tlp the narrowest marking that it may receive
 */
public record Clearance(Set<String> lists, Tlp tlp) {
    private static final String EVERY = "*";

    public Clearance {
        lists = Set.copyOf(lists);
    }

    public static Clearance of(Collection<String> lists, Tlp tlp) {
        return new Clearance(Set.copyOf(lists), tlp);
    }

    /** Both the list and the entry's own marking must be within it. */
    public boolean covers(WatchLink link) {
        Tlp marking = link.marking();
        return (lists.contains(EVERY) || lists.contains(link.list())) && marking != null && covers(marking);
    }

    public boolean covers(Tlp marking) {
        return marking.compareTo(tlp) <= 0;
    }
}
