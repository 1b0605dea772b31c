package org.habeas.app.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as text: a whole number and a unit, {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}. */
public final class Durations {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Durations() {}

    /** Reads such a text; an {@link IllegalArgumentException} says what is allowed. */
    public static Duration parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no duration; allowed: a whole number and ms, s, m, h or d, such as 30s");
        }
        return of(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Writes it with the largest unit that needs no fraction. */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        return seconds == 0
                ? "0s"
                : seconds % 86_400 == 0
                        ? seconds / 86_400 + "d"
                        : seconds % 3600 == 0
                                ? seconds / 3600 + "h"
                                : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
