package org.habeas.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.habeas.model.Case;
import org.habeas.model.CaseStep;
import org.habeas.model.DatePrecision;
import org.habeas.model.Kind;
import org.habeas.model.Tlp;
import org.junit.jupiter.api.Test;

class CaseTextTest {
    private static final CaseStep SENTENCED =
            new CaseStep("h-1", Kind.SENTENCED, LocalDate.of(2006, 1, 1), DatePrecision.YEAR, null, null, false);
    private static final CaseStep REMANDED = new CaseStep(
            "h-3", Kind.REMANDED, LocalDate.of(2031, 5, 7), DatePrecision.DAY, LocalDate.of(2031, 9, 7), null, true);
    private static final CaseStep DEMANDED =
            new CaseStep("h-4", Kind.CALLS_FOR_RELEASE, LocalDate.of(2031, 5, 9), null, null, "Writers' Union", true);

    private static String text(LocalDate today) {
        var one = new Case(
                "c-1",
                "Ana Example",
                List.of("Ana Example"),
                null,
                "XX",
                List.of(DEMANDED, REMANDED, SENTENCED),
                Tlp.CLEAR);
        return CaseText.of(one, today);
    }

    @Test
    void tells_the_steps_in_the_order_of_the_world_and_the_present_state() {
        assertEquals(
                """
                Ana Example · XX · c-1
                  now: remanded, since 2031-05-07, until 2031-09-07
                  2006  sentenced · from background · h-1
                  2031-05-07  remanded · until 2031-09-07 · h-3
                  told 2031-05-09  calls_for_release · Writers' Union · h-4""",
                text(LocalDate.of(2031, 6, 1)));
    }

    @Test
    void says_that_a_term_has_ended() {
        assertEquals(
                "  now: remanded, since 2031-05-07, term ended 2031-09-07",
                text(LocalDate.of(2032, 1, 1)).lines().skip(1).findFirst().orElseThrow());
    }
}
