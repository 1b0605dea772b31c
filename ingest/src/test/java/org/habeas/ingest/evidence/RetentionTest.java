package org.habeas.ingest.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.habeas.ingest.evidence.Retention.Kept;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2024-12-08T09:33:00Z");
    private static final List<Kept> ALL =
            List.of(kept("new", 1), kept("alerted", 400), kept("old", 400), kept("ancient", 4000), kept("month", 30));

    @Test
    void what_an_alert_rests_on_is_kept_longer() {
        Retention retention = new Retention(Duration.ofDays(365), Duration.ofDays(3650), null);
        assertEquals(List.of("old", "ancient"), retention.over(ALL, Set.of("alerted"), NOW));
        assertEquals(List.of("old", "ancient"), retention.over(ALL, Set.of("alerted", "ancient"), NOW));
    }

    @Test
    void the_oldest_go_until_the_size_fits_and_alerted_ones_last() {
        Duration long_ = Duration.ofDays(10_000);
        assertEquals(
                List.of("ancient", "old", "month"),
                new Retention(long_, long_, 250L).over(ALL, Set.of("alerted"), NOW));
        assertEquals(
                5,
                new Retention(long_, long_, 0L)
                        .over(ALL, Set.of("alerted"), NOW)
                        .size());
        assertEquals(List.of(), new Retention(long_, long_, 500L).over(ALL, Set.of(), NOW));
    }

    private static Kept kept(String id, int days) {
        return new Kept(id, 100, NOW.minus(Duration.ofDays(days)));
    }
}
