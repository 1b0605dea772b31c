package org.habeas.enrich;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Which country an event is decided in: the one that its watched people are of, else its own, else the one spoken to, else the one that the article tells most of, else
 * the source's. Two articles on one statement must come to the same answer, or they never meet.
 */
final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private final Homes homes;
    private final @Nullable String usual;

    private Countries(Homes homes, @Nullable String usual) {
        this.homes = homes;
        this.usual = usual;
    }

    static Countries of(Article article, List<Event> events, Homes homes) {
        Map<String, Long> told = events.stream()
                .map(Countries::own)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Countries(
                homes,
                told.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(article.country()));
    }

    /** ISO 3166 alpha-2 code, of an event that is linked to the watchlist; null when unknown. */
    @Nullable
    String of(Event event) {
        String home = homes.of(event);
        String own = home == null ? own(event) : home;
        return own == null ? usual : own;
    }

    private static @Nullable String own(Event event) {
        if (event.country() != null) {
            return event.country();
        }
        String addressee = event.addressee();
        return addressee != null && CODES.contains(addressee) ? addressee : null;
    }
}
