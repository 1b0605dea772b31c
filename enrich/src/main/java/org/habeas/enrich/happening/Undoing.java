package org.habeas.enrich.happening;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.habeas.model.Kind;

/** Which kinds take back what others brought about: between two of one kind they show that it happened again. */
final class Undoing {
    private static final Set<Kind> HELD = EnumSet.of(Kind.DETAINED, Kind.CHARGED, Kind.REMANDED, Kind.SENTENCED);

    /** What ends others' states before those. */
    static final Comparator<Kind> FIRST =
            Comparator.<Kind, Boolean>comparing(kind -> kind != Kind.RELEASED).thenComparing(Comparator.naturalOrder());

    private Undoing() {}

    /** Kinds that undo {@code kind}. */
    static Set<Kind> of(Kind kind) {
        if (HELD.contains(kind)) {
            return EnumSet.of(Kind.RELEASED);
        }
        return kind == Kind.RELEASED ? EnumSet.of(Kind.DETAINED) : EnumSet.noneOf(Kind.class);
    }

    /** Kinds that {@code kind} undoes. */
    static Set<Kind> undoneBy(Kind kind) {
        if (kind == Kind.RELEASED) {
            return EnumSet.copyOf(HELD);
        }
        return kind == Kind.DETAINED ? EnumSet.of(Kind.RELEASED) : EnumSet.noneOf(Kind.class);
    }
}
