package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.habeas.enrich.text.Token.Shape;

/** Cuts a text into tokens, in one pass. */
final class Tokenizer {
    /** A longer word is no word of any language: what follows is cut off into a word of its own. */
    private static final int LONGEST_WORD = 100;

    private final String text;
    private final TextRules rules;
    private final List<Token> tokens = new ArrayList<>();

    Tokenizer(String text, TextRules rules) {
        this.text = text;
        this.rules = rules;
    }

    List<Token> tokens() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Characters.isSpace(c)) {
                at++;
            } else if (Characters.isWordPart(c)) {
                at = word(at);
            } else if (Characters.isApostrophe(c) && at > 0 && follows(at - 1) && follows(at + 1)) {
                at = suffix(at);
            } else {
                tokens.add(new Token(at, at + 1, mark(c), Shape.MARK));
                at++;
            }
        }
        return tokens;
    }

    private boolean follows(int at) {
        return at < text.length() && Characters.isWordPart(text.charAt(at));
    }

    /** Three digits and the space before them. */
    private static final int GROUP = 4;

    private int word(int from) {
        int to = from + 1;
        while (to < text.length() && to - from < LONGEST_WORD) {
            char c = text.charAt(to);
            if (Characters.isWordPart(c)) {
                to++;
            } else if (joins(c, from, to)) {
                to += 2;
            } else if (groups(from, to)) {
                to += GROUP;
            } else {
                break;
            }
        }
        if (to < text.length() && Characters.isApostrophe(text.charAt(to)) && isElision(from, to)) {
            to++;
        }
        int end = Math.min(to, text.length());
        if (end < text.length() && text.charAt(end) == '.' && end - from > 2 && end - from <= 7 && single(from, end)) {
            end++;
        }
        add(from, end);
        return end;
    }

    /** Hyphens inside words; points and commas inside numbers; points of U.S.; the apostrophe of O'Neill. */
    private boolean joins(char c, int from, int at) {
        if (!follows(at + 1)) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Characters.isHyphen(c)) {
            return true;
        }
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return c == '.' || c == ',' || c == ':';
        }
        if (c == '.') {
            return Character.isUpperCase(before) && Character.isUpperCase(after) && at - from <= 5 && single(from, at);
        }
        boolean initial = Character.isUpperCase(after) && at - from <= 2;
        return Characters.isApostrophe(c) && (initial || isLetter(at)) && !isElision(from, at);
    }

    /** Chin'ono, Isma'il: what follows is no ending that the language cuts off. */
    private boolean isLetter(int apostrophe) {
        if (rules.contractions() == null) {
            return false;
        }
        int to = apostrophe + 1;
        while (to < text.length() && to - apostrophe < LONGEST_WORD && Characters.isWordPart(text.charAt(to))) {
            to++;
        }
        return !rules.contractions().contains(rules.form(text.substring(apostrophe + 1, to)));
    }

    /** A space between the thousands of a number: 20 000, 1 200 000. */
    private boolean groups(int from, int at) {
        boolean first = at - from < GROUP && isDigits(from, at);
        boolean further = at - from > GROUP && isSpace(at - GROUP) && isDigits(at - GROUP + 1, at);
        return (first || further)
                && isSpace(at)
                && at + GROUP <= text.length()
                && isDigits(at + 1, at + GROUP)
                && (at + GROUP == text.length() || !Characters.isWordPart(text.charAt(at + GROUP)));
    }

    private boolean isSpace(int at) {
        char c = text.charAt(at);
        return c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    private boolean isDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    /** True when letters and points alternate: U.S, U.K. */
    private boolean single(int from, int at) {
        for (int i = from + 1; i < at; i += 2) {
            if (text.charAt(i) != '.') {
                return false;
            }
        }
        return (at - from) % 2 == 1;
    }

    private boolean isElision(int from, int to) {
        return to - from <= 8 && rules.elisions().contains(rules.form(text.substring(from, to)));
    }

    /** What an apostrophe adds to a word, with the apostrophe: 's, 'nın. */
    private int suffix(int from) {
        int to = from + 1;
        while (to < text.length() && to - from < LONGEST_WORD && Characters.isWordPart(text.charAt(to))) {
            to++;
        }
        tokens.add(new Token(from, to, rules.form(text.substring(from, to)), Shape.LOWER));
        return to;
    }

    private void add(int from, int to) {
        String word = text.substring(from, to);
        tokens.add(new Token(from, to, rules.form(word), shape(word)));
    }

    private static Shape shape(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return Shape.NUMBER;
        }
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
            return isArticled(word) ? Shape.CAPITAL : Shape.LOWER;
        }
        return isUpper(word) ? Shape.UPPER : Shape.CAPITAL;
    }

    /** A name with its article: al-Qahtani, el-Baradei, d'Arc. */
    private static boolean isArticled(String word) {
        int at = 1;
        while (at < Math.min(5, word.length() - 1)) {
            char c = word.charAt(at);
            if (Characters.isHyphen(c) || Characters.isApostrophe(c)) {
                return Character.isUpperCase(word.charAt(at + 1));
            }
            at++;
        }
        return false;
    }

    /** Two letters at least, none of them small. */
    private static boolean isUpper(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    private static String mark(char c) {
        return switch (c) {
            case '\u2013', '\u2014', '\u2212' -> "\u2014";
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '"' -> "\"";
            case '\u2018', '\u2019', '\u02BC', '\'' -> "'";
            default -> String.valueOf(c);
        };
    }
}
