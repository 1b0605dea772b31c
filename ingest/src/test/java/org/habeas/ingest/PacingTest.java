package org.habeas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void asks_as_configured_while_there_is_news_and_less_often_the_longer_there_is_none() {
        assertEquals(FIVE, Pacing.working(FIVE, Duration.ofMinutes(10), Duration.ZERO));
        assertEquals(Duration.ofMinutes(30), Pacing.working(FIVE, Duration.ofHours(5), Duration.ZERO));
        assertEquals(Duration.ofHours(1), Pacing.working(FIVE, Duration.ofDays(9), Duration.ZERO));
    }

    @Test
    void heeds_what_the_source_wishes_up_to_an_hour() {
        assertEquals(Duration.ofMinutes(20), Pacing.working(FIVE, null, Duration.ofMinutes(20)));
        assertEquals(Duration.ofHours(1), Pacing.working(FIVE, null, Duration.ofDays(1)));
    }

    @Test
    void backs_off_to_six_hours_and_as_long_as_asked() {
        assertEquals(FIVE, Pacing.failing(FIVE, 1, null));
        assertEquals(Duration.ofMinutes(20), Pacing.failing(FIVE, 3, null));
        assertEquals(Duration.ofHours(6), Pacing.failing(FIVE, 60, null));
        assertEquals(Duration.ofHours(9), Pacing.failing(FIVE, 1, Duration.ofHours(9)));
    }

    @Property
    void never_asks_more_often_than_configured(@ForAll @IntRange(min = 0, max = 1000) int failures) {
        assertTrue(Pacing.failing(FIVE, failures, null).compareTo(FIVE) >= 0);
    }

    @Test
    void reads_again_three_times_within_a_day() {
        assertEquals(0, Pacing.readings(Duration.ofMinutes(59)));
        assertEquals(1, Pacing.readings(Duration.ofHours(1)));
        assertEquals(2, Pacing.readings(Duration.ofHours(6)));
        assertEquals(3, Pacing.readings(Duration.ofDays(100)));
    }

    @Test
    void calls_silence_what_is_out_of_the_usual_alone() {
        assertTrue(Pacing.silent(Duration.ofHours(1), Duration.ofDays(3)));
        assertFalse(Pacing.silent(Duration.ofHours(1), Duration.ofDays(1)), "two days at least");
        assertFalse(Pacing.silent(Duration.ofDays(7), Duration.ofDays(30)));
        assertFalse(Pacing.silent(null, Duration.ofDays(30)));
    }
}
