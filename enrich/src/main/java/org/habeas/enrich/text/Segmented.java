package org.habeas.enrich.text;

import java.util.List;

/**
 * A text with its tokens and sentences.
 *
 * @param text as given; every offset counts in it
 * @param tokens in order
 * @param sentences in order, together all tokens
 */
public record Segmented(String text, List<Token> tokens, List<Sentence> sentences) {
    /** Cuts {@code text} by the rules of a language, in linear time. */
    public static Segmented of(String text, TextRules rules) {
        return of(text, 0, rules);
    }

    /** The same; every line that begins before the offset {@code body}, in a title, ends a sentence. */
    public static Segmented of(String text, int body, TextRules rules) {
        List<Token> tokens = new Tokenizer(text, rules).tokens();
        return new Segmented(text, tokens, new Sentences(text, body, tokens, rules).cut());
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The form of the token; empty before the first and after the last. */
    public String form(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).form();
    }

    /** Whether the token is that word or mark; nothing is outside of the text. */
    public boolean is(int index, String form) {
        return form(index).equals(form);
    }

    public int size() {
        return tokens.size();
    }

    /** The text from the first of these tokens to the last, {@code end} excluded. */
    public String between(int first, int end) {
        return first >= end
                ? ""
                : text.substring(tokens.get(first).from(), tokens.get(end - 1).to());
    }

    public String text(Sentence sentence) {
        return text.substring(sentence.from(), sentence.to());
    }
}
