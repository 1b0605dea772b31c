package org.habeas.enrich.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.enrich.LabelledNews;
import org.habeas.enrich.TopologyRun;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles in twenty other orders, each twice, and every third one edited, give the happenings that they give in order. */
class AnyOrderTest {
    private static final int WAYS = 20;

    private final NameKeys names = new NameKeys();

    @TempDir
    private Path state;

    @Test
    void ofAGeneratedYear() {
        var year = new GeneratedYear(20310102, 24, 2);

        assertSameInAnyOrder(year.articles(), year::read);
    }

    @Test
    void ofLabelledNews() throws IOException {
        Path file = Path.of(System.getProperty("habeas.shared", "none"), "gold", "news.jsonl");
        assumeTrue(Files.isRegularFile(file), () -> "there are no labelled news at " + file);
        ArticleReader reader = ArticleReader.bundled();
        Map<String, Reading> read = new HashMap<>();

        assertSameInAnyOrder(
                new LabelledNews(file).articles(), a -> read.computeIfAbsent(a.id(), id -> reader.read(a)));
    }

    private void assertSameInAnyOrder(List<Article> articles, Function<Article, Reading> reader) {
        Set<String> usual = happenings(alerts(articles, reader, "usual"));
        for (int way = 1; way <= WAYS; way++) {
            Set<String> other = happenings(alerts(disorder(articles, new Random(way)), reader, "way-" + way));
            assertEquals(List.of(), differences(usual, other), "way " + way);
        }
    }

    private static List<String> differences(Set<String> usual, Set<String> other) {
        return Stream.concat(
                        usual.stream().filter(h -> !other.contains(h)).map(h -> "missing: " + h),
                        other.stream().filter(h -> !usual.contains(h)).map(h -> "added: " + h))
                .toList();
    }

    private List<Alert> alerts(List<Article> articles, Function<Article, Reading> reader, String name) {
        List<Alert> alerts = new ArrayList<>();
        try (var run =
                new TopologyRun(reader, state.resolve(name), articles.get(0).fetched())) {
            articles.forEach(article -> alerts.addAll(run.read(article)));
            alerts.addAll(run.pass(Duration.ofDays(2)));
        }
        return alerts;
    }

    private static List<Article> disorder(List<Article> articles, Random random) {
        List<Article> all = new ArrayList<>(articles);
        all.addAll(articles);
        for (int i = 0; i < articles.size(); i += 3) {
            all.add(edited(articles.get(i)));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static Article edited(Article a) {
        return new Article(
                a.id(),
                a.url(),
                a.source(),
                a.publisher(),
                a.country(),
                a.language(),
                a.published(),
                a.fetched(),
                a.title(),
                a.text() + " (corrected)",
                a.snapshot(),
                a.contentHash() + "2",
                2,
                a.copyOf(),
                a.backlog());
    }

    /** What was raised and is part of nothing else, in its last state; a second raising of one happening beside. */
    private Set<String> happenings(List<Alert> alerts) {
        Map<String, Alert> last = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (Alert alert : alerts) {
            if (last.put(alert.happening(), alert) != null && alert.reason() == Reason.NEW) {
                twice.add("raised twice: " + alert.happening());
            }
        }
        return Stream.concat(
                        twice.stream(),
                        last.values().stream()
                                .filter(a -> a.mergedInto() == null)
                                .map(this::text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name however spelled: which of two spellings an alert shows depends on what was written when it was sent. */
    private String sound(String name) {
        return names.words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    private String text(Alert a) {
        Set<String> sounds =
                a.persons().stream().map(Person::name).map(this::sound).collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(a.family(), a.kind(), sounds, a.country(), a.date(), a.body(), a.speaker())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
    }
}
