package org.habeas.enrich.read.event;

import java.util.Objects;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Scene;

/**
 * Somebody who says a sentence, or who may do so.
 *
 * @param scene the sentence
 * @param speaker who
 * @param way what makes one think so
 * @param first index of the first token of the speaker's name; of the words of saying where they tell so
 * @param end index after the last
 */
record Saying(Scene scene, Speaker speaker, Way way, int first, int end) {
    /** What makes one think that somebody says a sentence. */
    enum Way {
        /** Words of saying, right beside the speaker. */
        CLOSE,
        /** Words of saying, further away. */
        TOLD,
        /** The speaker is named in the sentence. */
        NAMED,
        /** A noun or pronoun of the sentence means the speaker. */
        MEANT,
        /** The speaker spoke last before the sentence. */
        BEFORE
    }

    /** Whether the statement is one of the same voice. */
    boolean isBy(Draft statement) {
        Entity person = speaker.person();
        return person == null
                ? Objects.equals(statement.body, speaker.body())
                : person.name().equals(statement.speaker);
    }
}
