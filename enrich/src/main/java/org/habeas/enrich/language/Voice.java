package org.habeas.enrich.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;

/**
 * Where the arguments of a trigger stand, the likelier side first.
 *
 * @param patient sides of the one who is acted on or spoken about
 * @param agent sides of the one who acts or speaks
 * @param state true when the trigger tells of a state that lasts (is in prison), not of what happened
 * @param weak true when the trigger counts only beside another one of the same kind in the article
 * @param headline true when the trigger counts in titles only
 * @param near true when the patient stands right beside the trigger or nowhere
 * @param dropped true when the patient, of a statement the speaker, may be left out: then the one spoken of, or who spoke,
 *     lately is meant
 * @param dated true when the trigger tells of news only where a date says so: the editor, detained on Monday
 * @param nobody true for words that tell of nothing: they hide the shorter ones of their section that they overlap
 * @param anew true for a step that comes after one of the same kind, a sentence upheld, a detention extended: the date of the
 *     first says nothing of it
 * @param signs true for words behind or before which those stand who have signed what several, told of in general, say
 * @param general true for words that tell of people in general where nobody stands beside them: mass arrests
 * @param back true for words that open a sentence that says who spoke the quotation before it: this was said by
 * @param when sides on which the trigger's date stands; empty when it may stand anywhere
 */
public record Voice(
        List<Side> patient,
        List<Side> agent,
        boolean state,
        boolean weak,
        boolean headline,
        boolean near,
        boolean dropped,
        boolean dated,
        boolean nobody,
        boolean anew,
        boolean signs,
        boolean general,
        boolean back,
        List<Side> when) {
    /** A side of the trigger. */
    public enum Side {
        BEFORE,
        AFTER;

        /** The side written as {@code text} in a pack. */
        @JsonCreator
        public static Side parse(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "before" -> BEFORE;
                case "after" -> AFTER;
                default -> throw new IllegalArgumentException("side \"" + text + "\": before or after is allowed");
            };
        }
    }

    public Voice {
        patient = List.copyOf(patient);
        agent = List.copyOf(agent);
        when = List.copyOf(when);
    }
}
