package org.habeas.enrich.happening.same;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.habeas.model.Event;
import org.jspecify.annotations.Nullable;

/** What surrounds an event beside its people: affiliations, charges, place and authority. */
final class Circumstances {
    private static final int SHORTEST = 3;

    private Circumstances() {}

    /** True when an affiliation, a charge, the place or the authority of both have a word of substance in common. */
    static boolean shared(Event a, Event b) {
        return List.<Function<Event, Stream<String>>>of(
                        e -> e.organisations().stream(),
                        e -> e.charges().stream(),
                        e -> one(e.place()),
                        e -> one(e.authority()))
                .stream()
                .anyMatch(part -> meet(words(part.apply(a)), words(part.apply(b))));
    }

    private static Stream<String> one(@Nullable String text) {
        return Stream.ofNullable(text);
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static Set<String> words(Stream<String> texts) {
        Set<String> words = new HashSet<>();
        texts.flatMap(t -> Stream.of(fold(t).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(w -> w.length() >= SHORTEST)
                .forEach(words::add);
        return words;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
