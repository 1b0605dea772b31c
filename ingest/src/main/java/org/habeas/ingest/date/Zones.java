package org.habeas.ingest.date;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offsets as dates carry them: signed hours, or the names of RFC 822 and of zones that are the same everywhere. */
final class Zones {
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEZ", 1),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("AZT", 4),
            Map.entry("TRT", 3),
            Map.entry("WEST", 1),
            Map.entry("HKT", 8),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AKST", -9),
            Map.entry("AKDT", -8),
            Map.entry("HST", -10),
            Map.entry("ET", -5),
            Map.entry("PT", -8));

    private Zones() {}

    /** The offset that {@code text} names; empty for null and for what names none for certain. */
    static Optional<ZoneOffset> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String zone = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^(?:GMT|UTC)(?=[+-])", "");
        Integer hours = HOURS.get(zone);
        if (hours != null) {
            return Optional.of(ZoneOffset.ofHours(hours));
        }
        String digits = zone.replaceAll("[^\\d+-]", "");
        if (!digits.matches("[+-](\\d{1,2}|\\d{4})")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ZoneOffset.of(digits.length() == 2 ? digits.charAt(0) + "0" + digits.charAt(1) : digits));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
