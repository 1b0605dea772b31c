package org.habeas.app.replay;

import java.time.Instant;
import org.habeas.model.Alert;

/**
 * An alert of a replay.
 *
 * @param alert as it would have left
 * @param time when it would have left, in the articles' own time
 */
public record Raised(Alert alert, Instant time) {}
