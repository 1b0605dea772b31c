package org.habeas.alerts.restraint;

import static org.habeas.alerts.event.AlertSamples.TIME;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.habeas.model.Bearer;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.jspecify.annotations.Nullable;

/** Restraints as a desk places them at {@link org.habeas.alerts.event.AlertSamples#TIME}. */
public final class Restrained {
    private Restrained() {}

    /** Those restraints, an hour later; names are compared whatever their capitals. */
    public static Restraints by(Restraint... restraints) {
        return after(Duration.ofHours(1), restraints);
    }

    static Restraints after(Duration time, Restraint... restraints) {
        Restraints all =
                new Restraints(String::equalsIgnoreCase, Clock.offset(Clock.fixed(TIME, ZoneOffset.UTC), time));
        List.of(restraints).forEach(all::put);
        return all;
    }

    public static Restraint held(String name) {
        return held(bearer(name, null, null));
    }

    static Restraint held(Bearer person) {
        return new Restraint(
                "o-1", RestraintKind.HOLD, null, null, person, "Desk", "the family asks", TIME, null, null);
    }

    /** Silenced for a day. */
    public static Restraint silenced(String happening) {
        return silence(happening, null);
    }

    static Restraint silenced(Bearer person) {
        return silence(null, person);
    }

    private static Restraint silence(@Nullable String happening, @Nullable Bearer person) {
        return new Restraint(
                "s-" + happening,
                RestraintKind.SILENCE,
                happening,
                person == null ? null : "c-1",
                person,
                "Desk",
                "known",
                TIME,
                TIME.plus(Duration.ofDays(1)),
                null);
    }

    static Bearer bearer(String name, @Nullable String country, @Nullable String entry) {
        return new Bearer(name, List.of(), country, entry);
    }
}
