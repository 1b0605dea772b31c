package org.habeas.enrich.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.enrich.name.Name;
import org.habeas.enrich.name.NameBook;
import org.habeas.enrich.name.NameComparison;
import org.habeas.enrich.name.NameKeys;
import org.habeas.enrich.name.NameScanner;
import org.habeas.model.EntryType;
import org.habeas.model.Person;
import org.habeas.model.WatchEntry;
import org.habeas.model.WatchLink;

/** The watchlist in memory. One thread adds and removes, any number match at the same time. */
public final class WatchIndex {
    private static final int FEW = 1024;
    /** Of equals the one that was listed first, so that a new entry takes no link from an old one. */
    private static final Comparator<WatchLink> BEST =
            Comparator.comparingDouble(WatchLink::score).thenComparing(WatchLink::version, Comparator.reverseOrder());

    private final NameComparison names = new NameComparison();
    private final NameKeys nameKeys = new NameKeys();
    private final NameScanner scanner = new NameScanner(names);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private EntryStore store = new EntryStore();
    private IntChains byKey = new IntChains();
    private IntChains byName = new IntChains();
    private NameBook book = new NameBook();
    private WordFilter words = new WordFilter();
    private int size;
    private volatile long version;

    /**
     * Adds the entry, in place of the one with its key.
     *
     * @param version of the list with this entry: its offset in {@code habeas.watchlist}
     */
    public void add(WatchEntry entry, long version) {
        List<Listing> listings = listings(entry);
        locked(lock.writeLock(), () -> {
            drop(entry.key());
            put(entry, version, listings);
            size++;
            return size;
        });
        this.version = Math.max(this.version, version);
    }

    private void put(WatchEntry entry, long version, List<Listing> listings) {
        int slot = store.add(entry, version);
        byKey.put(entry.key().hashCode(), slot);
        for (Listing listing : listings) {
            int name = book.add(listing.name, slot);
            for (int word : listing.words) {
                words.add(word);
            }
            for (int key : listing.keys) {
                byName.put(key, name);
            }
        }
    }

    /** A name taken apart, the numbers of its words, and the keys that it is found by. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Listing(Name name, int[] words, int[] keys) {}

    /** Each of the entry's names, but for those that sound like one before. */
    private List<Listing> listings(WatchEntry entry) {
        var listings = new ArrayList<Listing>();
        for (String written : EntryMatcher.names(entry)) {
            Name name = names.read(written);
            if (listings.stream().noneMatch(listing -> listing.name.soundsAs(name))) {
                listings.add(listing(name));
            }
        }
        return listings;
    }

    private Listing listing(Name name) {
        var numbers = IntStream.builder();
        int[] keys = nameKeys.listed(name, numbers::add);
        return new Listing(name, numbers.build().toArray(), keys);
    }

    /**
     * Removes the entry of that key, if there is one.
     *
     * @param version of the list without it: the tombstone's offset in {@code habeas.watchlist}
     */
    public void remove(String key, long version) {
        locked(lock.writeLock(), () -> {
            drop(key);
            tidy();
            return size;
        });
        this.version = Math.max(this.version, version);
    }

    private void drop(String key) {
        byKey.each(key.hashCode(), slot -> {
            if (store.held(slot) && store.get(slot).entry().key().equals(key)) {
                store.drop(slot);
                size--;
            }
        });
    }

    /** Makes everything anew once most of it is of entries that are gone. */
    private void tidy() {
        if (store.size() < FEW || store.size() < 2 * size) {
            return;
        }
        EntryStore old = store;
        store = new EntryStore();
        byKey = new IntChains();
        byName = new IntChains();
        book = new NameBook();
        words = new WordFilter();
        for (int slot = 0; slot < old.size(); slot++) {
            if (old.held(slot)) {
                Listed listed = old.get(slot);
                put(listed.entry(), listed.version(), listings(listed.entry()));
            }
        }
    }

    /** The newest version that was added or removed; 0 at first. */
    public long version() {
        return version;
    }

    /** How many entries there are. */
    public int size() {
        return locked(lock.readLock(), () -> size);
    }

    /** Keys, some of which a text's person has whom the entry may be: what was remembered by them can be found again. */
    public Set<Integer> keys(WatchEntry entry) {
        Set<Integer> keys = new LinkedHashSet<>();
        for (String name : EntryMatcher.names(entry)) {
            for (int key : nameKeys.listed(names.read(name))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Keys of the person's spellings, one of which each entry has that the person may be. */
    public Set<Integer> keys(Person person) {
        return keys(read(EntryMatcher.written(person)));
    }

    /** Keys of the name, one of which each entry has that the organisation may be. */
    public Set<Integer> keys(String organisation) {
        return keys(read(List.of(organisation)));
    }

    private Set<Integer> keys(List<Name> written) {
        Set<Integer> keys = new LinkedHashSet<>();
        for (Name name : written) {
            for (int key : nameKeys.written(name)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private List<Name> read(List<String> written) {
        return written.stream().map(names::read).toList();
    }

    /** What was added or changed after {@code version} and is still there, oldest first. */
    public List<Listed> changesSince(long version) {
        return locked(lock.readLock(), () -> {
            var changes = new ArrayList<Listed>();
            for (int slot = 0; slot < store.size(); slot++) {
                if (store.held(slot) && store.version(slot) > version) {
                    changes.add(store.get(slot));
                }
            }
            changes.sort(Comparator.comparingLong(Listed::version));
            return changes;
        });
    }

    /** The best link from {@code person} to an entry; empty when none is likely enough. */
    public Optional<WatchLink> match(Person person, Context context) {
        return links(read(EntryMatcher.written(person)), EntryType.PERSON, context)
                .max(BEST);
    }

    /** Of each list that has the organisation {@code name} the best link to an entry, by the lists' names; may be empty. */
    public List<WatchLink> matchOrganisation(String name, Context context) {
        Map<String, WatchLink> best = links(read(List.of(name)), EntryType.ORGANISATION, context)
                .collect(Collectors.toMap(
                        WatchLink::list, Function.identity(), BinaryOperator.maxBy(BEST), TreeMap::new));
        return List.copyOf(best.values());
    }

    private Stream<WatchLink> links(List<Name> written, EntryType type, Context context) {
        return candidates(written, type).stream()
                .flatMap(listed -> new EntryMatcher(names, listed).match(written, context).stream());
    }

    /** Where in the text entries are named, each entry at each place once; in the order of the text. */
    public List<Mention> find(String text) {
        var places = new Places(text);
        locked(lock.readLock(), () -> {
            scanner.scan(text, words::maybe, places::add);
            return places.resolve(byName, names, scanner, book, store);
        });
        return places.mentions();
    }

    private List<Listed> candidates(List<Name> written, EntryType type) {
        Set<Integer> keys = keys(written);
        return locked(lock.readLock(), () -> {
            var found = new ArrayList<Listed>();
            var seen = new LinkedHashSet<Integer>();
            IntPredicate fresh = seen::add;
            IntConsumer take = name -> {
                int slot = book.owner(name);
                if (store.held(slot) && fresh.test(slot)) {
                    Listed listed = store.get(slot);
                    if (listed.entry().type() == type) {
                        found.add(listed);
                    }
                }
            };
            keys.forEach(key -> byName.each(key, take));
            return found;
        });
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
