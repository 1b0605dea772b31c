package org.habeas.alerts.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.habeas.model.Alert;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of the page asks for; an empty text asks for everything, and what makes no sense is taken as empty.
 *
 * @param family code of a family
 * @param kind code of a kind
 * @param country ISO 3166 alpha-2 code
 * @param listed whether only happenings with a watchlist match
 */
record Query(String family, String kind, String country, boolean listed) implements Predicate<Alert> {
    /** @param parameter value by name; null where there is none */
    static Query of(Function<String, @Nullable String> parameter) {
        String country = Objects.requireNonNullElse(parameter.apply("country"), "");
        return new Query(
                known(
                        parameter.apply("family"),
                        Arrays.stream(Family.values()).map(Family::code).toList()),
                known(
                        parameter.apply("kind"),
                        Arrays.stream(Kind.values()).map(Kind::code).toList()),
                country.matches("[A-Z]{2}") ? country : "",
                "1".equals(parameter.apply("listed")));
    }

    private static String known(@Nullable String given, List<String> allowed) {
        return given != null && allowed.contains(given) ? given : "";
    }

    @Override
    public boolean test(Alert alert) {
        return (family.isEmpty() || family.equals(alert.family().code()))
                && (kind.isEmpty() || kind.equals(alert.kind().code()))
                && (country.isEmpty() || country.equals(alert.country()))
                && (!listed || isListed(alert));
    }

    static boolean isListed(Alert alert) {
        return alert.links().findAny().isPresent();
    }

    /** As the query part of a URL, without the question mark. */
    String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("family", family);
        parts.put("kind", kind);
        parts.put("country", country);
        parts.put("listed", listed ? "1" : "");
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
