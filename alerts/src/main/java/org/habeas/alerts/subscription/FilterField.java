package org.habeas.alerts.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;

/** What a filter can ask about. */
enum FilterField {
    FAMILY,
    KIND,
    REASON,
    MARKING,
    COUNTRY,
    LIST,
    PERSON,
    LANGUAGE,
    PUBLISHER,
    PUBLISHERS,
    CONFIDENCE;

    static Optional<FilterField> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(fold(word))).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(FilterField::word).collect(Collectors.joining(" "));
    }

    String word() {
        return fold(name());
    }

    boolean isNumber() {
        return this == PUBLISHERS || this == CONFIDENCE;
    }

    /** The values that make sense; empty when any text does. */
    List<String> allowed() {
        return switch (this) {
            case FAMILY -> codes(Family.values(), Family::code);
            case KIND -> codes(Kind.values(), Kind::code);
            case REASON -> codes(Reason.values(), Reason::code);
            case MARKING -> codes(Tlp.values(), Tlp::code);
            default -> List.of();
        };
    }

    /** The alert's values, folded. */
    Stream<String> of(Alert alert) {
        return values(alert).map(FilterField::fold);
    }

    private Stream<String> values(Alert alert) {
        return switch (this) {
            case FAMILY -> Stream.of(alert.family().code());
            case KIND -> Stream.of(alert.kind().code());
            case REASON -> Stream.of(alert.reason().code());
            case MARKING -> Stream.of(alert.marking().code());
            case COUNTRY -> Stream.ofNullable(alert.country());
            case LIST -> alert.links().map(WatchLink::list);
            case PERSON -> alert.persons().stream().flatMap(FilterField::names);
            case LANGUAGE -> alert.sources().stream().map(Evidence::language).filter(Objects::nonNull);
            case PUBLISHER -> alert.sources().stream().map(Evidence::publisher);
            case PUBLISHERS -> Stream.of(Integer.toString(alert.publishers()));
            case CONFIDENCE -> Stream.of(Double.toString(alert.confidence()));
        };
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Stream<String> names(Person person) {
        var watch = person.watch();
        Stream<String> written = Stream.concat(Stream.of(person.name()), person.spellings().stream());
        return watch == null ? written : Stream.concat(written, Stream.of(watch.name()));
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).map(FilterField::fold).toList();
    }
}
