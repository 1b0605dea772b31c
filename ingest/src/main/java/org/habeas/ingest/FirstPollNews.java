package org.habeas.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What counts as news when a source is polled for the very first time; the rest is recorded and never raised.
 *
 * @param age items published at most this long before the first poll are news; null makes all of them news
 */
public record FirstPollNews(@Nullable Duration age) {
    /** All items are news, whatever their date. */
    public static final FirstPollNews ALL = new FirstPollNews(null);

    /** One day. */
    public static final FirstPollNews DEFAULT = new FirstPollNews(Duration.ofHours(24));

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\s*(s|m|h|d)");

    public FirstPollNews {
        if (age != null && age.isNegative()) {
            throw new IllegalArgumentException("first-poll-news is " + age + ": 0 or more is allowed, or 'all'");
        }
    }

    /** Reads {@code all} or a number with a unit of {@code s m h d}, such as {@code 24h}. */
    @JsonCreator
    public static FirstPollNews parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "first-poll-news is '" + text + "'; allowed: 'all', or a number and s, m, h or d, such as 24h");
        }
        long n = Long.parseLong(m.group(1));
        return new FirstPollNews(
                switch (m.group(2)) {
                    case "s" -> Duration.ofSeconds(n);
                    case "m" -> Duration.ofMinutes(n);
                    case "h" -> Duration.ofHours(n);
                    default -> Duration.ofDays(n);
                });
    }

    /** Whether an item of a first poll at {@code firstPoll} is old: too long ago, or of unknown date. */
    boolean backlog(@Nullable OffsetDateTime published, Instant firstPoll) {
        return age != null && (published == null || published.toInstant().isBefore(firstPoll.minus(age)));
    }

    /** As {@link #parse} reads it. */
    @JsonValue
    @Override
    public String toString() {
        return age == null ? "all" : String.format(Locale.ROOT, "%ds", age.toSeconds());
    }
}
