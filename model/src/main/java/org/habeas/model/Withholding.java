package org.habeas.model;

import org.jspecify.annotations.Nullable;

/**
 * That a delivery is not sent, or not again, as it was built: by the time when it would have been, that was too much.
 *
 * @param because one word: {@code silenced}, {@code held}, {@code list}, {@code marking}, {@code filter}, {@code payload},
 *     {@code bundle} (another in the same message), {@code untold} (a retraction of what was withheld) or {@code unreadable}
 * @param instead id of the delivery that tells what may still be told; null when that is nothing
 */
public record Withholding(String because, @Nullable String instead) {
    public Withholding {
        Require.text("withholding.because", because);
    }
}
