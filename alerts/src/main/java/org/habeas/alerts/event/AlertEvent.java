package org.habeas.alerts.event;

import java.time.Instant;
import org.habeas.model.Alert;

/**
 * An alert with what its CloudEvent says about it.
 *
 * @param alert the revision
 * @param instance the installation that raised it, the last part of the event's source
 * @param time when the revision was made
 */
public record AlertEvent(Alert alert, String instance, Instant time) {
    /** The same event telling only {@code shown} of it. */
    public AlertEvent showing(Alert shown) {
        return new AlertEvent(shown, instance, time);
    }
}
