package org.habeas.enrich.happening;

import static org.habeas.enrich.Newsroom.event;
import static org.habeas.enrich.Newsroom.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.habeas.enrich.Newsroom;
import org.habeas.enrich.TopologyRun;
import org.habeas.model.Alert;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.habeas.model.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a term, through the whole topology, a day at a time. */
class TermsTest {
    @TempDir
    private Path state;

    private final Newsroom newsroom = new Newsroom();
    private LocalDate today = LocalDate.of(2030, 3, 1);
    private TopologyRun run;

    @BeforeEach
    void start() {
        run = new TopologyRun(newsroom::read, state, today.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void theEndOfATermIsRemindedOfOnceAWeekBefore() {
        read("a-1", "2030-03-02", remanded("2030-03-01", "2030-06-01"));

        assertEquals(List.of("2030-05-25"), remindersUntil("2030-07-01"));
    }

    @Test
    void aShortTermIsRemindedOfWhenHalfOfItIsOver() {
        read("a-1", "2030-03-02", remanded("2030-03-01", "2030-03-11"));

        assertEquals(List.of("2030-03-06"), remindersUntil("2030-04-01"));
    }

    @Test
    void nothingIsRemindedOfOnceThePersonIsFree() {
        read("a-1", "2030-03-02", remanded("2030-03-01", "2030-06-01"));
        read("a-2", "2030-04-02", event(Kind.RELEASED, "2030-04-01", 0, "Ana Pova"));

        assertEquals(List.of(), remindersUntil("2030-07-01"));
    }

    @Test
    void aTermThatTurnsOutToBeLongerIsRemindedOfAtItsOwnEnd() {
        read("a-1", "2030-03-02", remanded("2030-03-01", "2030-06-01"));
        read("a-2", "2030-03-03", remanded("2030-03-01", "2030-07-01"));

        assertEquals(List.of("2030-06-24"), remindersUntil("2030-08-01"));
    }

    @Test
    void aTermThatIsOverWhenItIsToldOfIsNotRemindedOf() {
        read("a-1", "2030-03-20", remanded("2030-03-01", "2030-03-11"));

        assertEquals(List.of(), remindersUntil("2030-04-01"));
    }

    private static Event remanded(String day, String until) {
        return until(until, event(Kind.REMANDED, day, 0, "Ana Pova"));
    }

    private void read(String id, String day, Event event) {
        run.read(newsroom.article(id, "Gazette", day, event));
        today = LocalDate.parse(day);
    }

    /** The days on which a reminder came, each seen at noon. */
    private List<String> remindersUntil(String last) {
        List<String> days = new ArrayList<>();
        while (today.isBefore(LocalDate.parse(last))) {
            today = today.plusDays(1);
            List<Alert> alerts = run.pass(Duration.ofDays(1));
            alerts.stream()
                    .filter(alert -> alert.reason() == Reason.TERM_ENDING)
                    .forEach(alert -> days.add(today.toString()));
        }
        return days;
    }
}
