package org.habeas.alerts.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01T21:00:00Z, 2026-03-02T06:00:00Z",
        "2026-03-02T05:59:59Z, 2026-03-02T06:00:00Z",
        "2026-03-02T06:00:00Z, 2026-03-02T06:00:00Z"
    })
    void nothingGoesInTheQuietHoursOfTheZone(Instant time, Instant open) {
        assertEquals(open, Rhythm.parse("22:00-07:00", BERLIN, null).open(time));
    }

    @Test
    void quietHoursMayLieWithinADay() {
        var rhythm = Rhythm.parse("12:00-13:00", "UTC", null);

        assertEquals(Instant.parse("2026-03-01T13:00:00Z"), rhythm.open(Instant.parse("2026-03-01T12:30:00Z")));
        assertEquals(Instant.parse("2026-03-01T11:59:00Z"), rhythm.open(Instant.parse("2026-03-01T11:59:00Z")));
    }

    @Test
    void theNightInWhichClocksArePutBackIsQuietToItsEnd() {
        var rhythm = Rhythm.parse("01:00-02:30", BERLIN, null);

        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), rhythm.open(Instant.parse("2026-10-25T00:10:00Z")));
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), rhythm.open(Instant.parse("2026-10-25T01:10:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, 2026-03-01T12:00:00Z, 2026-03-01T13:00:00Z",
        "PT1H, 2026-03-01T12:59:59Z, 2026-03-01T13:00:00Z",
        "P1D, 2026-03-01T12:00:00Z, 2026-03-01T23:00:00Z",
        "PT7H, 2026-03-01T21:30:00Z, 2026-03-01T23:00:00Z"
    })
    void aDigestComesAtWholeStepsFromMidnight(Duration every, Instant created, Instant release) {
        var rhythm = Rhythm.parse(null, BERLIN, every);

        assertEquals(release, rhythm.release(created));
        assertTrue(rhythm.gathers(created));
    }

    @Test
    void aDigestThatFallsIntoTheQuietHoursWaitsForTheirEnd() {
        var rhythm = Rhythm.parse("22:00-07:00", "UTC", Duration.ofDays(1));

        assertEquals(Instant.parse("2026-03-02T07:00:00Z"), rhythm.release(Instant.parse("2026-03-01T12:00:00Z")));
    }

    @Test
    void withoutEitherEachAlertGoesAtOnce() {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");

        assertEquals(now, Rhythm.AT_ONCE.release(now));
        assertFalse(Rhythm.AT_ONCE.gathers(now));
    }

    @Property
    void whatGoesGoesNeitherBeforeItsTimeNorInQuietHoursNorMuchLater(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_800_000_000L) long second,
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(min = 1, max = 1439) int length,
            @ForAll @IntRange(min = 1, max = 1440) int digest) {
        LocalTime begin = LocalTime.MIN.plusMinutes(from);
        var rhythm = new Rhythm(begin, begin.plusMinutes(length), ZoneId.of(BERLIN), Duration.ofMinutes(digest));
        Instant created = Instant.ofEpochSecond(second);

        Instant release = rhythm.release(created);

        assertTrue(release.isAfter(created));
        assertEquals(release, rhythm.open(release));
        assertTrue(Duration.between(created, release).compareTo(Duration.ofHours(50)) < 0);
    }

    @ParameterizedTest
    @CsvSource({"22:00", "22-7", "07:00-07:00", "a-b", "1:00-2:00-3:00"})
    void hoursThatCannotBeReadAreRefused(String quiet) {
        String message = assertThrows(IllegalArgumentException.class, () -> Rhythm.parse(quiet, "UTC", null))
                .getMessage();

        assertTrue(message.startsWith("quiet: two "), message);
    }

    @Test
    void aZoneOrDigestThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Rhythm.parse(null, "Moon/Base", null));
        assertThrows(IllegalArgumentException.class, () -> Rhythm.parse(null, "UTC", Duration.ofDays(2)));
        assertThrows(IllegalArgumentException.class, () -> Rhythm.parse(null, "UTC", Duration.ZERO));
    }
}
