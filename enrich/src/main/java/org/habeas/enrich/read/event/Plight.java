package org.habeas.enrich.read.event;

import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Scene;

/**
 * Somebody held of whom a sentence may tell what befell them.
 *
 * @param scene the sentence
 * @param person who
 * @param named whether the sentence names the person; otherwise it was named last before
 * @param first index of the first token of the name; of the sentence where it does not name the person
 * @param end index after the last
 */
record Plight(Scene scene, Entity person, boolean named, int first, int end) {}
