package org.habeas.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.habeas.model.Case;
import org.habeas.model.CaseStep;
import org.habeas.model.DatePrecision;
import org.habeas.model.Kind;
import org.habeas.model.Tlp;
import org.junit.jupiter.api.Test;

class CaseCalendarTest {
    private static final Case ANA = new Case(
            "c-1",
            "Ana Example",
            List.of(),
            null,
            "XX",
            List.of(new CaseStep(
                    "h-3",
                    Kind.REMANDED,
                    LocalDate.of(2031, 5, 7),
                    DatePrecision.DAY,
                    LocalDate.of(2031, 9, 7),
                    null,
                    true)),
            Tlp.AMBER);

    @Test
    void hasADayForTheStepAndOneForTheEndOfItsTerm() {
        List<String> lines = CaseCalendar.of(ANA, Instant.parse("2031-06-01T00:00:00Z"))
                .lines()
                .toList();

        assertEquals(List.of("UID:c-1-h-3@habeas", "UID:c-1-h-3-until@habeas"), starting(lines, "UID"));
        assertEquals(List.of("DTSTART;VALUE=DATE:20310507", "DTSTART;VALUE=DATE:20310907"), starting(lines, "DTSTART"));
        assertEquals(
                List.of("SUMMARY:Ana Example: remanded", "SUMMARY:Until today: Ana Example: remanded"),
                starting(lines, "SUMMARY"));
        assertTrue(lines.contains("CATEGORIES:remanded,TLP:AMBER"), lines.toString());
        assertEquals("END:VCALENDAR", lines.get(lines.size() - 1));
    }

    private static List<String> starting(List<String> lines, String property) {
        return lines.stream().filter(line -> line.startsWith(property)).toList();
    }
}
