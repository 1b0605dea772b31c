package org.habeas.enrich.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.habeas.enrich.Newsroom;
import org.habeas.enrich.TopologyRun;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.EntryType;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Organisations on watchlists. */
class ListedOrganisationsTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final String NAME = "Sinaq Weekly";

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
    void areLinkedOnceForEachListThatHasThem() {
        watch("press", "Sınaq Weekly", EntryType.ORGANISATION, Tlp.GREEN);
        watch("desk", NAME, EntryType.ORGANISATION, Tlp.AMBER);
        watch("people", NAME, EntryType.PERSON, Tlp.RED);

        Alert alert = run.read(article("a-1", detention("Orkhan Nabatli"))).get(0);

        assertEquals(List.of("desk", "press"), lists(alert));
        assertEquals(NAME, alert.watchedOrganisations().get(1).name());
        assertEquals("Sınaq Weekly", alert.watchedOrganisations().get(1).watch().name());
        assertEquals(Tlp.AMBER, alert.marking());
        assertNull(alert.persons().get(0).watch());
    }

    @Test
    void areFoundWhenTheyAreListedAfterTheNewsAndNoMoreOnceRemoved() {
        run.read(article("a-1", detention("Orkhan Nabatli")));

        List<Alert> raised = watch("desk", NAME, EntryType.ORGANISATION, Tlp.AMBER);
        List<Alert> again = run.pass(Duration.ofMinutes(5));
        run.watch("desk/o-1", null);
        Alert after = run.read(article("a-2", detention("Lale Quliyeva"))).get(0);

        assertEquals(List.of("desk"), lists(raised.get(0)));
        assertEquals(Reason.WATCH_MATCHED, raised.get(0).reason());
        assertEquals(List.of(), again);
        assertEquals(List.of(), lists(after));
    }

    @Test
    void areLinkedWhereAStatementSpeaksAboutThemAndNotWhereTheySpeak() {
        watch("desk", NAME, EntryType.ORGANISATION, Tlp.AMBER);

        Alert about =
                run.read(article("a-1", statement("Muster Council", NAME))).get(0);
        Alert by = run.read(article("a-2", statement(NAME, "Lale Quliyeva"))).get(0);

        assertEquals(List.of("desk"), lists(about));
        assertEquals(List.of(), lists(by));
    }

    private List<Alert> watch(String list, String name, EntryType type, Tlp marking) {
        return run.watch(
                list + "/o-1",
                new WatchEntry("o-1", list, type, name, List.of(), List.of(), List.of(), List.of(), marking, null));
    }

    private static List<String> lists(Alert alert) {
        return alert.watchedOrganisations().stream()
                .map(one -> one.watch().list())
                .toList();
    }

    private Article article(String id, Event event) {
        return newsroom.article(id, "Gazette", START.plusSeconds(60), 1, event);
    }

    private static Event detention(String name) {
        return Newsroom.detention(Kind.DETAINED, true, "AZ", "2026-03-01", 0, List.of(NAME), name);
    }

    private static Event statement(String body, String target) {
        return Newsroom.statement(Kind.CONDEMNS, "2026-03-01", null, body, target);
    }
}
