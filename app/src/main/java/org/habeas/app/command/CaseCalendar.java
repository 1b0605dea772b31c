package org.habeas.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.habeas.alerts.calendar.CalendarFile;
import org.habeas.model.Case;
import org.habeas.model.CaseStep;

/** A case as a calendar: a day for each step, and one for each day on which a term ends. */
final class CaseCalendar {
    private static final long START = LocalDate.of(2026, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private CaseCalendar() {}

    /** @param now stands as the time of revision, for a case tells none */
    static String of(Case one, Instant now) {
        var calendar = new CalendarFile("Habeas: " + one.name());
        for (CaseStep step : one.steps()) {
            String what = one.name() + ": " + step.kind().code();
            calendar.add(day(one, step, "", step.day(), what, now));
            if (step.until() != null) {
                calendar.add(day(one, step, "-until", step.until(), "Until today: " + what, now));
            }
        }
        return calendar.text();
    }

    private static CalendarFile.Day day(
            Case one, CaseStep step, String part, LocalDate day, String title, Instant now) {
        // seconds since a day in the past: a later revision has to have a higher number
        int sequence = Math.toIntExact(Math.max(0, now.getEpochSecond() - START));
        return new CalendarFile.Day(
                one.id() + "-" + step.happening() + part,
                sequence,
                now,
                day,
                title,
                CaseText.line(step),
                List.of(step.kind().code(), one.marking().code()),
                false);
    }
}
