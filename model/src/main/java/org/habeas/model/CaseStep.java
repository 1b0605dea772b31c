package org.habeas.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a person, or was said about them, once.
 *
 * @param happening id of the happening
 * @param kind what happened
 * @param day on which it happened as far as known, else on which it was first told; steps are sorted by it
 * @param datePrecision how much of {@code day} is known of when it happened; null when it is only when it was told
 * @param until end of a term; null when not said
 * @param voice who spoke, of statements only; null when unknown
 * @param raised true when an alert was sent, false when it is known from background alone
 */
public record CaseStep(
        String happening,
        Kind kind,
        LocalDate day,
        @Nullable DatePrecision datePrecision,
        @Nullable LocalDate until,
        @Nullable String voice,
        boolean raised) {
    public CaseStep {
        Require.text("case step happening", happening);
        Objects.requireNonNull(kind, "case step kind");
        Objects.requireNonNull(day, "case step day");
    }
}
