package org.habeas.enrich.text;

import java.util.BitSet;

/**
 * What patterns ask of a token, answered once for all tokens that are written alike.
 *
 * @param literal its number in {@link Vocabulary}; {@link Vocabulary#NO_LITERAL} where no pattern names the form
 * @param tests the numbers of the tests that it passes
 * @param starts the ways that it may begin a pattern with
 */
record Word(int literal, BitSet tests, Node[] starts) {}
