package org.habeas.enrich.watch;

/**
 * A place in a text where an entry is named.
 *
 * @param key of the entry
 * @param from offset of the name in UTF-16 units
 * @param to offset after it
 * @param score 0 to 1, of the name alone
 */
public record Mention(String key, int from, int to, double score) {}
