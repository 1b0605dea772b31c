package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.List;

/** Cuts a written name into words of one script each. */
final class Tokens {
    /**
     * A word as written.
     *
     * @param suffix what follows an apostrophe; empty without one
     * @param dotted whether a full stop follows
     * @param aside whether it stands in brackets or quotation marks
     */
    record Token(String text, Script script, String suffix, boolean dotted, boolean aside) {
        /** The word with what follows the apostrophe. */
        Token whole() {
            return new Token(text + suffix, script, "", dotted, aside);
        }
    }

    private static final String APOSTROPHES = "'’ʼ`´‘";
    /** Below the points of Hebrew every letter is heard. */
    private static final int POINTS = 0x591;

    private static final String OPENING = "([{\"“«„";
    private static final String CLOSING = ")]}\"”»“";

    private final List<Token> tokens = new ArrayList<>(4);
    private final char[] word;
    private int length;
    private int apostrophe = -1;
    private Script script = Script.OTHER;
    private boolean aside;

    private Tokens(int most) {
        word = new char[most];
    }

    static List<Token> of(String name) {
        var cutter = new Tokens(name.length());
        int at = 0;
        while (at < name.length()) {
            if (cutter.goesOn(name.charAt(at))) {
                at++;
            } else {
                int letter = name.codePointAt(at);
                at += Character.charCount(letter);
                cutter.take(letter, at < name.length() ? name.codePointAt(at) : ' ');
            }
        }
        cutter.end(false);
        return cutter.tokens;
    }

    /** Takes a small letter of the commonest after another of its script, which most are. */
    private boolean goesOn(char letter) {
        boolean more = length > 0
                && (script == Script.LATIN
                        ? letter >= 'a' && letter <= 'z'
                        : script == Script.CYRILLIC && letter >= 'а' && letter <= 'я');
        if (more) {
            word[length++] = letter;
        }
        return more;
    }

    private void take(int letter, int next) {
        if (letter >= POINTS && unheard(letter)) {
            return;
        } else if (Character.isLetter(letter)) {
            letter(letter);
        } else if (mark(letter)) {
            append(letter);
        } else if (APOSTROPHES.indexOf(letter) >= 0 && length > 0 && Character.isLetter(next)) {
            apostrophe = length;
        } else {
            end(letter == '.');
            bracket(letter);
        }
    }

    private void letter(int letter) {
        Script mine = letter < 0x250 && letter != 'ʼ' ? Script.LATIN : Script.of(letter);
        boolean camel = length > 1
                && apostrophe < 0
                && Character.isUpperCase(letter)
                && Character.isLowerCase(word[length - 1]);
        if (length > 0 && (mine != script || camel)) {
            end(false);
        }
        script = mine;
        append(letter);
    }

    private void append(int letter) {
        length += Character.toChars(letter, word, length);
    }

    /** Short vowels and lengthening strokes of Arabic and points of Hebrew are mostly not written: never count them. */
    private static boolean unheard(int letter) {
        return letter == 0x640
                || (letter >= 0x64B && letter <= 0x65F)
                || letter == 0x670
                || (letter >= 0x591 && letter <= 0x5C7);
    }

    private boolean mark(int letter) {
        int type = Character.getType(letter);
        return length > 0 && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    private void bracket(int letter) {
        if (CLOSING.indexOf(letter) >= 0 && aside) {
            aside = false;
        } else if (OPENING.indexOf(letter) >= 0) {
            aside = true;
        }
    }

    private void end(boolean dotted) {
        if (length > 0) {
            boolean cut = script == Script.LATIN && apostrophe >= 3 && length - apostrophe <= 4;
            String text = new String(word, 0, cut ? apostrophe : length);
            String suffix = cut ? new String(word, apostrophe, length - apostrophe) : "";
            tokens.add(new Token(text, script, suffix, dotted, aside));
        }
        length = 0;
        apostrophe = -1;
    }
}
