package org.habeas.enrich.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.habeas.model.EntryType;
import org.habeas.model.Person;
import org.habeas.model.Role;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.Test;

class WatchIndexTest {
    private final WatchIndex index = new WatchIndex();

    @Test
    void linksAPersonToTheEntryWithItsVersion() {
        index.add(entry("p-1", "Lale Quliyeva"), 41);
        var link = index.match(person("Lale Quliyeva"), Context.NONE).orElseThrow();
        assertEquals("p-1", link.id());
        assertEquals(41, link.version());
    }

    @Test
    void linksNobodyAfterRemoval() {
        index.add(entry("p-1", "Lale Quliyeva"), 41);
        index.remove("desk/p-1", 42);
        assertTrue(index.match(person("Lale Quliyeva"), Context.NONE).isEmpty());
        assertEquals(0, index.size());
        assertEquals(42, index.version());
    }

    @Test
    void tellsWhatWasAddedAfterAVersion() {
        index.add(entry("p-1", "Lale Quliyeva"), 1);
        index.add(entry("p-2", "Orkhan Nabatli"), 2);
        assertEquals(
                List.of("p-2"),
                index.changesSince(1).stream().map(l -> l.entry().id()).toList());
    }

    static Person person(String name) {
        return new Person(name, List.of(name), Role.DETAINED, null);
    }

    static WatchEntry entry(String id, String name) {
        return new WatchEntry(
                id, "desk", EntryType.PERSON, name, List.of(), List.of(), List.of("AZ"), List.of(), null, null);
    }
}
