package org.habeas.enrich.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.habeas.model.EntryType;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.Test;

class EntryTableTest {
    private final EntryTable table = new EntryTable();

    @Test
    void holdsWhatAMapWouldHoldWhateverIsPutAndRemoved() {
        Map<String, WatchEntry> expected = new LinkedHashMap<>();
        var random = new Random(20310101);
        for (int i = 0; i < 20_000; i++) {
            WatchEntry entry = entry("list" + random.nextInt(3), random.nextInt(1_000), "Name " + i);
            if (random.nextInt(3) > 0) {
                table.put(entry);
                expected.put(entry.key(), entry);
            } else {
                table.remove(entry.key());
                expected.remove(entry.key());
            }
        }

        assertEquals(expected.size(), table.size());
        assertEquals(expected, table.all().collect(Collectors.toMap(WatchEntry::key, entry -> entry)));
        expected.forEach((key, entry) -> assertEquals(entry, table.get(key)));
    }

    @Test
    void tellsListsApartWhoseKeysBeginAlike() {
        table.put(entry("a", 1, "Ada Nordquay"));
        table.put(entry("a/b", 1, "Dorin Valeschi"));

        assertEquals(
                List.of("Ada Nordquay"), table.of("a").map(WatchEntry::name).toList());
        assertEquals(List.of("a/b/1"), table.keys(Set.of("a/b")).toList());
        assertTrue(table.has("a/b/1"));
        assertFalse(table.has("a/2"));
        assertNull(table.get("a/2"));
    }

    private static WatchEntry entry(String list, int id, String name) {
        return new WatchEntry(
                String.valueOf(id),
                list,
                EntryType.PERSON,
                name,
                List.of(name + " the Other"),
                List.of(),
                List.of("AZ"),
                List.of(),
                null,
                null);
    }
}
