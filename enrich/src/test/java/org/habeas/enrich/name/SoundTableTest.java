package org.habeas.enrich.name;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoundTableTest {
    @Test
    void tellsWhatIsKnownOfEachSoundAndNothingOfOthers() {
        Map<String, Known> names = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            names.put(SoundTable.key(sounds(2 * i)), Known.of(i, true, 0));
        }
        var table = new SoundTable(names);
        for (int i = 0; i < 10_000; i++) {
            String sounds = sounds(i);
            assertSame(names.getOrDefault(SoundTable.key(sounds), Known.NOTHING), table.get(sounds), sounds);
        }
        assertSame(Known.NOTHING, table.get(""));
    }

    private static String sounds(int number) {
        return Integer.toString(number * 7919, 36).replaceAll("[0-9]", "$0e");
    }

    @Test
    void takesSoundsThatAreHardlyToldApartAsOne() {
        Known rahim = Known.of(1, true, 0);
        var table = new SoundTable(Map.of(SoundTable.key("rahim"), rahim));
        assertSame(rahim, table.get("rahim"));
        assertSame(rahim, table.get("raxIm"));
        assertSame(rahim, table.get("rraahim"));
        assertSame(Known.NOTHING, table.get("rahi"));
        assertSame(Known.NOTHING, table.get("rahima"));
    }
}
