package org.habeas.alerts.desk;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.event;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.junit.jupiter.api.Test;

class CalendarFeedTest {
    @Test
    void eachHappeningIsADayThatARetractionCancels() {
        var told = event(alert("h-1", 1, Reason.NEW, Tlp.CLEAR, person("Ana Ejemplo", null)));
        var taken = event(alert("h-2", 2, Reason.RETRACTED, Tlp.CLEAR, person("Beno Muster", null)));

        String calendar = CalendarFeed.of("reader", List.of(told, taken));

        assertEquals(1, calendar.split("STATUS:CONFIRMED", -1).length - 1, calendar);
        assertEquals(1, calendar.split("STATUS:CANCELLED", -1).length - 1, calendar);
        assertTrue(calendar.contains("UID:h-1@habeas\r\nSEQUENCE:1\r\n"), calendar);
        assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void whatANameSaysAddsNoLineAndNoLineIsTooLong() {
        String name = "Ana\r\nEND:VEVENT, \\; " + "Әə".repeat(60);
        String calendar =
                CalendarFeed.of("reader", List.of(event(alert("h-1", 1, Reason.NEW, Tlp.CLEAR, person(name, null)))));

        assertEquals(1, calendar.split("\r\nEND:VEVENT", -1).length - 1, calendar);
        assertTrue(calendar.replace("\r\n ", "").contains("Ana\\nEND:VEVENT\\, \\\\\\; Әə"), calendar);
        calendar.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
    }
}
