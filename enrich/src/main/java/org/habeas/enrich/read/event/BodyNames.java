package org.habeas.enrich.read.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether two names in one article are of one body: the full name, a part of it, or its initials. */
final class BodyNames {
    private final Map<String, BodyName> known = new HashMap<>();

    /** True when both are given and all names of the one are in the other, or the one is the other's initials. */
    boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && name(a).isSame(name(b));
    }

    private BodyName name(String text) {
        return known.computeIfAbsent(text, BodyName::of);
    }

    /** True when {@code name} is nothing but the initials of {@code other}. */
    static boolean isShort(String name, String other) {
        return name.length() < other.length() && BodyName.of(name).isInitialsOf(BodyName.of(other));
    }

    /** True when a word with a capital, longer than three letters, is in both: the Example Prize, the Example Foundation. */
    static boolean haveWordInCommon(String a, String b) {
        Set<String> common = new HashSet<>(BodyName.of(a).names());
        common.retainAll(BodyName.of(b).names());
        return !common.isEmpty();
    }
}
