package org.habeas.enrich.watch;

/**
 * A row of a list that could not be taken; it never quotes a watched name.
 *
 * @param line number of the line in the file, the first is 1
 * @param reason what is wrong and what is allowed
 */
public record BadRow(long line, String reason) {}
