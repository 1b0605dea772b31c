package org.habeas.enrich.happening.same;

/** Why a telling is of a happening, or of none that is known. */
public enum Ground {
    /** It joins: one person, kind and time. */
    SAME_PERSON(true, "a person of it is named, for the same kind and time"),
    /** It joins: the same words, which name nobody. */
    SAME_TEXT(true, "the text of an article on it is repeated"),
    /** It joins: the same people, counted by one and named by the other. */
    SAME_GROUP(true, "as many people are counted, for the same kind, time and circumstances"),
    /** It joins: one voice, kind, subject and day. */
    SAME_VOICE(true, "the same voice says the same about the same on that day"),
    /** It does not: nothing else is alike. */
    NOTHING_ALIKE(false, "no happening of that kind and time has these people or this voice"),
    /** It does not: it happened at another time. */
    OTHER_TIME(false, "the same people or voice, at another time"),
    /** It does not: the state changed in between, so it happened again. */
    AGAIN(false, "the person's state changed in between: it happened again"),
    /** It does not: one article tells of both and keeps them apart. */
    KEPT_APART(false, "one article tells of both and keeps them apart");

    private final boolean joins;
    private final String sentence;

    Ground(boolean joins, String sentence) {
        this.joins = joins;
        this.sentence = sentence;
    }

    /** True when the telling is of the happening. */
    public boolean joins() {
        return joins;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }
}
