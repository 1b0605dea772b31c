package org.habeas.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: ISO 8601 and RFC 3339, RFC 822 and its many misspellings, dates in words, with dots, in Chinese and
 * Japanese, and epochs. What could be two dates (03/04/2024) is none.
 */
public final class DateText {
    private static final int LONGEST = 200;
    private static final String TIME = "(?:[\\sT,|•·@–-]*(?:at|um|в|о|à|às|a las|alle|ore|kl\\.?|saat|klo|o)?\\s*"
            + "(?<h>[01]?\\d|2[0-4])\\s?[:.h](?<min>[0-5]\\d)(?:[:.](?<s>[0-5]\\d)(?:[.,](?<f>\\d{1,9})\\d*)?)?\\s*(?<ap>[ap]\\.?m\\.?)?)?";
    private static final String ZONE =
            "\\s*\\(?(?<zone>(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?|Z|[A-Z]{2,4}T?)?(?![\\w])";
    private static final String WORD = "(?<mon>[\\p{L}\\p{M}]{2,14})\\.?";

    private static final List<Form> FORMS = List.of(
            form("(?<y>[12]\\d{3})-(?<m>\\d{1,2})-(?<d>\\d{1,2})" + TIME + ZONE),
            form("(?<y>[12]\\d{3})(?<m>[01]\\d)(?<d>[0-3]\\d)(?:T(?<h>\\d{2})(?<min>\\d{2})(?<s>\\d{2})?)?" + ZONE),
            form("(?<d>\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?[\\s-]+(?:de\\s+|d['’])?" + WORD
                    + ",?[\\s-]+(?:de\\s+|del\\s+)?(?<y>\\d{4}|\\d{2}(?=\\s+\\d{1,2}:))(?:\\s?(?:г\\.?|р\\.?|год[а]?))?"
                    + TIME + ZONE),
            form(WORD + "\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})" + TIME + ZONE),
            form(
                    WORD
                            + "\\s+(?<d>\\d{1,2})\\s+(?<h>\\d{2}):(?<min>\\d{2}):(?<s>\\d{2})\\s+(?<zone>[A-Z]{3,4}\\s+)?(?<y>\\d{4})"),
            form("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})" + TIME + ZONE),
            form("(?<y>[12]\\d{3})\\s?[年/.]\\s?(?<m>\\d{1,2})\\s?[月/.]\\s?(?<d>\\d{1,2})\\s?日?" + TIME + ZONE),
            form("(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-](?<y>\\d{4})" + TIME + ZONE));

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    private DateText() {}

    /** A way to write dates, and the names of its parts. */
    private record Form(Pattern pattern, Set<String> parts) {}

    private static Form form(String pattern) {
        Set<String> parts = Pattern.compile("\\(\\?<([a-z]+)>")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Form(Pattern.compile("(?<![\\d/])" + pattern, flags), parts);
    }

    /**
     * The date that {@code text} as a whole is, give or take a weekday; null when it is none.
     *
     * @param zone of dates that carry none
     */
    public static @Nullable OffsetDateTime parse(String text, ZoneId zone) {
        String clean = text.strip();
        if (EPOCH.matcher(clean).matches()) {
            long number = Long.parseLong(clean);
            return Instant.ofEpochMilli(clean.length() > 10 ? number : number * 1000)
                    .atZone(zone)
                    .toOffsetDateTime();
        }
        return find(clean, zone);
    }

    /** The first date in {@code text}, which has at most 200 characters; null when there is none. */
    public static @Nullable OffsetDateTime find(String text, ZoneId zone) {
        if (text.length() > LONGEST) {
            return null;
        }
        for (Form form : FORMS) {
            Matcher m = form.pattern.matcher(text);
            while (m.find()) {
                Optional<OffsetDateTime> date = date(new Parts(m, form.parts), zone);
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    private static Optional<OffsetDateTime> date(Parts m, ZoneId zone) {
        try {
            int[] day = day(m);
            int year = year(m.get("y"));
            if (day.length == 0 || year < 1980 || year > 2100) {
                return Optional.empty();
            }
            int hour = hour(m.get("h"), m.get("ap"));
            LocalDateTime local = LocalDateTime.of(
                            year, day[0], day[1], hour % 24, number(m.get("min")), number(m.get("s")))
                    .plusNanos(nanos(m.get("f")))
                    .plusDays(hour / 24);
            ZoneOffset offset = Zones.parse(m.get("zone")).orElse(null);
            return Optional.of(offset == null ? local.atZone(zone).toOffsetDateTime() : local.atOffset(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Month and day; empty when the month is unknown or not certain. */
    private static int[] day(Parts m) {
        String word = m.get("mon");
        String a = m.get("a");
        if (a != null) {
            int first = number(a);
            int second = number(m.get("b"));
            boolean certain = first > 12 || second > 12 || first == second;
            return certain ? new int[] {Math.min(first, second), Math.max(first, second)} : new int[0];
        }
        int day = number(m.get("d"));
        int month = word == null ? number(m.get("m")) : Months.number(word).orElse(0);
        return month < 1 ? new int[0] : new int[] {month, day};
    }

    private static int year(@Nullable String digits) {
        int year = number(digits);
        return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int hour(@Nullable String digits, @Nullable String half) {
        int hour = number(digits);
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits.strip());
    }

    private record Parts(Matcher m, Set<String> names) {
        /** What stands there; null when this way of writing has no such part, or it was left out. */
        @Nullable
        String get(String name) {
            return names.contains(name) ? m.group(name) : null;
        }
    }
}
