package org.habeas.enrich.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.habeas.enrich.name.Name;
import org.habeas.enrich.name.NameComparison;
import org.habeas.enrich.name.Verdict;
import org.habeas.model.WatchEntry;

/** Collects where entries may be named in a text, then compares name by name. For one thread. */
final class Places {
    private final String text;
    private long[] found = new long[32];
    private int size;
    private final List<Mention> mentions = new ArrayList<>();

    Places(String text) {
        this.text = text;
    }

    /** Keeps slot and place in one number: an article is shorter than 16 million letters and a name than 256. */
    void add(int slot, int from, int to) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = ((long) slot << 32) | ((long) (from & 0xFFFFFF) << 8) | Math.min(255, to - from);
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Compares what was found with what the entries are called; tells how many places hold. */
    int resolve(NameComparison names, EntryStore store) {
        Arrays.sort(found, 0, size);
        Map<String, Name> written = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            int slot = (int) (found[i] >>> 32);
            if ((i == 0 || found[i] != found[i - 1]) && store.held(slot)) {
                resolve(names, store.get(slot).entry(), (int) found[i], written);
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions.size();
    }

    private void resolve(NameComparison names, WatchEntry entry, int place, Map<String, Name> written) {
        int from = (place >>> 8) & 0xFFFFFF;
        int to = from + (place & 0xFF);
        Name name = written.computeIfAbsent(text.substring(from, Math.min(text.length(), to)), names::read);
        for (String known : EntryMatcher.names(entry)) {
            Verdict verdict = names.compare(names.read(known), name);
            if (verdict.match()) {
                keep(new Mention(entry.key(), from, to, verdict.score()));
                return;
            }
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
