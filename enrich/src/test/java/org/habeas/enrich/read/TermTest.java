package org.habeas.enrich.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final ArticleReader READER = ArticleReader.bundled();

    @Test
    void endsOnTheDayThatIsGiven() {
        assertEquals(
                LocalDate.of(2031, 8, 12),
                until(Kind.REMANDED, "A court on Monday remanded journalist Ana Example in custody until August 12."));
    }

    @Test
    void endsNextYearWhereTheDayOfThisOneHasPassed() {
        assertEquals(
                LocalDate.of(2032, 3, 12),
                until(Kind.REMANDED, "A court on Monday remanded journalist Ana Example in custody until 12 March."));
    }

    @Test
    void countsMonthsFromTheRuling() {
        assertEquals(
                LocalDate.of(2031, 9, 5),
                until(Kind.REMANDED, "On Monday a court remanded journalist Ana Example for four months."));
    }

    @Test
    void addsTheMonthsToTheYears() {
        assertEquals(
                LocalDate.of(2033, 11, 5),
                until(
                        Kind.SENTENCED,
                        "On Monday a court sentenced journalist Ana Example to two years and six months."));
    }

    @Test
    void knowsNoEndWhereTwoGotDifferentTerms() {
        assertNull(until(
                Kind.SENTENCED,
                "On Monday a court sentenced journalist Ana Example to two years and activist Bo Sample to one year."));
    }

    private static @Nullable LocalDate until(Kind kind, String text) {
        OffsetDateTime published = OffsetDateTime.parse("2031-05-07T10:00:00Z");
        Article article = new Article(
                "a",
                null,
                "s",
                "s",
                null,
                "en",
                published,
                Instant.EPOCH,
                "News",
                text,
                null,
                "sha256:0",
                1,
                null,
                false);
        Event event = READER.read(article).events().stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow();
        return event.until();
    }
}
