package org.habeas.enrich.read.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether two names in one article are of one body: the full name, a part of it, or its initials. */
final class BodyNames {
    private final Map<String, BodyName> known = new HashMap<>();

    /** True when both are given and all names of the one are in the other, or the one is the other's initials. */
    boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && name(a).isSame(name(b));
    }

    /** The name, taken apart. */
    BodyName name(String text) {
        return known.computeIfAbsent(text, BodyName::of);
    }
}
