package org.habeas.enrich.happening;

import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.model.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a happening, on its way to the alert topics and to the cases.
 *
 * @param happening as it is now
 * @param alert to be sent; null when nobody needs to hear of it
 * @param before its state before; null when it is new
 * @param after its state now
 */
public record Decided(Happening happening, @Nullable Alert alert, @Nullable Alert before, Alert after) {
    /** The alert, or none. */
    public List<Alert> alerts() {
        return Stream.ofNullable(alert).toList();
    }
}
