package org.habeas.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who else is told when nobody has acknowledged an alert in time, as somebody wrote it; nothing is checked here. The
 * second endpoint sees no more than the first and is signed for by the same secrets.
 *
 * @param endpoint where to, as in {@link Subscription}; null only in a subscription that is refused
 * @param after how long an acknowledgement is waited for, from when the alert was matched; null as above
 * @param filter which of the subscription's alerts, in the filter language; empty means all
 */
public record Escalation(@Nullable String endpoint, @Nullable Duration after, String filter) {
    public Escalation {
        filter = filter == null ? "" : filter;
    }

    /** The endpoint stays out: it may carry a key. */
    @Override
    public String toString() {
        return "Escalation[after=" + after + "]";
    }
}
