package org.habeas.app.watchlist;

/**
 * What bringing a file onto the topic came to.
 *
 * @param written entries that were new or different
 * @param removed entries that the file no longer holds
 * @param same entries that were left as they are
 * @param version of the lists with the change, as links to their entries carry it; 0 where nothing was changed
 */
public record ListChange(int written, int removed, int same, long version) {}
