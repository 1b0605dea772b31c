package org.habeas.enrich.read.event;

import org.habeas.enrich.read.mention.Scene;

/**
 * Somebody who says a sentence, or who may do so.
 *
 * @param scene the sentence
 * @param speaker who
 * @param told true where words of saying tell so; false where the speaker is only named
 * @param close true where the speaker stands right beside the words of saying
 * @param first index of the first token of the speaker's name; of the words of saying where they tell so
 * @param end index after the last
 */
record Saying(Scene scene, Speaker speaker, boolean told, boolean close, int first, int end) {}
