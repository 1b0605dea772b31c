package org.habeas.enrich.happening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.habeas.enrich.happening.same.Bodies;
import org.habeas.enrich.happening.told.People;
import org.habeas.enrich.happening.told.Span;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.enrich.happening.told.TextSketch;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Person;

/**
 * What a happening is found by. A name of several words is found by every two of them, so that a common first name does
 * not bring half a country; a name of one word, and whatever else failed, by single words: those of what has no day of
 * its own once more, for it lies further from where it is looked for.
 */
final class IndexKeys {
    /** Stands for people counted without a name. */
    static final String COUNTED = "u";

    /** Stands for any people at all. */
    static final String ANYBODY = "d";

    private static final String WORD = "w";
    private static final String UNDATED = "W";

    private final NameKeys names = new NameKeys();
    private final People people;
    private final Bodies bodies;

    IndexKeys(People people, Bodies bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    /** Everything that a happening told by {@code event} is to be found by; beside a word of a name, whose it is. */
    private Map<String, String> of(Event event) {
        Map<String, String> keys = new LinkedHashMap<>();
        event.persons().forEach(person -> {
            List<String> words = names.words(person.name());
            NameKeys.pairs(words).forEach(pair -> keys.put("p" + pair, ""));
            keys.putAll(words(WORD, person, words));
            if (words.size() == 1) {
                keys.put("1" + words.get(0), "");
            }
        });
        links(event).forEach(key -> keys.put(key, ""));
        List<String> others = event.family() == Family.STATEMENT ? voices(event) : crowd(event);
        others.forEach(key -> keys.put(key, ""));
        return keys;
    }

    /** Everything that the happening of {@code telling} is to be found by. */
    Map<String, String> of(Telling telling) {
        Map<String, String> keys = of(telling.event());
        text(telling).forEach(key -> keys.put(key, ""));
        if (!telling.when().exact()) {
            telling.event().persons().forEach(p -> keys.putAll(words(UNDATED, p, names.words(p.name()))));
        }
        return keys;
    }

    private static Map<String, String> words(String kind, Person person, List<String> words) {
        String bearer = new Probe.Bearer(words, List.copyOf(People.forms(person))).text();
        Map<String, String> keys = new LinkedHashMap<>();
        words.forEach(word -> keys.put(kind + word, bearer));
        return keys;
    }

    /** What a telling that names nobody is found by beside: its text. */
    static Set<String> text(Telling telling) {
        return telling.event().family() == Family.DETENTION
                        && telling.event().persons().isEmpty()
                ? TextSketch.marks(telling.article().sketch())
                : Set.of();
    }

    private static List<String> crowd(Event event) {
        return event.unnamed() > 0 || event.persons().isEmpty() ? List.of(ANYBODY, COUNTED) : List.of(ANYBODY);
    }

    /** What is likely to find a happening of {@code event}. */
    Set<String> likely(Event event) {
        Set<String> keys = new LinkedHashSet<>();
        links(event).forEach(keys::add);
        if (event.family() == Family.STATEMENT) {
            keys.addAll(voices(event));
            return keys;
        }
        for (Person person : event.persons()) {
            keys.addAll(likely(names.words(person.name())));
        }
        keys.add(event.persons().isEmpty() ? ANYBODY : COUNTED);
        return keys;
    }

    private static List<String> likely(List<String> words) {
        if (words.size() == 1) {
            return List.of(WORD + words.get(0));
        }
        List<String> keys = new ArrayList<>();
        NameKeys.pairs(words).forEach(pair -> keys.add("p" + pair));
        words.forEach(word -> keys.add("1" + word));
        return keys;
    }

    /** What finds a happening of {@code event} whose names are spelled quite differently. */
    Set<Probe> unlikely(Event event) {
        return unlikely(WORD, event);
    }

    /** As {@link #unlikely}, what has no day of its own alone. */
    Set<Probe> unlikelyUndated(Event event) {
        return unlikely(UNDATED, event);
    }

    private Set<Probe> unlikely(String kind, Event event) {
        Set<Probe> probes = new LinkedHashSet<>();
        for (Person person : event.persons()) {
            List<String> words = names.words(person.name());
            Predicate<String> bearer = people.bearersOf(People.forms(person));
            words.forEach(word -> {
                List<String> others =
                        words.stream().filter(w -> !w.equals(word)).toList();
                probes.add(new Probe(kind + word, others, bearer));
            });
        }
        return probes;
    }

    /** The days, since the epoch, under which a telling's happening is to be found. */
    static Set<Long> days(Telling telling) {
        Span when = telling.when();
        Set<Long> days = new LinkedHashSet<>();
        if (!when.exact()) {
            days.add(telling.article().day().toEpochDay());
        }
        if (!when.from().equals(Span.EVER)) {
            days.add(when.from().toEpochDay());
        }
        return days;
    }

    private static Stream<String> links(Event event) {
        return event.persons().stream()
                .map(Person::watch)
                .filter(Objects::nonNull)
                .map(link -> "i" + link.list() + "/" + link.id());
    }

    private List<String> voices(Event event) {
        List<String> keys = new ArrayList<>();
        Stream.ofNullable(event.body())
                .flatMap(b -> bodies.words(b).stream())
                .map(IndexKeys::stem)
                .forEach(keys::add);
        Stream.of(event.speaker(), event.body())
                .filter(Objects::nonNull)
                .flatMap(s -> names.words(Objects.requireNonNull(s)).stream())
                .forEach(word -> keys.add("v" + word));
        return keys;
    }

    private static String stem(String word) {
        return "b" + word.substring(0, Math.min(5, word.length()));
    }
}
