package org.habeas.enrich.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.habeas.enrich.Newsroom;
import org.habeas.enrich.TopologyRun;
import org.habeas.enrich.name.NameComparison;
import org.habeas.model.Alert;
import org.habeas.model.EntryType;
import org.habeas.model.Kind;
import org.habeas.model.Reason;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that come onto the list after the news. */
class LateNamesTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int HAPPENINGS = 10_000;
    private static final NameComparison NAMES = new NameComparison();
    private static final Duration SOON = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final Newsroom newsroom = new Newsroom();
    private TopologyRun run;

    @BeforeEach
    void start() {
        run = new TopologyRun(newsroom::read, folder, START);
    }

    @AfterEach
    void end() {
        run.close();
    }

    @Test
    void findEveryEarlierHappeningOnceHoweverItWroteThem() throws IOException {
        Map<String, String> listed = pairs();
        List<String> written = new ArrayList<>(listed.keySet());
        for (int i = 0; i < HAPPENINGS; i++) {
            run.read(article(i, i < written.size() ? written.get(i) : invented(i)));
        }

        List<Alert> raised = new ArrayList<>();
        for (String name : new LinkedHashSet<>(listed.values())) {
            raised.addAll(run.watch("desk/" + name, entry(name, name)));
        }
        raised.addAll(run.pass(SOON));

        Set<String> found = names(raised);
        Set<String> missed = new HashSet<>(written);
        missed.removeAll(found);
        assertEquals(Set.of(), missed);
        assertTrue(raised.stream().allMatch(alert -> alert.reason() == Reason.WATCH_MATCHED));
        assertEquals(
                raised.size(), raised.stream().map(Alert::happening).distinct().count());
        assertEquals(List.of(), run.pass(SOON));
    }

    @Test
    void matchTheNextArticleAndNoMoreOnceRemoved() {
        run.read(article(1, "Orkhan Nabatli"));
        run.watch("desk/e-1", entry("e-1", "Lale Quliyeva"));
        List<Alert> watched = run.read(article(2, "Lalə Quliyeva"));
        run.watch("desk/e-1", null);
        List<Alert> after = run.read(article(3, "Lala Guliyeva"));

        assertEquals("e-1", watched.get(0).persons().get(0).watch().id());
        assertTrue(after.stream().allMatch(alert -> alert.persons().get(0).watch() == null));
    }

    @Test
    void raiseNothingWhenTheSameListIsReadAgain() {
        run.read(article(1, "Orkhan Nabatli"));
        List<Alert> first = run.watch("desk/e-1", entry("e-1", "Orxan Nəbatlı"));

        List<Alert> again = run.watch("desk/e-1", entry("e-1", "Orxan Nəbatlı"));

        assertEquals(1, first.size());
        assertEquals(List.of(), again);
    }

    private org.habeas.model.Article article(int number, String name) {
        LocalDate day = LocalDate.parse("2026-03-01").plusDays(number / 200);
        Instant time = day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC).plusSeconds(60L * (number % 200));
        return newsroom.article(
                "a-" + number, "Gazette", time, 1, Newsroom.event(Kind.DETAINED, day.toString(), 0, name));
    }

    private static Set<String> names(List<Alert> alerts) {
        return alerts.stream()
                .flatMap(alert -> alert.persons().stream())
                .filter(person -> person.watch() != null)
                .flatMap(person -> person.spellings().stream())
                .collect(Collectors.toSet());
    }

    private static WatchEntry entry(String id, String name) {
        return new WatchEntry(
                id, "desk", EntryType.PERSON, name, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    private static String invented(int number) {
        return letters(number + 400) + "n " + letters(number * 7 + 8_003) + "k";
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aiou".charAt(rest % 4));
        }
        return letters.toString();
    }

    /** Names as texts write them, each with the name as a list has it. */
    private static Map<String, String> pairs() throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(
                LateNamesTest.class.getResourceAsStream("/org/habeas/enrich/name/hard-pairs.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row[2].equals("match"))
                    .filter(row -> pairs.entrySet().stream().noneMatch(pair -> alike(row, pair)))
                    .forEach(row -> pairs.put(row[1], row[0]));
        }
        return pairs;
    }

    /** Whether an entry of one pair could be taken for that of the other. */
    private static boolean alike(String[] row, Map.Entry<String, String> pair) {
        return NAMES.compare(row[0], pair.getKey()).match()
                || NAMES.compare(row[0], pair.getValue()).match()
                || NAMES.compare(pair.getValue(), row[1]).match();
    }
}
