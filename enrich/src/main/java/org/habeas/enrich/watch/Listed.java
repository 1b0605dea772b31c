package org.habeas.enrich.watch;

import org.habeas.model.WatchEntry;

/**
 * An entry as the list holds it.
 *
 * @param entry what it says
 * @param version of the list that brought it: its offset in {@code habeas.watchlist}; 0 when read from a file
 */
public record Listed(WatchEntry entry, long version) {}
