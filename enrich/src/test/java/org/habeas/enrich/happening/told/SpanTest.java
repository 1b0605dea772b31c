package org.habeas.enrich.happening.told;

import static org.habeas.enrich.Newsroom.event;
import static org.habeas.enrich.Newsroom.recalled;
import static org.habeas.enrich.Newsroom.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.habeas.model.Kind;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate TOLD = LocalDate.of(2030, 3, 20);

    @Test
    void aDayIsThatDay() {
        Span span = Span.of(event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"), TOLD);

        assertEquals(new Span(LocalDate.of(2030, 3, 2), LocalDate.of(2030, 3, 2)), span);
        assertTrue(span.exact());
    }

    @Test
    void undatedNewsIsOfTheLastFortnightAndAStatementOfTheLastWeek() {
        assertEquals(new Span(TOLD.minusDays(14), TOLD), Span.of(event(Kind.DETAINED, null, 0, "Ana Pova"), TOLD));
        assertEquals(
                new Span(TOLD.minusDays(7), TOLD), Span.of(statement(Kind.CONDEMNS, null, "Ivo Trel", null), TOLD));
    }

    @Test
    void whatIsRecalledWithoutADateWasAnyTimeBefore() {
        assertEquals(new Span(Span.EVER, TOLD), Span.of(recalled(Kind.DETAINED, null, "Ana Pova"), TOLD));
    }

    @Test
    void spansWithoutACommonDayKeepTheFirst() {
        var a = new Span(TOLD, TOLD.plusDays(3));
        var b = new Span(TOLD.plusDays(5), TOLD.plusDays(9));

        assertEquals(a, a.and(b));
        assertEquals(2, a.gap(b));
        assertTrue(a.near(b, 2));
        assertFalse(a.near(b, 1));
    }

    @Property
    void theGapIsTheSameFromBothSidesAndNoneWhereTheyOverlap(
            @ForAll @IntRange(max = 50) int from,
            @ForAll @IntRange(max = 20) int length,
            @ForAll @IntRange(max = 50) int otherFrom,
            @ForAll @IntRange(max = 20) int otherLength) {
        var a = new Span(TOLD.plusDays(from), TOLD.plusDays(from + length));
        var b = new Span(TOLD.plusDays(otherFrom), TOLD.plusDays(otherFrom + otherLength));
        boolean overlap = from <= otherFrom + otherLength && otherFrom <= from + length;

        assertEquals(a.gap(b), b.gap(a));
        assertEquals(overlap, a.gap(b) == 0);
    }
}
