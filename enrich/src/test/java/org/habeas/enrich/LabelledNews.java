package org.habeas.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;
import org.habeas.model.DatePrecision;
import org.habeas.model.EntryType;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Role;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Json;

/** Labelled news items as articles, and their labels as what a perfect reader reads out of them. */
public final class LabelledNews {
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Reading> readings = new HashMap<>();

    public LabelledNews(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                add(Json.mapper().readTree(line));
            }
        }
        articles.sort(Comparator.comparing(Article::fetched));
    }

    /** In the order of their publication. */
    public List<Article> articles() {
        return articles;
    }

    public Reading read(Article article) {
        return readings.get(article.id());
    }

    /** Those of {@code people} who are to be watched. */
    public static List<WatchEntry> watchlist(Path people) throws IOException {
        List<WatchEntry> entries = new ArrayList<>();
        for (JsonNode person : Json.mapper().readTree(people.toFile())) {
            if (person.path("watch").asBoolean() && !person.path("decoy").asBoolean()) {
                entries.add(new WatchEntry(
                        person.path("id").asText(person.path("name").asText()),
                        "test",
                        EntryType.PERSON,
                        person.path("name").asText(),
                        texts(person.path("aliases")),
                        List.of(),
                        person.path("country").isTextual()
                                ? List.of(person.path("country").asText())
                                : List.of(),
                        texts(person.path("orgs")),
                        null,
                        null));
            }
        }
        return entries;
    }

    private void add(JsonNode item) {
        OffsetDateTime published = LocalDate.parse(
                        item.path("published").asText().substring(0, 10))
                .atTime(12, 0)
                .atOffset(ZoneOffset.UTC);
        Instant fetched = published.toInstant();
        String id = item.path("id").asText();
        String source = item.path("source").asText();
        articles.add(new Article(
                id,
                text(item, "url"),
                source,
                source,
                null,
                text(item, "lang"),
                published,
                fetched,
                item.path("title").asText(),
                item.path("text").asText(),
                null,
                "sha256:" + id,
                1,
                null,
                false));
        List<Event> events = new ArrayList<>();
        item.path("events").forEach(event -> events.add(event(event)));
        readings.put(id, new Reading(item.path("lang").asText(), events));
    }

    private static Event event(JsonNode e) {
        Kind kind = Kind.parse(e.path("kind").asText());
        boolean statement = kind.family() == Family.STATEMENT;
        List<String> targets = texts(e.path("targets"));
        List<Person> persons = (statement ? targets : texts(e.path("persons")))
                .stream()
                        .map(n -> new Person(n, List.of(n), statement ? Role.SPOKEN_OF : Role.DETAINED, null))
                        .toList();
        LocalDate date = text(e, "date") == null ? null : LocalDate.parse(text(e, "date"));
        return new Event(
                kind,
                e.path("fresh").asBoolean(true),
                persons,
                e.path("unnamed").asInt(),
                texts(e.path("orgs")),
                List.of(),
                text(e, "country"),
                text(e, "place"),
                text(e, "authority"),
                texts(e.path("charges")),
                date,
                date == null ? null : DatePrecision.DAY,
                null,
                text(e, "speaker"),
                text(e, "body"),
                targets,
                text(e, "addressee"),
                "",
                0,
                0,
                false,
                "label",
                1);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
