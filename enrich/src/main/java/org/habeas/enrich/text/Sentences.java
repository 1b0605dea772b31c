package org.habeas.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.habeas.enrich.text.Token.Shape;

/** Cuts tokens into sentences: at full stops, question and exclamation marks, and at the ends of lines that are not wrapped. */
final class Sentences {
    /** A longer sentence is cut: rules look at pairs of words within a sentence. */
    static final int LONGEST = 160;

    private final String text;
    private final int body;
    private final List<Token> tokens;
    private final TextRules rules;
    private final List<Sentence> sentences = new ArrayList<>();
    private int paragraph;

    Sentences(String text, int body, List<Token> tokens, TextRules rules) {
        this.text = text;
        this.body = body;
        this.tokens = tokens;
        this.rules = rules;
    }

    List<Sentence> cut() {
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int lines = isWrapped(i) ? 0 : linesAfter(i);
            if (lines > 0 || i + 1 - first >= LONGEST || endsAt(i)) {
                add(first, i + 1);
                first = i + 1;
                paragraph += lines > 0 ? 1 : 0;
            }
        }
        add(first, tokens.size());
        return sentences;
    }

    private void add(int first, int end) {
        if (first < end) {
            sentences.add(new Sentence(
                    first, end, tokens.get(first).from(), tokens.get(end - 1).to(), paragraph));
        }
    }

    /** A line that ends amid a sentence: no mark stands there, and the next begins with a small letter; a title never does. */
    private boolean isWrapped(int index) {
        return tokens.get(index).from() >= body
                && linesAfter(index) == 1
                && (tokens.get(index).isWord() || tokens.get(index).is(","))
                && tokens.get(index + 1).shape() == Shape.LOWER;
    }

    private int linesAfter(int index) {
        if (index + 1 >= tokens.size()) {
            return 0;
        }
        int lines = 0;
        for (int at = tokens.get(index).to(); at < tokens.get(index + 1).from(); at++) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** True when the token at {@code index} is the last of its sentence, closing quotes included. */
    private boolean endsAt(int index) {
        if (index + 1 >= tokens.size() || !isGap(index)) {
            return false;
        }
        Token next = tokens.get(index + 1);
        int stop = index;
        while (stop > 0 && isClosing(stop) && !isGap(stop - 1)) {
            stop--;
        }
        if (!isStop(stop) || !mayBegin(next)) {
            return false;
        }
        return !tokens.get(stop).is(".") || stop == 0 || !isAbbreviation(stop);
    }

    private boolean isGap(int index) {
        return tokens.get(index + 1).from() > tokens.get(index).to();
    }

    private boolean isStop(int index) {
        Token token = tokens.get(index);
        return token.shape() == Shape.MARK && Characters.endsSentence(text.charAt(token.from()));
    }

    private boolean isClosing(int index) {
        Token token = tokens.get(index);
        return token.shape() == Shape.MARK && Characters.closes(text.charAt(token.from()));
    }

    private static boolean mayBegin(Token next) {
        return next.shape() != Shape.LOWER;
    }

    /** An initial, a single-letter part of an abbreviation, or a word that the language abbreviates. */
    private boolean isAbbreviation(int stop) {
        Token word = tokens.get(stop - 1);
        if (word.to() != tokens.get(stop).from()) {
            return false;
        }
        boolean initial = word.isCapitalised()
                && (word.to() - word.from() == 1 || word.form().indexOf('.') > 0);
        return initial || rules.abbreviations().contains(word.form());
    }
}
