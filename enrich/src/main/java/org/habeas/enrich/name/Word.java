package org.habeas.enrich.name;

import java.util.List;

/**
 * A word of a name.
 *
 * @param text as written
 * @param script that it is written in
 * @param kind what it is to the name
 * @param written its sounds as written
 * @param others further ways to take it: led back to a base form, without an article
 * @param weight how much it says about who is named: 1 for a rare word
 * @param declinable whether the word, were it declined, would show it
 * @param habits what it is apt to be, as {@link Habit} bits
 */
record Word(
        String text,
        Script script,
        Kind kind,
        Form written,
        List<Form> others,
        double weight,
        boolean declinable,
        int habits) {
    Word {
        others = List.copyOf(others);
    }

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

    String sounds() {
        return written.sounds();
    }

    /** Whether it names somebody, be it not fully. */
    boolean weighty() {
        return kind == Kind.NAME || kind == Kind.PATRONYMIC || kind == Kind.OPTIONAL;
    }

    Word as(Kind other) {
        return new Word(text, script, other, written, others, weight, declinable, habits);
    }
}
