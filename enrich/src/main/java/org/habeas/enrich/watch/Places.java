package org.habeas.enrich.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.habeas.enrich.name.Name;
import org.habeas.enrich.name.NameComparison;

/** Collects where entries may be named in a text, then compares name by name. For one thread. */
final class Places {
    private static final int NAME_BITS = 4;
    private static final int MOST_NAMES = (1 << NAME_BITS) - 1;
    private static final int LONGEST = 255;
    private static final int OFFSET_MASK = 0xFFFFFF;

    private final String text;
    private long[] found = new long[32];
    private int size;
    private final List<Mention> mentions = new ArrayList<>();

    Places(String text) {
        this.text = text;
    }

    /** A slot and which of its names in one number; from the fifteenth on, all of its names are meant. */
    static int name(int slot, int ordinal) {
        return (slot << NAME_BITS) | Math.min(ordinal, MOST_NAMES);
    }

    static int slot(int name) {
        return name >>> NAME_BITS;
    }

    /** Keeps name and place in one number: an article is shorter than 16 million letters and a name than 256. */
    void add(int name, int from, int to) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = ((long) name << 32) | ((long) (from & OFFSET_MASK) << 8) | Math.min(LONGEST, to - from);
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Compares what was found with what the entries are called; tells how many places hold. */
    int resolve(NameComparison names, EntryStore store) {
        Arrays.sort(found, 0, size);
        Map<String, Name> written = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int name = (int) (found[i] >>> 32);
            if ((i == 0 || found[i] != found[i - 1]) && store.held(slot(name))) {
                resolve(names, store, name, (int) found[i], written);
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions.size();
    }

    private void resolve(NameComparison names, EntryStore store, int name, int place, Map<String, Name> written) {
        int from = (place >>> 8) & OFFSET_MASK;
        int to = Math.min(text.length(), from + (place & LONGEST));
        Name read = written.computeIfAbsent(text.substring(from, to), names::read);
        int ordinal = name & MOST_NAMES;
        List<String> listed = ordinal < MOST_NAMES
                ? List.of(store.name(slot(name), ordinal))
                : EntryMatcher.names(store.get(slot(name)).entry());
        double best = 0;
        for (String known : listed) {
            best = Math.max(best, names.score(names.read(known), read));
        }
        if (best >= NameComparison.THRESHOLD) {
            keep(new Mention(store.get(slot(name)).entry().key(), from, to, best));
        }
    }

    /** Of two overlapping places of one entry, the one that scores higher. */
    private void keep(Mention mention) {
        int last = mentions.size() - 1;
        Mention before = last < 0 ? null : mentions.get(last);
        if (before == null || !before.key().equals(mention.key()) || before.to() <= mention.from()) {
            mentions.add(mention);
        } else if (mention.score() > before.score()) {
            mentions.set(last, mention);
        }
    }
}
