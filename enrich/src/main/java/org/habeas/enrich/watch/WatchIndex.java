package org.habeas.enrich.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.habeas.enrich.name.NameComparison;
import org.habeas.model.Person;
import org.habeas.model.WatchEntry;
import org.habeas.model.WatchLink;

/** The watchlist in memory. One thread adds and removes, any number match at the same time. */
public final class WatchIndex {
    private final NameComparison names = new NameComparison();
    private final Map<String, Listed> entries = new ConcurrentHashMap<>();
    private volatile long version;

    /**
     * Adds the entry, in place of the one with its key.
     *
     * @param version of the list with this entry: its offset in {@code habeas.watchlist}
     */
    public void add(WatchEntry entry, long version) {
        entries.put(entry.key(), new Listed(entry, version));
        this.version = Math.max(this.version, version);
    }

    /**
     * Removes the entry of that key, if there is one.
     *
     * @param version of the list without it: the tombstone's offset in {@code habeas.watchlist}
     */
    public void remove(String key, long version) {
        entries.remove(key);
        this.version = Math.max(this.version, version);
    }

    /** The newest version that was added or removed; 0 at first. */
    public long version() {
        return version;
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** What was added or changed after {@code version} and is still there, oldest first. */
    public List<Listed> changesSince(long version) {
        return entries.values().stream()
                .filter(listed -> listed.version() > version)
                .sorted(Comparator.comparingLong(Listed::version))
                .toList();
    }

    /** The best link from {@code person} to an entry; empty when none is likely enough. */
    public Optional<WatchLink> match(Person person, Context context) {
        return best(matcher -> matcher.match(person, context));
    }

    /** The best link from the organisation {@code name} to an entry; empty when none is likely enough. */
    public Optional<WatchLink> matchOrganisation(String name, Context context) {
        return best(matcher -> matcher.matchOrganisation(name, context));
    }

    private Optional<WatchLink> best(Function<EntryMatcher, Optional<WatchLink>> match) {
        return entries.values().stream()
                .flatMap(listed -> match.apply(new EntryMatcher(names, listed)).stream())
                .max(Comparator.comparingDouble(WatchLink::score));
    }
}
