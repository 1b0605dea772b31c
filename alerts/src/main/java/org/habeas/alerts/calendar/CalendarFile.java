package org.habeas.alerts.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A calendar of whole days, written as RFC 5545 says. */
public final class CalendarFile {
    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** @param name as a reader shows it */
    public CalendarFile(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Habeas//alerts//EN");
        line("X-WR-CALNAME", escaped(name));
    }

    /**
     * An entry for a whole day.
     *
     * @param id unique in the world together with {@code @habeas}; the same for each revision
     * @param sequence rises with each revision
     * @param stamp when this revision was made
     * @param day on which it is
     * @param summary one line
     * @param description several lines, or empty
     * @param categories words to sort by
     * @param cancelled whether it does not hold any more
     */
    public record Day(
            String id,
            int sequence,
            Instant stamp,
            LocalDate day,
            String summary,
            String description,
            List<String> categories,
            boolean cancelled) {}

    /** Adds an entry. */
    public void add(Day entry) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(entry.id()) + "@habeas");
        line("SEQUENCE", Integer.toString(entry.sequence()));
        line("DTSTAMP", TIME.format(entry.stamp()));
        line("DTSTART;VALUE=DATE", entry.day().format(DateTimeFormatter.BASIC_ISO_DATE));
        line("SUMMARY", escaped(entry.summary()));
        line("DESCRIPTION", escaped(entry.description()));
        line(
                "CATEGORIES",
                entry.categories().stream().map(CalendarFile::escaped).collect(Collectors.joining(",")));
        line("STATUS", entry.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** The whole, ended. */
    public String text() {
        return text + "END:VCALENDAR\r\n";
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
