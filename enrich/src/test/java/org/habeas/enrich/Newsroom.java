package org.habeas.enrich;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;
import org.habeas.model.DatePrecision;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Role;

/** Writes articles and knows what a reader finds in them. */
public final class Newsroom {
    private final Map<String, List<Event>> told = new HashMap<>();

    /** An article by {@code publisher} that comes in at noon of {@code day}, in words of its own. */
    public Article article(String id, String publisher, String day, Event... events) {
        return article(id, publisher, LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), 1, events);
    }

    public Article article(String id, String publisher, Instant time, int version, Event... events) {
        return remember(plain(id, publisher, time, version, words(id), null, false), events);
    }

    /** The same article, edited, with what it tells now. */
    public Article edited(Article a, String day, Event... events) {
        Instant time = LocalDate.parse(day).atTime(18, 0).toInstant(ZoneOffset.UTC);
        var edited = new Article(
                a.id(),
                a.url(),
                a.source(),
                a.publisher(),
                null,
                null,
                a.published(),
                time,
                "",
                a.text() + " edited",
                null,
                "sha256:e",
                a.version() + 1,
                null,
                a.backlog());
        return remember(edited, events);
    }

    /** An article with the text of another, by another publisher; the source does not say so. */
    public Article reprint(String id, String publisher, String day, Article original, Event... events) {
        Instant time = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return remember(plain(id, publisher, time, 1, original.text() + " wire", null, false), events);
    }

    /** An article that was old at its source's first poll. */
    public Article backlog(String id, String publisher, String day, Event... events) {
        Instant time = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return remember(plain(id, publisher, time, 1, words(id), null, true), events);
    }

    private Article remember(Article article, Event... events) {
        told.put(article.id() + "/" + article.version(), List.of(events));
        return article;
    }

    private static Article plain(
            String id, String publisher, Instant time, int version, String text, String copyOf, boolean backlog) {
        return new Article(
                id,
                "https://news.example/" + id,
                publisher,
                publisher,
                null,
                "en",
                time.atOffset(ZoneOffset.UTC),
                time,
                "",
                text,
                "sha256:" + id,
                "sha256:" + id + version,
                version,
                copyOf,
                backlog);
    }

    private static String words(String seed) {
        Random random = new Random(seed.hashCode() * 31L + 7);
        return IntStream.range(0, 40)
                .mapToObj(i -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }

    public Reading read(Article article) {
        return new Reading("en", told.getOrDefault(article.id() + "/" + article.version(), List.of()));
    }

    /** A detention event in Azerbaijan, told as news. */
    public static Event event(Kind kind, String date, int unnamed, String... names) {
        return detention(kind, true, "AZ", date, unnamed, List.of("Gazette"), names);
    }

    /** A detention event in Azerbaijan that is merely recalled. */
    public static Event recalled(Kind kind, String date, String... names) {
        return detention(kind, false, "AZ", date, 0, List.of(), names);
    }

    public static Event detention(
            Kind kind,
            boolean fresh,
            String country,
            String date,
            int unnamed,
            List<String> organisations,
            String... names) {
        List<Person> persons = Stream.of(names)
                .map(n -> new Person(n, List.of(n), Role.DETAINED, null))
                .toList();
        LocalDate day = date == null ? null : LocalDate.parse(date);
        return new Event(
                kind,
                fresh,
                persons,
                unnamed,
                organisations,
                List.of(),
                country,
                "Baku",
                null,
                List.of(),
                day,
                day == null ? null : DatePrecision.DAY,
                null,
                null,
                null,
                List.of(),
                null,
                "It happened.",
                0,
                12,
                false,
                "en.test.1",
                0.9);
    }

    /** The event with the end of a term. */
    public static Event until(String day, Event e) {
        return new Event(
                e.kind(),
                e.fresh(),
                e.persons(),
                e.unnamed(),
                e.organisations(),
                e.watchedOrganisations(),
                e.country(),
                e.place(),
                e.authority(),
                e.charges(),
                e.date(),
                e.datePrecision(),
                LocalDate.parse(day),
                e.speaker(),
                e.body(),
                e.targets(),
                e.addressee(),
                e.quote(),
                e.from(),
                e.to(),
                e.inTitle(),
                e.rule(),
                e.confidence());
    }

    public static Event statement(Kind kind, String date, String speaker, String body, String... targets) {
        assert kind.family() == Family.STATEMENT;
        List<Person> persons = Stream.of(targets)
                .map(n -> new Person(n, List.of(n), Role.SPOKEN_OF, null))
                .toList();
        LocalDate day = date == null ? null : LocalDate.parse(date);
        return new Event(
                kind,
                true,
                persons,
                0,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                day,
                day == null ? null : DatePrecision.DAY,
                null,
                speaker,
                body,
                List.of(targets),
                "AZ",
                "They said so.",
                0,
                13,
                false,
                "en.test.2",
                0.9);
    }
}
