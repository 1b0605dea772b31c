package org.habeas.enrich.happening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.model.Alert;
import org.habeas.model.Kind;

/**
 * When to remind of the end of a term: a week before the day on which it ends (UTC), or when half of it is over where
 * that is later, so that a short one is not reminded of at its beginning.
 */
final class Terms {
    private static final Duration BEFORE = Duration.ofDays(7);

    private Terms() {}

    /** When to remind; empty where no term is known, or the reminder would come too late. */
    static Optional<Instant> reminder(Happening happening, Alert state, Instant now) {
        return happening.raised() && !happening.withdrawn() && happening.mergedInto() == null
                ? time(state).filter(now::isBefore)
                : Optional.empty();
    }

    /** True when the time has come and the term has not ended. */
    static boolean isEnding(Alert state, Instant now) {
        LocalDate until = state.until();
        return until != null
                && now.isBefore(start(until.plusDays(1)))
                && time(state).filter(time -> !now.isBefore(time)).isPresent();
    }

    private static Optional<Instant> time(Alert state) {
        LocalDate until = state.until();
        if (until == null || state.kind() == Kind.RELEASED) {
            return Optional.empty();
        }
        Instant before = start(until).minus(BEFORE);
        LocalDate date = state.date();
        if (date == null || !date.isBefore(until)) {
            return Optional.of(before);
        }
        Instant half =
                start(date).plus(Duration.between(start(date), start(until)).dividedBy(2));
        return Optional.of(half.isAfter(before) ? half : before);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
