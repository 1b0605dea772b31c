package org.habeas.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a desk keeps from going out, who decided so, why and for how long. The topic {@code habeas.restraints}, keyed by
 * the id, is never cleaned up: it is the log of what was decided, and the last record of an id is what holds.
 *
 * @param id unique; {@code s-} or {@code o-} and a random part
 * @param kind silence or hold
 * @param happening id of the happening that is silenced; null when it is about a person
 * @param caseId id of the case that it was written for; null when it was written for a happening or a name
 * @param person whom it is about; null when it is about a happening
 * @param author who decided it
 * @param reason why
 * @param since when it was decided
 * @param until when it ends by itself: always given for a silence; null for never
 * @param lifted how it was ended before; null while it was not
 */
public record Restraint(
        String id,
        RestraintKind kind,
        @Nullable String happening,
        @Nullable String caseId,
        @Nullable Bearer person,
        String author,
        String reason,
        Instant since,
        @Nullable Instant until,
        @Nullable Lifting lifted) {
    /**
     * The end of a restraint by somebody's decision.
     *
     * @param author who decided it
     * @param at when
     */
    public record Lifting(String author, Instant at) {
        public Lifting {
            Require.text("lifting author", author);
            Objects.requireNonNull(at, "lifting time");
        }
    }

    public Restraint {
        Require.text("restraint id", id);
        Objects.requireNonNull(kind, "restraint kind");
        Require.text("restraint author", author);
        Require.text("restraint reason", reason);
        Objects.requireNonNull(since, "restraint since");
        if ((happening == null) == (person == null)) {
            throw new IllegalArgumentException("a restraint is about either a happening or a person");
        }
        if (kind == RestraintKind.HOLD && person == null) {
            throw new IllegalArgumentException("a hold is about a person");
        }
        if (kind == RestraintKind.SILENCE && until == null) {
            throw new IllegalArgumentException("a silence has an end");
        }
        if (until != null && !until.isAfter(since)) {
            throw new IllegalArgumentException("the restraint's end is not after its beginning");
        }
    }

    /** True while it holds. */
    public boolean stands(Instant now) {
        return lifted == null && (until == null || now.isBefore(until));
    }

    /** This restraint, ended. */
    public Restraint lift(Lifting end) {
        return new Restraint(id, kind, happening, caseId, person, author, reason, since, until, end);
    }

    /** Name and reason stay out: neither is to be told. */
    @Override
    public String toString() {
        return "Restraint[" + id + "]";
    }
}
