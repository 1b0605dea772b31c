package org.habeas.alerts.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertWords;
import org.habeas.model.Alert;
import org.habeas.model.Reason;

/**
 * Happenings as a calendar (RFC 5545): a whole day each, the day it became known where the news gives none, and a second
 * one for the day until which somebody is held. A retracted one is cancelled.
 */
final class CalendarFeed {
    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFeed() {}

    /**
     * @param name of the subscription that it is for
     * @param events as much of each as the subscription may see
     */
    static String of(String name, List<AlertEvent> events) {
        var calendar = new CalendarFeed();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Habeas//alerts//EN");
        calendar.line("X-WR-CALNAME", "Habeas: " + escaped(name));
        events.forEach(calendar::happening);
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void happening(AlertEvent event) {
        Alert alert = event.alert();
        LocalDate known = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
        day(event, "", Objects.requireNonNullElse(alert.date(), known), AlertWords.title(alert));
        if (alert.until() != null) {
            day(event, "-until", alert.until(), "Until today: " + AlertWords.title(alert));
        }
    }

    private void day(AlertEvent event, String part, LocalDate day, String title) {
        Alert alert = event.alert();
        line("BEGIN", "VEVENT");
        line("UID", escaped(alert.happening() + part) + "@habeas");
        line("SEQUENCE", Integer.toString(alert.revision()));
        line("DTSTAMP", time(event.time()));
        line("DTSTART;VALUE=DATE", day.format(DateTimeFormatter.BASIC_ISO_DATE));
        line("SUMMARY", escaped(title));
        line("DESCRIPTION", escaped(AlertWords.quotes(alert)));
        line(
                "CATEGORIES",
                escaped(alert.kind().code()) + "," + escaped(alert.marking().code()));
        line("STATUS", alert.reason() == Reason.RETRACTED ? "CANCELLED" : "CONFIRMED");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded after 75 octets, never within a character. */
    private void line(String property, String value) {
        int octets = 0;
        for (int point : (property + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
        }
        text.append("\r\n");
    }
}
