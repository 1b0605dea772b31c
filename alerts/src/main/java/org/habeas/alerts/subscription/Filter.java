package org.habeas.alerts.subscription;

import java.util.function.Predicate;
import org.habeas.model.Alert;

/**
 * Which alerts a subscription wants, such as {@code kind in (detained, remanded) and country = AZ and publishers >= 2}.
 *
 * <p>Comparisons ({@code = != in} on texts, {@code = != < <= > >=} on numbers) are joined by {@code and}, {@code or},
 * {@code not} and parentheses. Texts are words or stand in double quotes, and their case does not matter. Fields:
 * {@code family kind reason country list person language publisher marking publishers confidence}; {@code listed} alone
 * asks for any watchlist match. A field of many values ({@code list person language publisher}) equals when one of them
 * does. A filter is asked about what its exit may see, never about more.
 */
public final class Filter implements Predicate<Alert> {
    private final Predicate<Alert> test;

    private Filter(Predicate<Alert> test) {
        this.test = test;
    }

    /** An empty text takes everything. */
    public static Filter parse(String text) throws FilterException {
        return new Filter(text.isBlank() ? alert -> true : new FilterParser(text).parse());
    }

    @Override
    public boolean test(Alert alert) {
        return test.test(alert);
    }

    /** What both take. */
    Filter and(Filter other) {
        return new Filter(test.and(other.test));
    }
}
