package org.habeas.alerts.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param outcome what it means
 * @param status HTTP status; 0 when there was none
 * @param retryAfter how long the endpoint asked to be left alone, at most a day; null when it did not ask
 */
public record Answer(Outcome outcome, int status, @Nullable Duration retryAfter) {
    static Answer none(Outcome outcome) {
        return new Answer(outcome, 0, null);
    }
}
