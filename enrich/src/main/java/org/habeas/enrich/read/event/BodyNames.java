package org.habeas.enrich.read.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether two names in one article are of one body: the full name, a part of it, or its initials. */
final class BodyNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’][\\p{L}\\p{N}]+)*");
    /** Initials of one body are told from a word by their capitals; a single letter is none. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+");

    private BodyNames() {}

    /** True when both are given and all names of the one are in the other, or the one is the other's initials. */
    static boolean same(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return false;
        }
        return a.equalsIgnoreCase(b)
                || isNounOf(a, b)
                || isNounOf(b, a)
                || isPart(a, b)
                || isPart(b, a)
                || isInitials(a, b)
                || isInitials(b, a);
    }

    /** True when {@code name} is nothing but the initials of {@code other}. */
    static boolean isShort(String name, String other) {
        return name.length() < other.length() && isInitials(name, other);
    }

    /** True when a word with a capital, longer than three letters, is in both: the Example Prize, the Example Foundation. */
    static boolean haveWordInCommon(String a, String b) {
        Set<String> common = new HashSet<>(names(a));
        common.retainAll(names(b));
        return !common.isEmpty();
    }

    /** Police, the City Police: a noun alone that is the last word of the name. */
    private static boolean isNounOf(String noun, String name) {
        boolean lower = noun.indexOf(' ') < 0 && Character.isLowerCase(noun.codePointAt(0));
        return lower && name.toLowerCase(Locale.ROOT).endsWith(" " + noun);
    }

    private static boolean isPart(String shorter, String longer) {
        Set<String> part = names(shorter);
        return !part.isEmpty() && names(longer).containsAll(part);
    }

    /** The capitalised words: articles and links between them say nothing. */
    private static Set<String> names(String body) {
        return words(body).stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .filter(word -> word.length() > 3 || INITIALS.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isInitials(String initials, String body) {
        if (!INITIALS.matcher(initials).matches()) {
            return false;
        }
        String first = words(body).stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return first.equals(initials);
    }

    private static List<String> words(String body) {
        return WORD.matcher(body).results().map(match -> match.group()).toList();
    }
}
