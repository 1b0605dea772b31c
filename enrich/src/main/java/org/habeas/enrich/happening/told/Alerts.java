package org.habeas.enrich.happening.told;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.model.Alert;
import org.habeas.model.DatePrecision;
import org.habeas.model.Event;
import org.habeas.model.Evidence;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.habeas.model.WatchedOrganisation;
import org.jspecify.annotations.Nullable;

/** What is known of a happening, put together from all that was told of it: the whole state that an alert carries. */
public final class Alerts {
    /** Longer lists are cut: an alert has to fit into one record. */
    private static final int MOST_PERSONS = 400;

    private static final Comparator<Telling> EARLIEST = Comparator.comparing(
                    (Telling t) -> t.article().published() == null
                            ? t.article().fetched()
                            : t.article().published().toInstant())
            .thenComparing(t -> t.article().id());

    /** Of equals the name that stands first in the alphabet, whichever came first. */
    private static final Comparator<WatchedOrganisation> SUREST = Comparator.comparingDouble(
                    (WatchedOrganisation one) -> one.watch().score())
            .thenComparing(WatchedOrganisation::name, Comparator.reverseOrder());

    private static final int MOST_WORDS = 20;
    private static final int MOST_SOURCES = 60;

    private final People people;

    public Alerts(People people) {
        this.people = people;
    }

    /** The state of {@code happening} as the revision {@code revision}, sent for {@code reason}. */
    public Alert of(Happening happening, int revision, Reason reason) {
        List<Telling> told = happening.valid();
        List<Event> events = happening.preferred().map(Telling::event).toList();
        List<Person> persons = persons(events);
        List<WatchedOrganisation> watched = watched(events);
        Event dated = dated(events);
        String country = best(events, Event::country);
        return new Alert(
                happening.id(),
                revision,
                reason,
                happening.kind(),
                events.stream().mapToDouble(Event::confidence).max().orElse(0),
                persons,
                unnamed(events, persons),
                union(events, Event::organisations),
                watched,
                country == null ? happening.country() : country,
                best(events, Event::place),
                best(events, Event::authority),
                union(events, Event::charges),
                dated == null ? null : dated.date(),
                dated == null ? null : dated.datePrecision(),
                latest(events),
                best(events, Event::speaker),
                best(events, Event::body),
                union(events, Event::targets),
                best(events, Event::addressee),
                sources(told),
                publishers(happening.preferred().toList()),
                happening.mergedInto(),
                marking(persons, watched));
    }

    private List<Person> persons(List<Event> events) {
        List<Person> all = events.stream().flatMap(e -> e.persons().stream()).toList();
        return people.merge(all).stream().limit(MOST_PERSONS).toList();
    }

    /** The most that anybody counts, less those whom anybody names. */
    private static int unnamed(List<Event> events, List<Person> persons) {
        int most = events.stream()
                .mapToInt(e -> e.persons().size() + e.unnamed())
                .max()
                .orElse(0);
        boolean counted = events.stream().anyMatch(e -> e.unnamed() > 0);
        return counted ? Math.max(0, most - persons.size()) : 0;
    }

    /** What most articles say; of equals, what was said first in the order of the alphabet, whoever came first. */
    private static @Nullable String best(List<Event> events, Function<Event, @Nullable String> part) {
        return most(events.stream().<String>flatMap(e -> Stream.ofNullable(part.apply(e))));
    }

    private static <T extends Comparable<? super T>> @Nullable T most(Stream<T> values) {
        Map<T, Long> counts = values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** An event with the date that is told most often among the most precise. */
    private static @Nullable Event dated(List<Event> events) {
        DatePrecision finest = events.stream()
                .map(Event::datePrecision)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<Event> fine = events.stream()
                .filter(e -> finest != null && e.datePrecision() == finest)
                .toList();
        LocalDate date = most(fine.stream().<LocalDate>flatMap(e -> Stream.ofNullable(e.date())));
        return fine.stream()
                .filter(e -> Objects.equals(e.date(), date))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate latest(List<Event> events) {
        return events.stream()
                .map(Event::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Every text once, whatever its capitals. */
    private static List<String> union(List<Event> events, Function<Event, List<String>> part) {
        Map<String, String> texts = new LinkedHashMap<>();
        events.stream()
                .flatMap(e -> part.apply(e).stream())
                .forEach(t -> texts.putIfAbsent(t.toLowerCase(Locale.ROOT), t));
        return texts.values().stream().limit(MOST_WORDS).toList();
    }

    private static List<Evidence> sources(List<Telling> told) {
        Map<String, Evidence> byArticle = new LinkedHashMap<>();
        told.forEach(t -> byArticle.putIfAbsent(t.article().id(), t.evidence()));
        return byArticle.values().stream().limit(MOST_SOURCES).toList();
    }

    /** Publishers that tell it in words of their own: of those that share a text, the one that had it first. */
    private static int publishers(Collection<Telling> told) {
        Map<String, Telling> firstOfText = told.stream()
                .collect(Collectors.toMap(
                        t -> Objects.requireNonNullElse(t.copyOf(), t.article().id()),
                        Function.identity(),
                        BinaryOperator.minBy(EARLIEST)));
        return (int) firstOfText.values().stream()
                .map(t -> t.article().publisher().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /** The best link to each entry, in the order of the entries' keys. */
    private static List<WatchedOrganisation> watched(List<Event> events) {
        Map<String, WatchedOrganisation> best = events.stream()
                .flatMap(event -> event.watchedOrganisations().stream())
                .collect(Collectors.toMap(
                        one -> one.watch().key(), Function.identity(), BinaryOperator.maxBy(SUREST), TreeMap::new));
        return best.values().stream().limit(MOST_WORDS).toList();
    }

    private static Tlp marking(List<Person> persons, List<WatchedOrganisation> watched) {
        Stream<WatchLink> ofPersons = persons.stream().map(Person::watch).filter(Objects::nonNull);
        return Stream.concat(ofPersons, watched.stream().map(WatchedOrganisation::watch))
                .map(link -> Objects.requireNonNull(link.marking()))
                .max(Comparator.naturalOrder())
                .orElse(Tlp.CLEAR);
    }
}
