package org.habeas.alerts.webhook;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** The Retry-After header of RFC 9110, section 10.2.3: whole seconds or a date. */
final class RetryAfter {
    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /** From now on, 0 to a day; null when it is missing or cannot be read. */
    static @Nullable Duration parse(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            return clamp(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant date = DateUtils.parseStandardDate(text);
        return date == null ? null : clamp(Duration.between(now, date));
    }

    private static Duration clamp(Duration wait) {
        Duration some = wait.isNegative() ? Duration.ZERO : wait;
        return some.compareTo(MOST) > 0 ? MOST : some;
    }
}
