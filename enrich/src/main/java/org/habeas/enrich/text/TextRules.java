package org.habeas.enrich.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a language is cut into words and sentences.
 *
 * @param locale whose lower case is used
 * @param abbreviations lower-case words without their full stop, after which no sentence ends
 * @param elisions lower-case words that an apostrophe joins to the next word (French l', d', qu')
 * @param contractions the only endings that an apostrophe cuts off (English s, ll), other apostrophes are letters of a name;
 *     null where every ending is one
 * @param letters letters that are written alternatively, such as ё and е: each is replaced in forms
 */
public record TextRules(
        Locale locale,
        Set<String> abbreviations,
        Set<String> elisions,
        @Nullable Set<String> contractions,
        Map<Character, Character> letters) {
    public TextRules {
        abbreviations = Set.copyOf(abbreviations);
        elisions = Set.copyOf(elisions);
        contractions = contractions == null ? null : Set.copyOf(contractions);
        letters = Map.copyOf(letters);
    }

    /** The form in which words are compared: lower case, one kind of apostrophe, one way to write a letter. */
    public String form(String word) {
        String lower = word.toLowerCase(locale);
        StringBuilder form = null;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char d = plain(c);
            if (c != d && form == null) {
                form = new StringBuilder(lower);
            }
            if (form != null) {
                form.setCharAt(i, d);
            }
        }
        return form == null ? lower : form.toString();
    }

    private char plain(char c) {
        if (Characters.isApostrophe(c)) {
            return '\'';
        }
        return c < 128 ? c : letters.getOrDefault(c, c);
    }
}
