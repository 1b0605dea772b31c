package org.habeas.enrich.happening;

import java.time.Instant;
import java.util.Optional;
import org.habeas.enrich.happening.told.Alerts;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.jspecify.annotations.Nullable;

/** Decides which change of a happening is sent, for which reason, and when. */
final class Revisions {
    /**
     * What becomes of a changed happening.
     *
     * @param happening as it is to be stored
     * @param alert to be sent now; null for none
     * @param due when an alert that is held back is to be sent; null for none
     */
    record Outcome(Happening happening, @Nullable Alert alert, @Nullable Instant due) {}

    private final Alerts alerts;

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
        if (before == null || !before.raised()) {
            return after.news() ? send(after, Reason.NEW, now) : quiet(after);
        }
        if (after.mergedInto() != null) {
            return send(after, Reason.RETRACTED, now);
        }
        if (before.withdrawn() != after.withdrawn()) {
            return send(after, after.withdrawn() ? Reason.RETRACTED : Reason.AMENDED, now);
        }
        Optional<Change> change = news ? Change.between(state(before), state(after)) : Optional.empty();
        return change.map(c -> pace(after, c, now)).orElseGet(() -> quiet(after));
    }

    /** The outcome of a change of the watchlist: only a person whom it knows now, and did not before, is sent. */
    Outcome linked(Happening before, Happening after, Instant now) {
        boolean known = Change.links(state(before)).containsAll(Change.links(state(after)));
        return known || !after.raised() || after.withdrawn() ? quiet(after) : send(after, Reason.WATCH_MATCHED, now);
    }

    /** The outcome of waiting: what was held back is sent. */
    Outcome due(Happening happening, Instant now) {
        Reason held = happening.held();
        return held == null ? quiet(happening) : send(happening, held, now);
    }

    private Outcome pace(Happening happening, Change change, Instant now) {
        Instant next = Pace.next(happening);
        if (change.urgent() || !now.isBefore(next)) {
            return send(happening, change.reason(), now);
        }
        if (happening.held() == null) {
            return new Outcome(happening.held(change.reason()), null, next);
        }
        return quiet(change.reason() == Reason.AMENDED ? happening.held(Reason.AMENDED) : happening);
    }

    private Outcome send(Happening happening, Reason reason, Instant now) {
        return new Outcome(happening.sent(now), alerts.of(happening, happening.revision() + 1, reason), null);
    }

    private static Outcome quiet(Happening happening) {
        return new Outcome(happening, null, null);
    }

    /** What is known of the happening, whichever revision it is. */
    Alert state(Happening happening) {
        return alerts.of(happening, 1, Reason.NEW);
    }
}
