package org.habeas.enrich.happening;

import static org.habeas.enrich.Newsroom.event;
import static org.habeas.enrich.Newsroom.recalled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.Newsroom;
import org.habeas.enrich.TopologyRun;
import org.habeas.model.Article;
import org.habeas.model.CaseStep;
import org.habeas.model.EntryType;
import org.habeas.model.Kind;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons' cases, through the whole topology. */
class CasesTest {
    @TempDir
    private Path state;

    private final Newsroom newsroom = new Newsroom();
    private TopologyRun run;

    @BeforeEach
    void start() {
        run = new TopologyRun(newsroom::read, state, Instant.parse("2030-01-01T00:00:00Z"));
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void aCaseHasThePersonsHappeningsInTheOrderOfTheWorld() {
        run.watch("desk/p-1", entry("p-1", "Ana Pova"));
        read(
                newsroom.article(
                        "a-1",
                        "One",
                        "2030-03-10",
                        event(Kind.REMANDED, "2030-03-09", 0, "Ana Pova"),
                        recalled(Kind.SENTENCED, "2024-05-01", "Ana Pova")),
                newsroom.article(
                        "a-2", "Two", "2030-03-11", event(Kind.DETAINED, "2030-03-07", 0, "Anna Pova", "Ana Pova")));

        var all = run.cases();
        var ana = all.values().stream()
                .filter(c -> c != null && c.watch() != null)
                .findFirst()
                .orElseThrow();

        assertEquals(
                List.of(Kind.SENTENCED, Kind.DETAINED, Kind.REMANDED),
                ana.steps().stream().map(CaseStep::kind).toList());
        assertEquals(
                List.of(false, true, true),
                ana.steps().stream().map(CaseStep::raised).toList());
        assertEquals(Kind.REMANDED, ana.state().orElseThrow().kind());
        assertEquals(LocalDate.of(2030, 3, 9), ana.since());
        assertEquals(Tlp.AMBER, ana.marking());
    }

    @Test
    void aPersonWhomTheListComesToKnowMovesToTheEntrysCase() {
        read(newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")));
        String unknown = run.cases().keySet().iterator().next();

        run.watch("desk/p-1", entry("p-1", "Ana Pova"));

        var cases = run.cases();
        assertEquals(2, cases.size());
        assertTrue(cases.containsKey(unknown) && cases.get(unknown) == null);
    }

    private static WatchEntry entry(String id, String name) {
        return new WatchEntry(
                id, "desk", EntryType.PERSON, name, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    private void read(Article... articles) {
        Stream.of(articles).forEach(run::read);
    }
}
