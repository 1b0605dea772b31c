package org.habeas.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @Property
    void reads_what_it_writes(@ForAll @LongRange(min = 0, max = 900_000_000) long millis) {
        Duration duration = Duration.ofMillis(millis);
        assertEquals(duration, Durations.parse(Durations.format(duration)));
    }

    @Test
    void writes_the_largest_whole_unit() {
        assertEquals("90s", Durations.format(Duration.ofSeconds(90)));
        assertEquals("2h", Durations.format(Duration.ofMinutes(120)));
        assertEquals("7d", Durations.format(Duration.ofDays(7)));
        assertEquals("1500ms", Durations.format(Duration.ofMillis(1500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "1.5h", "-3s", "3 weeks", "PT5S", "99999999999s"})
    void refuses_what_has_no_number_and_unit(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
        assertTrue(e.getMessage().contains("such as 30s"), e.getMessage());
    }
}
