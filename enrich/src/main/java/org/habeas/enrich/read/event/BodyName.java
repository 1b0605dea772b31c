package org.habeas.enrich.read.event;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a body, taken apart once however often it is compared.
 *
 * @param text as the article writes it
 * @param lower in small letters
 * @param names its capitalised words in small letters: articles and links between them say nothing
 * @param first the first letters of its capitalised words
 * @param initials whether it is nothing but initials
 */
record BodyName(String text, String lower, Set<String> names, String first, boolean initials) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’][\\p{L}\\p{N}]+)*");
    /** Initials of one body are told from a word by their capitals; a single letter is none. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+");

    static BodyName of(String text) {
        List<String> capitalised = WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .toList();
        return new BodyName(
                text,
                text.toLowerCase(Locale.ROOT),
                capitalised.stream()
                        .filter(word ->
                                word.length() > 3 || INITIALS.matcher(word).matches())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                capitalised.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()),
                INITIALS.matcher(text).matches());
    }

    /** True when all names of the one are in the other, or the one is the other's initials, or the noun that ends it. */
    boolean isSame(BodyName other) {
        return text.equalsIgnoreCase(other.text)
                || isNounOf(other)
                || other.isNounOf(this)
                || isPartOf(other)
                || other.isPartOf(this)
                || isInitialsOf(other)
                || other.isInitialsOf(this);
    }

    /** Police, the City Police: a noun alone that is the last word of the name. */
    private boolean isNounOf(BodyName name) {
        boolean noun = !text.isEmpty() && text.indexOf(' ') < 0 && Character.isLowerCase(text.codePointAt(0));
        return noun && name.lower.endsWith(" " + text);
    }

    private boolean isPartOf(BodyName longer) {
        return !names.isEmpty() && longer.names.containsAll(names);
    }

    /** True when it is nothing but the initials of a longer one. */
    boolean isShortOf(BodyName other) {
        return text.length() < other.text.length() && isInitialsOf(other);
    }

    private boolean isInitialsOf(BodyName body) {
        return initials && body.first.equals(text);
    }

    /** True when a word with a capital, longer than three letters, is in both: the Example Prize, the Example Foundation. */
    boolean hasWordOf(BodyName other) {
        return !Collections.disjoint(names, other.names);
    }
}
