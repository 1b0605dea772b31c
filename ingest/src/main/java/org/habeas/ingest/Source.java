package org.habeas.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.habeas.ingest.page.ListingReader;
import org.jspecify.annotations.Nullable;

/**
 * Something that is polled for news. Components that are missing from the configuration take their default.
 *
 * @param name unique, short; in log lines, metrics and articles
 * @param publisher who stands behind it; two sources of one publisher are not two witnesses. Default: the name
 * @param country ISO 3166 alpha-2 code; null when it has none
 * @param language ISO 639-1 code of most of its articles; null when unknown
 * @param zone in which its dates without a zone are read, such as {@code Asia/Baku}; default UTC
 * @param kind default feed
 * @param url http or https
 * @param selector CSS selector of the links to articles; only for listings; null: find them
 * @param interval between polls while it publishes often, 1 s to 7 days; default 5 min
 * @param allowPrivate whether it may be on this machine or in a private network; default no
 * @param firstPollNews overrides the setting of the same name; null: it does not
 * @param paused whether it is left alone; default no
 */
public record Source(
        String name,
        String publisher,
        @Nullable String country,
        @Nullable String language,
        ZoneId zone,
        SourceKind kind,
        URI url,
        @Nullable String selector,
        Duration interval,
        Boolean allowPrivate,
        @Nullable FirstPollNews firstPollNews,
        Boolean paused) {
    private static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public Source {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("source.name is missing: a short text that no other source has");
        }
        publisher = publisher == null || publisher.isBlank() ? name : publisher;
        zone = zone == null ? ZoneOffset.UTC : zone;
        kind = kind == null ? SourceKind.FEED : kind;
        interval = interval == null ? DEFAULT_INTERVAL : interval;
        allowPrivate = allowPrivate != null && allowPrivate;
        paused = paused != null && paused;
        checkUrl(name, url);
        checkPlace(name, country, language);
        check(
                interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0,
                name,
                "interval",
                interval,
                "1s to 7d");
        check(
                selector == null || ListingReader.valid(selector),
                name,
                "selector",
                selector,
                "a CSS selector that can be understood");
        check(selector == null || kind == SourceKind.LISTING, name, "selector", selector, "only with kind: listing");
    }

    /** A source with every default. */
    public static Source of(String name, SourceKind kind, String url) {
        return new Source(
                name,
                name,
                null,
                null,
                ZoneOffset.UTC,
                kind,
                URI.create(url),
                null,
                DEFAULT_INTERVAL,
                false,
                null,
                false);
    }

    private static void checkUrl(String name, @Nullable URI url) {
        String scheme =
                url == null || url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        check(
                url != null && url.getHost() != null && Set.of("http", "https").contains(scheme),
                name,
                "url",
                url,
                "an absolute http or https address");
        check(url == null || url.getRawUserInfo() == null, name, "url", "(hidden)", "no user name or password in it");
    }

    private static void checkPlace(String name, @Nullable String country, @Nullable String language) {
        check(
                country == null || COUNTRIES.contains(country),
                name,
                "country",
                country,
                "ISO 3166 alpha-2, upper case, such as AZ");
        check(
                language == null || LANGUAGE.matcher(language).matches(),
                name,
                "language",
                language,
                "ISO 639, lower case, such as en");
    }

    private static void check(boolean holds, String name, String key, @Nullable Object given, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "source '" + name + "': " + key + " is " + given + "; allowed: " + allowed);
        }
    }
}
