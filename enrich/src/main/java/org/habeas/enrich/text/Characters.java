package org.habeas.enrich.text;

/** Kinds of characters that matter to the cutting of text. */
final class Characters {
    private Characters() {}

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Letters, digits, marks that combine with them, and halves of surrogate pairs. */
    static boolean isWordPart(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || Character.isWhitespace(c) || c == '\u200B' || c == '\uFEFF';
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002';
    }

    static boolean closes(char c) {
        return c == '"' || c == '\u201D' || c == '\u00BB' || c == ')' || c == ']' || c == '\u201C' || isApostrophe(c);
    }
}
