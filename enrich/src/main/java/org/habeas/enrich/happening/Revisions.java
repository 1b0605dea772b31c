package org.habeas.enrich.happening;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.habeas.enrich.happening.told.Alerts;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.Memory;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.jspecify.annotations.Nullable;

/** Decides which change of a happening is sent, for which reason, and when. To be used by one thread. */
final class Revisions {
    private static final int RECENT = 1_000;

    /**
     * What becomes of a changed happening.
     *
     * @param happening as it is to be stored
     * @param before its state before; null when it is new
     * @param after its state now
     * @param alert to be sent now; null for none
     * @param due when an alert that is held back is to be sent; null for none
     */
    record Outcome(
            Happening happening, @Nullable Alert before, Alert after, @Nullable Alert alert, @Nullable Instant due) {}

    /** A happening before and after a change, with its states. */
    private record Step(@Nullable Happening before, @Nullable Alert was, Happening after, Alert is) {
        Outcome quiet() {
            return new Outcome(after, was, is, null, null);
        }

        Outcome held(Reason reason, @Nullable Instant due) {
            return new Outcome(after.held(reason), was, is, null, due);
        }

        Outcome send(Reason reason, Instant now) {
            return new Outcome(after.sent(now), was, is, is.as(after.revision() + 1, reason), null);
        }
    }

    private final Alerts alerts;
    private final Map<String, Known> states = new Memory<>(RECENT);

    private record Known(Happening happening, Alert state) {
        boolean of(Happening other) {
            return happening.tellings().equals(other.tellings())
                    && Objects.equals(happening.mergedInto(), other.mergedInto());
        }
    }

    Revisions(Alerts alerts) {
        this.alerts = alerts;
    }

    /**
     * The outcome of a change by an article.
     *
     * @param before the happening as it was; null for a new one
     * @param news whether the article tells of it as news; what it merely recalls is kept and not sent
     */
    Outcome told(@Nullable Happening before, Happening after, boolean news, Instant now) {
        Step step = step(before, after);
        Alert was = step.was();
        if (before == null || was == null || !before.raised()) {
            return after.news() ? step.send(Reason.NEW, now) : step.quiet();
        }
        if (after.mergedInto() != null) {
            return step.send(Reason.RETRACTED, now);
        }
        if (before.withdrawn() != after.withdrawn()) {
            return step.send(after.withdrawn() ? Reason.RETRACTED : Reason.AMENDED, now);
        }
        Optional<Change> change = news ? Change.between(was, step.is()) : Optional.empty();
        return change.map(c -> pace(step, c, now)).orElseGet(step::quiet);
    }

    /** The outcome of a change of the watchlist: only a person whom it knows now, and did not before, is sent. */
    Outcome linked(Happening before, Happening after, Instant now) {
        Step step = step(before, after);
        boolean known = Change.links(state(before)).containsAll(Change.links(step.is()));
        return known || !after.raised() || after.withdrawn() ? step.quiet() : step.send(Reason.WATCH_MATCHED, now);
    }

    /** The outcome of waiting: what was held back is sent. */
    Outcome due(Happening happening, Instant now) {
        Step step = step(happening, happening);
        Reason held = happening.held();
        return held == null ? step.quiet() : step.send(held, now);
    }

    /** The outcome of a term's coming to its end. */
    Outcome ending(Happening happening, Instant now) {
        Step step = step(happening, happening);
        return happening.raised() && Terms.isEnding(step.is(), now) ? step.send(Reason.TERM_ENDING, now) : step.quiet();
    }

    private static Outcome pace(Step step, Change change, Instant now) {
        Happening happening = step.after();
        Instant next = Pace.next(happening);
        if (change.urgent() || !now.isBefore(next)) {
            return step.send(change.reason(), now);
        }
        if (happening.held() == null) {
            return step.held(change.reason(), next);
        }
        return change.reason() == Reason.AMENDED ? step.held(Reason.AMENDED, null) : step.quiet();
    }

    private Step step(@Nullable Happening before, Happening after) {
        return new Step(before, before == null ? null : state(before), after, state(after));
    }

    /** What is known of the happening, whichever revision it is. */
    private Alert state(Happening happening) {
        Known known = states.get(happening.id());
        if (known == null || !known.of(happening)) {
            known = new Known(happening, alerts.of(happening, 1, Reason.NEW));
            states.put(happening.id(), known);
        }
        return known.state();
    }
}
