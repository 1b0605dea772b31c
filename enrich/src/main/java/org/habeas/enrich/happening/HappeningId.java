package org.habeas.enrich.happening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.DatePrecision;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.jspecify.annotations.Nullable;

/**
 * Ids that follow from what happened: country, kind, day, and who; where the day or who is unknown, or a second happening
 * is alike in all of it, also from the article that told it first.
 */
final class HappeningId {
    private static final int LENGTH = 16;

    private final NameKeys names = new NameKeys();

    /**
     * The id of a happening first told by {@code telling}.
     *
     * @param taken whether another happening has that id
     */
    String of(@Nullable String country, Telling telling, Predicate<String> taken) {
        String what = country + "|" + telling.event().kind().code() + "|" + day(telling) + "|" + who(telling);
        return Stream.iterate(0, n -> n + 1)
                .map(n -> n == 0 ? what : what + "|" + telling.article().id() + "|" + n)
                .map(HappeningId::hash)
                .filter(id -> !taken.test(id))
                .findFirst()
                .orElseThrow();
    }

    private static String day(Telling telling) {
        Event event = telling.event();
        return event.datePrecision() == DatePrecision.DAY
                ? String.valueOf(event.date())
                : telling.article().id();
    }

    private String who(Telling telling) {
        Event event = telling.event();
        Stream<String> named = event.family() == Family.STATEMENT
                ? Stream.of(Optional.ofNullable(event.body())
                        .or(() -> Optional.ofNullable(event.speaker()))
                        .orElse(""))
                : event.persons().stream().map(p -> p.name());
        return named.map(this::key)
                .filter(key -> !key.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse(telling.article().id());
    }

    private String key(String name) {
        return names.words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    private static String hash(String what) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return "h-" + HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
