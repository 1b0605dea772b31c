package org.habeas.enrich.read.event;

import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Kind;

/**
 * Words that tell of an event.
 *
 * @param scene the sentence
 * @param match the words and their rule
 * @param kind of event
 * @param voice where its arguments stand
 */
record Trigger(Scene scene, PatternMatch<Label> match, Kind kind, Voice voice) {
    int first() {
        return match.first();
    }

    int end() {
        return match.end();
    }

    String rule() {
        return match.label().rule();
    }

    String voiceName() {
        return match.label().value();
    }
}
