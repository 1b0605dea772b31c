package org.habeas.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: ISO 8601 and RFC 3339, RFC 822 and its many misspellings, dates in words, with dots, in Chinese and
 * Japanese, and epochs. What could be two dates (03/04/2024) is none.
 */
public final class DateText {
    private static final int LONGEST = 200;
    private static final String TIME = "(?:[\\sT,|•·@–-]*(?:at|um|в|о|à|às|a las|alle|ore|kl\\.?|saat|klo|o)?\\s*"
            + "(?<h>[01]?\\d|2[0-4])\\s?[:.h](?<min>[0-5]\\d)(?:[:.](?<s>[0-5]\\d)(?:[.,]\\d+)?)?\\s*(?<ap>[ap]\\.?m\\.?)?)?";
    private static final String ZONE =
            "\\s*\\(?(?<zone>(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?|Z|[A-Z]{2,4}T?)?(?![\\w])";
    private static final String WORD = "(?<mon>[\\p{L}\\p{M}]{2,14})\\.?";

    private static final List<Pattern> FORMS = List.of(
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

    private static Pattern form(String pattern) {
        return Pattern.compile("(?<![\\d/])" + pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(text);
            while (m.find()) {
                Optional<OffsetDateTime> date = date(m, zone);
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    private static Optional<OffsetDateTime> date(Matcher m, ZoneId zone) {
        try {
            int[] day = day(m);
            int year = year(group(m, "y"));
            if (day.length == 0 || year < 1980 || year > 2100) {
                return Optional.empty();
            }
            int hour = hour(group(m, "h"), group(m, "ap"));
            LocalDateTime local = LocalDateTime.of(
                            year, day[0], day[1], hour % 24, number(group(m, "min")), number(group(m, "s")))
                    .plusDays(hour / 24);
            ZoneOffset offset = Zones.parse(group(m, "zone")).orElse(null);
            return Optional.of(offset == null ? local.atZone(zone).toOffsetDateTime() : local.atOffset(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Month and day; empty when the month is unknown or not certain. */
    private static int[] day(Matcher m) {
        String word = group(m, "mon");
        String a = group(m, "a");
        if (a != null) {
            int first = number(a);
            int second = number(group(m, "b"));
            boolean certain = first > 12 || second > 12 || first == second;
            return certain ? new int[] {Math.min(first, second), Math.max(first, second)} : new int[0];
        }
        int day = number(group(m, "d"));
        int month = word == null ? number(group(m, "m")) : Months.number(word).orElse(0);
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

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits.strip());
    }

    private static @Nullable String group(Matcher m, String name) {
        try {
            return m.group(name);
        } catch (IllegalArgumentException e) {
            // this form has no such part
            return null;
        }
    }
}
