package org.habeas.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.habeas.model.Case;
import org.habeas.model.CaseStep;
import org.habeas.model.DatePrecision;
import org.habeas.model.Family;

/** A case as lines for a person to read: who, the present state, then a line a step. */
final class CaseText {
    private CaseText() {}

    /** @param today decides whether a term has ended */
    static String of(Case one, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add(one.name() + (one.country() == null ? "" : " · " + one.country())
                + (one.watch() == null ? "" : " · on list " + one.watch().list()) + " · " + one.id());
        one.state().ifPresent(state -> lines.add("  now: " + state(state, today)));
        one.steps().forEach(step -> lines.add("  " + line(step)));
        return String.join("\n", lines);
    }

    private static String state(CaseStep state, LocalDate today) {
        LocalDate until = state.until();
        String term = until == null ? "" : (until.isBefore(today) ? ", term ended " : ", until ") + until;
        return state.kind().code() + ", since " + day(state) + term;
    }

    /** A step in one line. */
    static String line(CaseStep step) {
        boolean spoken = step.kind().family() == Family.STATEMENT;
        return day(step) + "  " + step.kind().code()
                + (spoken && step.voice() != null ? " · " + step.voice() : "")
                + (step.until() == null ? "" : " · until " + step.until())
                + (step.raised() ? "" : " · from background")
                + " · " + step.happening();
    }

    /** As much of the day as is known; a step known only by when it was told says so. */
    private static String day(CaseStep step) {
        DatePrecision precision = step.datePrecision();
        if (precision == null) {
            return "told " + step.day();
        }
        return switch (precision) {
            case YEAR -> Integer.toString(step.day().getYear());
            case MONTH -> step.day().toString().substring(0, 7);
            case DAY -> step.day().toString();
        };
    }
}
