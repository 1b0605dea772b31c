package org.habeas.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a person or an organisation is taken to be one on a watchlist.
 *
 * @param id id of the watch entry
 * @param list name of the list that holds it
 * @param name the listed name or alias that matched
 * @param score 0 to 1
 * @param because one sentence for a reader
 * @param marking marking of the entry; null in JSON written before markings is read as {@link Tlp#RED}
 * @param version of the watchlist at the match (the entry's offset in {@code habeas.watchlist}); 0 when read from a file
 */
public record WatchLink(
        String id, String list, String name, double score, String because, @Nullable Tlp marking, long version) {
    public WatchLink {
        Require.text("watch.id", id);
        Require.text("watch.list", list);
        Require.text("watch.name", name);
        Require.share("watch.score", score);
        Require.text("watch.because", because);
        marking = marking == null ? Tlp.RED : marking;
    }

    /** Key of the entry: {@link WatchEntry#key()}. */
    public String key() {
        return list + "/" + id;
    }
}
