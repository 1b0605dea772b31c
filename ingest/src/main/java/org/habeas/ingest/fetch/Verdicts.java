package org.habeas.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.habeas.model.SourceHealth;
import org.habeas.net.Fetch;
import org.jspecify.annotations.Nullable;

/** What a final answer, or none, means for whoever asked. */
final class Verdicts {
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age=\"?(\\d{1,9})");

    private Verdicts() {}

    static Outcome of(Fetch fetch, java.net.@Nullable URI movedTo) {
        if (fetch instanceof Fetch.Failure failure) {
            return new Outcome.Trouble(health(failure.cause()), failure.text(), null);
        }
        Fetch.Answer answer = (Fetch.Answer) fetch;
        int status = answer.status();
        if (status / 100 == 2 || status == 304) {
            return new Outcome.Answered(answer, movedTo);
        }
        Duration wait = retryAfter(answer).orElse(null);
        return new Outcome.Trouble(health(status, wait), "status " + status, wait);
    }

    private static SourceHealth health(Fetch.Cause cause) {
        return switch (cause) {
            case URL, ADDRESS, SIZE, ENCODING -> SourceHealth.REFUSED;
            case NAME, CONNECT, TLS, TIME, BROKEN -> SourceHealth.UNREACHABLE;
        };
    }

    private static SourceHealth health(int status, @Nullable Duration wait) {
        return switch (status) {
            case 401, 402, 403, 407, 451 -> SourceHealth.FORBIDDEN;
            case 404, 410 -> SourceHealth.GONE;
            case 429 -> SourceHealth.THROTTLED;
            case 503 -> wait == null ? SourceHealth.ERROR : SourceHealth.THROTTLED;
            default -> SourceHealth.ERROR;
        };
    }

    /** Seconds or a date (RFC 9110, section 10.2.3), at most a day; empty when absent, illegible or past. */
    static Optional<Duration> retryAfter(Fetch.Answer answer) {
        return answer.header("retry-after")
                .flatMap(value -> wait(value.strip(), answer.received()))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Duration> wait(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How long the answer says that it stays fresh (RFC 9111); zero when it does not. */
    static Duration freshFor(Fetch.Answer answer) {
        Matcher m = MAX_AGE.matcher(answer.header("cache-control").orElse(""));
        return m.find() ? Duration.ofSeconds(Long.parseLong(m.group(1))) : Duration.ZERO;
    }
}
