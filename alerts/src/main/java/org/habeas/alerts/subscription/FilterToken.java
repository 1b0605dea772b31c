package org.habeas.alerts.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of a filter.
 *
 * @param kind what it is
 * @param text without quotes
 * @param position offset in the filter
 */
record FilterToken(Kind kind, String text, int position) {
    enum Kind {
        WORD,
        QUOTED,
        SYMBOL,
        END
    }

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(!=|<=|>=|[=<>(),])|\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s=<>!(),\"]+))");

    static List<FilterToken> all(String text) throws FilterException {
        List<FilterToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        int end = text.stripTrailing().length();
        while (at < end) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new FilterException("a quote that is not closed, or a lone '!',", at);
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new FilterToken(Kind.END, "the end", end));
        return tokens;
    }

    private static FilterToken token(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new FilterToken(Kind.SYMBOL, matcher.group(1), matcher.start(1));
        }
        if (matcher.group(2) != null) {
            return new FilterToken(Kind.QUOTED, matcher.group(2).replaceAll("\\\\(.)", "$1"), matcher.start(2) - 1);
        }
        return new FilterToken(Kind.WORD, matcher.group(3), matcher.start(3));
    }

    boolean is(String expected) {
        return kind != Kind.QUOTED && FilterField.fold(text).equals(expected);
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
