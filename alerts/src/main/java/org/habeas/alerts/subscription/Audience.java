package org.habeas.alerts.subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.model.Alert;
import org.habeas.model.Reason;

/**
 * Who is told: what they want, of what they may see. Every exit that shows happenings asks one.
 *
 * @param filter asked about what may be seen, never about more
 * @param clearance how much may be seen
 * @param restraints what is withheld from everybody; of what is silenced, nothing was ever told to who asks only now
 */
public record Audience(Predicate<Alert> filter, Clearance clearance, Restraints restraints) {
    /** What it is to get of an alert that is no retraction: nothing when it may not see it or does not want it. */
    public Optional<Alert> wanted(Alert alert) {
        return Disclosure.of(alert, clearance, restraints) instanceof Disclosure.Shown shown
                        && filter.test(shown.alert())
                ? Optional.of(shown.alert())
                : Optional.empty();
    }

    /** What it is to get of the retraction of what it was told, whatever it wants now: at the least, that it is one. */
    public Alert retraction(Alert alert) {
        return Disclosure.of(alert, clearance, restraints) instanceof Disclosure.Shown shown
                ? shown.alert()
                : Disclosure.bareRetraction(alert);
    }

    /**
     * What it is to get of a revision. A retraction reaches it exactly when it was told before; where it is not known
     * what came before, a retraction is taken like any other alert.
     *
     * @param earlier revisions of the same happening, the oldest first, as many as are known
     */
    public Optional<AlertEvent> told(AlertEvent event, List<AlertEvent> earlier) {
        Alert alert = event.alert();
        if (alert.reason() == Reason.RETRACTED && isTold(earlier)) {
            return Optional.of(event.showing(retraction(alert)));
        }
        boolean known = alert.revision() == 1
                || (!earlier.isEmpty() && earlier.get(0).alert().revision() == 1);
        return alert.reason() == Reason.RETRACTED && known
                ? Optional.empty()
                : wanted(alert).map(event::showing);
    }

    private boolean isTold(List<AlertEvent> revisions) {
        return revisions.stream()
                .map(AlertEvent::alert)
                .anyMatch(alert ->
                        alert.reason() != Reason.RETRACTED && wanted(alert).isPresent());
    }

    /** The newest that it is to get of a happening; empty where that is nothing. */
    public Optional<AlertEvent> newest(List<AlertEvent> revisions) {
        for (int i = revisions.size() - 1; i >= 0; i--) {
            Optional<AlertEvent> told = told(revisions.get(i), revisions.subList(0, i));
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }
}
