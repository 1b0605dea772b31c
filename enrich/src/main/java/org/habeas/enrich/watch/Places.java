package org.habeas.enrich.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.habeas.enrich.name.NameBook;
import org.habeas.enrich.name.NameComparison;
import org.habeas.enrich.name.NameScanner;

/** Collects where entries may be named in a text, then compares name by name. For one thread. */
final class Places {
    /** An entry's other names need not be tried after so good a match. */
    private static final double SURE = 0.95;

    private static final int LONGEST = 255;
    private static final int OFFSET_MASK = 0xFFFFFF;

    private static final Comparator<Hit> BY_PLACE =
            Comparator.comparingInt(Hit::from).thenComparingInt(Hit::slot);
    private static final Comparator<Hit> BY_ENTRY =
            Comparator.comparingInt(Hit::slot).thenComparingInt(Hit::from);

    private record Hit(int slot, int from, int to, double score) {}

    private final String text;
    private int[] keys = new int[128];
    private long[] places = new long[128];
    private int asked;
    /** Place and name in one number. */
    private long[] found = new long[64];

    private int size;
    private final List<Hit> hits = new ArrayList<>();
    private final List<Hit> kept = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    Places(String text) {
        this.text = text;
    }

    /** Keeps a place that has a key. An article is shorter than 16 million letters and a name than 256. */
    void add(int key, int from, int to) {
        if (asked == keys.length) {
            keys = Arrays.copyOf(keys, asked * 2);
            places = Arrays.copyOf(places, asked * 2);
        }
        keys[asked] = key;
        places[asked++] = ((long) (from & OFFSET_MASK) << 40) | ((long) Math.min(LONGEST, to - from) << 32);
    }

    private void found(int which, int name) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = places[which] | name;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Compares what was found with what the entries are called; tells how many places hold. */
    int resolve(IntChains byKey, NameComparison names, NameScanner scanner, NameBook book, EntryStore store) {
        byKey.each(keys, asked, this::found);
        Arrays.sort(found, 0, size);
        if (!fetch(book, store)) {
            return 0;
        }
        for (int at = 0; at < size; ) {
            int end = at + 1;
            while (end < size && found[end] >>> 32 == found[at] >>> 32) {
                end++;
            }
            place(names, scanner, book, store, at, end);
            at = end;
        }
        hits.sort(BY_ENTRY);
        hits.forEach(this::keep);
        kept.sort(BY_PLACE);
        kept.forEach(hit -> mentions.add(new Mention(store.key(hit.slot), hit.from, hit.to, hit.score)));
        return mentions.size();
    }

    /** Reads what {@link #place} will ask for; tells whether anything was found. */
    private boolean fetch(NameBook book, EntryStore store) {
        long read = book.fetch(found, size);
        for (int i = 0; i < size; i++) {
            read += store.held(book.owner((int) found[i])) ? 1 : 0;
        }
        return read > 0;
    }

    /** Compares the names found at one place; those of one entry stand side by side. */
    private void place(NameComparison names, NameScanner scanner, NameBook book, EntryStore store, int from, int to) {
        NameBook.Written written = book.written(scanner.name(text, from(found[from]), to(found[from])));
        Hit best = null;
        for (int i = from; i < to; i++) {
            int name = (int) found[i];
            int slot = book.owner(name);
            Hit same = best != null && best.slot == slot ? best : null;
            boolean again = i > from && name == (int) found[i - 1];
            boolean sure = same != null && same.score >= SURE;
            double score = again || sure ? 0 : written.matching(name, names);
            if (score > 0 && store.held(slot)) {
                best = same == null || score > same.score ? new Hit(slot, from(found[i]), to(found[i]), score) : same;
                hits.add(best);
            }
        }
    }

    private static int from(long place) {
        return (int) (place >>> 40);
    }

    private int to(long place) {
        return Math.min(text.length(), from(place) + ((int) (place >>> 32) & LONGEST));
    }

    /** Of overlapping places of one entry, the one that scores highest. */
    private void keep(Hit hit) {
        int last = kept.size() - 1;
        Hit before = last < 0 ? null : kept.get(last);
        if (before == null || before.slot != hit.slot || before.to <= hit.from) {
            kept.add(hit);
        } else if (hit.score > before.score) {
            kept.set(last, hit);
        }
    }
}
