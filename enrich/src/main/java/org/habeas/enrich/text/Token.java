package org.habeas.enrich.text;

/**
 * A word, a number or a punctuation mark.
 *
 * @param from offset of its first UTF-16 unit in the text
 * @param to offset after its last
 * @param form lower-case form by the rules of the language, apostrophes as {@code '}
 * @param shape what it looks like
 */
public record Token(int from, int to, String form, Shape shape) {
    /** What a token looks like. */
    public enum Shape {
        /** A word that begins with a lower-case letter, or of a script without case. */
        LOWER,
        /** A word that begins with a capital. */
        CAPITAL,
        /** A word of capitals only, two or more. */
        UPPER,
        /** Digits, with separators inside. */
        NUMBER,
        /** One mark. */
        MARK
    }

    public boolean isWord() {
        return shape != Shape.MARK;
    }

    public boolean isCapitalised() {
        return shape == Shape.CAPITAL || shape == Shape.UPPER;
    }

    public boolean is(String other) {
        return form.equals(other);
    }
}
