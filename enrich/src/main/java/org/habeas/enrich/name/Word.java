package org.habeas.enrich.name;

import java.util.List;

/**
 * A word of a name.
 *
 * @param text as written
 * @param script that it is written in
 * @param kind what it is to the name
 * @param forms the ways to take it, as written first
 * @param weight how much it says about who is named: 1 for a rare word
 * @param declinable whether the word, were it declined, would show it
 * @param habits what it is apt to be, as {@link Habit} bits
 */
record Word(String text, Script script, Kind kind, List<Form> forms, double weight, boolean declinable, int habits) {
    enum Kind {
        /** Given name or surname. */
        NAME,
        /** Father's name, as such marked by its ending or by a word after it. */
        PATRONYMIC,
        /** One letter, or one sound written with two. */
        INITIAL,
        /** Article, preposition, "son of". */
        PARTICLE,
        /** May be left out: in brackets, in quotation marks, or an honorific that is also a name. */
        OPTIONAL,
        /** Junior, senior, III. */
        GENERATION
    }

    boolean apt(int habit) {
        return (habits & habit) != 0;
    }

    Form written() {
        return forms.get(0);
    }

    String sounds() {
        return written().sounds();
    }

    /** Whether it names somebody, be it not fully. */
    boolean weighty() {
        return kind == Kind.NAME || kind == Kind.PATRONYMIC || kind == Kind.OPTIONAL;
    }

    Word as(Kind other) {
        return new Word(text, script, other, forms, weight, declinable, habits);
    }
}
