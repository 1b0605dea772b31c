package org.habeas.ingest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.habeas.ingest.push.PushSettings;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the ingest role. Components that are missing from the configuration take their default.
 *
 * @param instance name of this process among several, and what a stalled double of it is fenced by; default
 *     {@code ingest-1}
 * @param contact address or mail box that a site's owner finds in the User-Agent; null: none, which sites may dislike
 * @param sources what is polled; names must differ
 * @param pace least time between two requests to one host, 0 to 1 min; default 1 s; robots.txt may ask for more
 * @param timeout longest time for one request, 1 s to 5 min; default 30 s
 * @param maxBody longest body in bytes, 64 KiB to 15 MiB; default 8 MiB
 * @param threads most requests at a time, 1 to 256; default 32. Those that take longer than half a second do not count,
 *     up to eight times as many
 * @param robots whether robots.txt is heeded (RFC 9309); default yes
 * @param firstPollNews what counts as news at a source's very first poll; default 24 h
 * @param push where hubs (WebSub) reach this process; null: nowhere, sources are asked alone
 */
public record IngestSettings(
        String instance,
        @Nullable String contact,
        List<Source> sources,
        Duration pace,
        Duration timeout,
        Integer maxBody,
        Integer threads,
        Boolean robots,
        FirstPollNews firstPollNews,
        @Nullable PushSettings push) {
    private static final int MIB = 1024 * 1024;

    public IngestSettings {
        instance = instance == null ? "ingest-1" : instance;
        sources = sources == null ? List.of() : List.copyOf(sources);
        pace = pace == null ? Duration.ofSeconds(1) : pace;
        timeout = timeout == null ? Duration.ofSeconds(30) : timeout;
        maxBody = maxBody == null ? 8 * MIB : maxBody;
        threads = threads == null ? 32 : threads;
        robots = robots == null || robots;
        firstPollNews = firstPollNews == null ? FirstPollNews.DEFAULT : firstPollNews;
        check(!instance.isBlank(), "instance", instance, "a text that is not blank");
        check(within(pace, Duration.ZERO, Duration.ofMinutes(1)), "pace", pace, "0s to 1m");
        check(within(timeout, Duration.ofSeconds(1), Duration.ofMinutes(5)), "timeout", timeout, "1s to 5m");
        check(maxBody >= 64 * 1024 && maxBody <= 15 * MIB, "max-body", maxBody, "65536 to 15728640 bytes");
        check(threads >= 1 && threads <= 256, "threads", threads, "1 to 256");
        checkNames(sources);
    }

    /** Every default, for the given sources. */
    public static IngestSettings of(List<Source> sources) {
        return new IngestSettings(
                "ingest-1",
                null,
                sources,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                8 * MIB,
                32,
                true,
                FirstPollNews.DEFAULT,
                null);
    }

    private static void checkNames(List<Source> sources) {
        Set<String> names = new HashSet<>();
        for (Source source : sources) {
            check(names.add(source.name()), "sources", "twice '" + source.name() + "'", "each name once");
        }
    }

    private static boolean within(Duration given, Duration least, Duration most) {
        return given.compareTo(least) >= 0 && given.compareTo(most) <= 0;
    }

    private static void check(boolean holds, String key, Object given, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("ingest: " + key + " is " + given + "; allowed: " + allowed);
        }
    }
}
