package org.habeas.enrich.watch;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.model.WatchEntry;
import org.jspecify.annotations.Nullable;

/** Watch entries by their key, a million of them in some 150 MB; names are not matched here. Not safe for use by threads at once. */
public final class EntryTable {
    private static final int FEW = 1024;

    private EntryStore store = new EntryStore();
    private IntChains byKey = new IntChains();
    private int size;

    /** Keeps the entry, in place of the one with its key. */
    public void put(WatchEntry entry) {
        remove(entry.key());
        add(entry);
    }

    private void add(WatchEntry entry) {
        byKey.put(entry.key().hashCode(), store.add(entry, 0));
        size++;
    }

    /** Removes the entry of that key, if there is one. */
    public void remove(String key) {
        int slot = slot(key);
        if (slot >= 0) {
            store.drop(slot);
            size--;
            tidy();
        }
    }

    /** Makes everything anew once most of it is of entries that are gone. */
    private void tidy() {
        if (store.size() < FEW || store.size() < 2 * size) {
            return;
        }
        Stream<WatchEntry> kept = all();
        store = new EntryStore();
        byKey = new IntChains();
        size = 0;
        kept.forEach(this::add);
    }

    /** The entry of that key; null when there is none. */
    public @Nullable WatchEntry get(String key) {
        int slot = slot(key);
        return slot < 0 ? null : store.get(slot).entry();
    }

    /** Whether there is an entry of that key. */
    public boolean has(String key) {
        return slot(key) >= 0;
    }

    private int slot(String key) {
        int[] found = {-1};
        byKey.each(key.hashCode(), slot -> {
            if (found[0] < 0 && store.held(slot) && store.key(slot).equals(key)) {
                found[0] = slot;
            }
        });
        return found[0];
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** All entries, the one that was changed longest ago first; to be used up before the next change. */
    public Stream<WatchEntry> all() {
        EntryStore all = store;
        return slots(all, list -> true).mapToObj(slot -> all.get(slot).entry());
    }

    /** The entries of the list of that name; as {@link #all}, in less time. */
    public Stream<WatchEntry> of(String list) {
        EntryStore all = store;
        return slots(all, list::equals).mapToObj(slot -> all.get(slot).entry());
    }

    /** Keys of all entries of those lists; as {@link #all}, in less time. */
    public Stream<String> keys(Set<String> lists) {
        EntryStore all = store;
        return slots(all, lists::contains).mapToObj(all::key);
    }

    private static IntStream slots(EntryStore all, Predicate<String> list) {
        return IntStream.range(0, all.size()).filter(slot -> all.held(slot) && list.test(all.list(slot)));
    }
}
