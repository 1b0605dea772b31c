package org.habeas.enrich.happening;

import static org.habeas.enrich.Newsroom.event;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.Newsroom;
import org.habeas.enrich.TopologyRun;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.habeas.model.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two forms of a name that share the sound of one word alone. */
class OtherSpellingsTest {
    private static final String FULL = "Aleksandr Novodar";
    private static final String SHORT = "Sasha Novodar";

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
    void areOneHappeningWhereTheDaysAreNear() {
        assertEquals(
                List.of(Reason.NEW, Reason.CORROBORATED),
                reasons(
                        told("a-1", "2030-03-02", dated("2030-03-02", FULL)),
                        told("a-2", "2030-03-05", dated("2030-03-04", SHORT))));
    }

    @Test
    void areTwoWhereTheDaysAreFarApart() {
        assertEquals(
                List.of(Reason.NEW, Reason.NEW),
                reasons(
                        told("a-1", "2030-03-02", dated("2030-03-02", FULL)),
                        told("a-2", "2030-03-12", dated("2030-03-12", SHORT))));
    }

    @Test
    void areOneWhereTheLaterArticleGivesNoDay() {
        assertEquals(
                List.of(Reason.NEW, Reason.CORROBORATED),
                reasons(
                        told("a-1", "2030-03-02", dated("2030-03-02", FULL)),
                        told("a-2", "2030-03-12", undated(SHORT))));
    }

    @Test
    void areOneWhereTheEarlierArticleGivesNoDay() {
        assertEquals(
                List.of(Reason.NEW, Reason.AMENDED),
                reasons(
                        told("a-1", "2030-03-12", undated(SHORT)),
                        told("a-2", "2030-03-13", dated("2030-03-02", FULL))));
    }

    private Article told(String id, String day, Event event) {
        return newsroom.article(id, "Outlet " + id, day, event);
    }

    private static Event dated(String day, String name) {
        return event(Kind.DETAINED, day, 0, name);
    }

    private static Event undated(String name) {
        return event(Kind.DETAINED, null, 0, name);
    }

    private List<Reason> reasons(Article... articles) {
        return Stream.of(articles)
                .flatMap(article -> run.read(article).stream())
                .map(alert -> alert.reason())
                .toList();
    }
}
