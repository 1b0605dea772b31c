package org.habeas.alerts.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.habeas.alerts.calendar.CalendarFile;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertWords;
import org.habeas.model.Alert;
import org.habeas.model.Reason;

/**
 * Happenings as a calendar: a whole day each, the day it became known where the news gives none, and a second one for the
 * day until which somebody is held. A retracted one is cancelled.
 */
final class CalendarFeed {
    private CalendarFeed() {}

    /**
     * @param name of the subscription that it is for
     * @param events as much of each as the subscription may see
     */
    static String of(String name, List<AlertEvent> events) {
        var calendar = new CalendarFile("Habeas: " + name);
        events.forEach(event -> add(calendar, event));
        return calendar.text();
    }

    private static void add(CalendarFile calendar, AlertEvent event) {
        Alert alert = event.alert();
        LocalDate known = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
        calendar.add(day(event, "", Objects.requireNonNullElse(alert.date(), known), AlertWords.title(alert)));
        if (alert.until() != null) {
            calendar.add(day(event, "-until", alert.until(), "Until today: " + AlertWords.title(alert)));
        }
    }

    private static CalendarFile.Day day(AlertEvent event, String part, LocalDate day, String title) {
        Alert alert = event.alert();
        return new CalendarFile.Day(
                alert.happening() + part,
                alert.revision(),
                event.time(),
                day,
                title,
                AlertWords.quotes(alert),
                List.of(alert.kind().code(), alert.marking().code()),
                alert.reason() == Reason.RETRACTED);
    }
}
