package org.habeas.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One attempt of a delivery, ended.
 *
 * @param started when it was begun
 * @param millis how long it took
 * @param status HTTP status or SMTP reply code; 0 when there was no answer
 * @param outcome one word: {@code delivered}, {@code throttled}, {@code timeout} …
 */
public record Attempt(Instant started, long millis, int status, String outcome) {
    public Attempt {
        Objects.requireNonNull(started, "attempt.started");
        Require.text("attempt.outcome", outcome);
    }
}
