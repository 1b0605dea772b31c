package org.habeas.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's happenings in the order of the world. The key of {@code habeas.cases} is its id; a tombstone follows where
 * a person turns out to be another case's.
 *
 * @param id {@code c-} and a hash: of the watch entry where there is one, else of country and name
 * @param name fullest form
 * @param spellings every form that articles write
 * @param watch the watch entry; null when the person is on no list
 * @param country where it is decided what is one happening; null when unknown
 * @param steps sorted by day
 * @param marking how far the case may travel
 */
public record Case(
        String id,
        String name,
        List<String> spellings,
        @Nullable WatchLink watch,
        @Nullable String country,
        List<CaseStep> steps,
        Tlp marking) {
    /** Kinds that change whether a person is held. */
    private static final Set<Kind> STATES =
            EnumSet.of(Kind.DETAINED, Kind.REMANDED, Kind.SENTENCED, Kind.RELEASED, Kind.DIED);

    public Case {
        Require.text("case.id", id);
        Require.text("case.name", name);
        spellings = Require.list(spellings);
        steps = Require.list(steps).stream()
                .sorted(Comparator.comparing(CaseStep::day)
                        .thenComparing(CaseStep::kind)
                        .thenComparing(CaseStep::happening))
                .toList();
    }

    /** The step that brought the person into the present state; empty when none is known. */
    public Optional<CaseStep> state() {
        return steps.stream().filter(step -> STATES.contains(step.kind())).reduce((first, last) -> last);
    }

    /** Since when the person is in the present state; null when no state is known. */
    public @Nullable LocalDate since() {
        return state().map(CaseStep::day).orElse(null);
    }

    /** When the present state's term ends; null when that is not known. */
    public @Nullable LocalDate until() {
        return state().map(CaseStep::until).orElse(null);
    }
}
