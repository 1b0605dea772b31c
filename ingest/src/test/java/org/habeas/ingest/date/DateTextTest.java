package org.habeas.ingest.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-08T13:33:00+04:00 | 2024-12-08T13:33:00+04:00",
                "2024-12-08T13:33:00.250Z | 2024-12-08T13:33:00.250Z",
                "2024-12-08 13:33 +0400 | 2024-12-08T13:33:00+04:00",
                "2024-12-08 | 2024-12-08T00:00:00Z",
                "20241208T133300Z | 2024-12-08T13:33:00Z",
                "Sun, 08 Dec 2024 13:33:00 +0400 | 2024-12-08T13:33:00+04:00",
                "Sun, 8 Dec 2024 13:33:00 GMT | 2024-12-08T13:33:00Z",
                "8 Dec 24 13:33 EST | 2024-12-08T13:33:00-05:00",
                "December 8, 2024 at 1:33 pm | 2024-12-08T13:33:00Z",
                "8 декабря 2024, 13:33 | 2024-12-08T13:33:00Z",
                "8 dekabr 2024 | 2024-12-08T00:00:00Z",
                "8 Aralık 2024 13:33 | 2024-12-08T13:33:00Z",
                "08.12.2024 13:33 | 2024-12-08T13:33:00Z",
                "13/12/2024 | 2024-12-13T00:00:00Z",
                "2024年12月8日 13:33 | 2024-12-08T13:33:00Z",
                "8 de diciembre de 2024 | 2024-12-08T00:00:00Z",
                "8. Dezember 2024 13:33 Uhr | 2024-12-08T13:33:00Z",
                "1733664780 | 2024-12-08T13:33:00Z",
                "Sun Dec 8 13:33:00 2024 | 2024-12-08T13:33:00Z",
            })
    void reads_the_dates_that_publishers_write(String text, OffsetDateTime expected) {
        assertEquals(expected, DateText.parse(text, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "3 hours ago",
                "03/04/2024",
                "2024-13-40",
                "32 Dec 2024",
                "8 Foo 2024",
                "99999999999999999999",
                "12:30",
                "2024"
            })
    void leaves_unknown_what_is_no_certain_date(String text) {
        assertNull(DateText.parse(text, ZoneOffset.UTC));
    }

    @Test
    void reads_a_date_without_a_zone_in_the_given_one() {
        assertEquals(
                OffsetDateTime.parse("2024-12-08T13:33:00+04:00"),
                DateText.parse("2024-12-08T13:33", ZoneId.of("Asia/Baku")));
    }

    @Property(tries = 500)
    void never_fails(@ForAll String text) {
        DateText.parse(text, ZoneOffset.UTC);
    }
}
