package org.habeas.enrich.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchScanTest {
    private final WatchIndex index = new WatchIndex();

    @BeforeEach
    void fill() {
        index.add(WatchIndexTest.entry("p-1", "Orkhan Nabatli"), 1);
        index.add(WatchIndexTest.entry("p-2", "Lale Abd al-Karim Sadiqli"), 2);
        index.add(WatchIndexTest.entry("p-3", "Liu Xiaolong"), 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday Orkhan Nabatli was held.",
                "The editor, O. Nabatli, was held.",
                "Накануне Орхана Набатлы задержали.",
                "Dünən Orxan Nəbatlının vəkili danışdı.",
                "ORKHAN NABATLI HELD",
                "Relatives of Nabatli Orkhan said so.",
                "The editor O Nabatli was held.",
                "“O. Nabatli was held,” they said.",
            })
    void findsAnEntryHoweverTheTextWritesIt(String text) {
        assertEquals(List.of("desk/p-1"), keys(text));
    }

    @Test
    void tellsWhereTheNameStands() {
        String text = "Police took Orkhan Nabatli and let Orkhan go.";
        Mention mention = index.find(text).get(0);
        assertEquals("Orkhan Nabatli", text.substring(mention.from(), mention.to()));
    }

    @Test
    void findsChineseNamesWithoutSpaces() {
        assertEquals(List.of("desk/p-3"), keys("警方昨日拘留了刘小龙并搜查"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orkhan and nabatli",
                "Orkhan Safarov and Gulnar Nabatli spoke.",
                "He met Orkhan. Nabatli is a village.",
                "Orkhan said that Nabatli was far.",
                "They left. O Nabatli, what a name!",
            })
    void findsNobodyWhereTheWholeNameDoesNotStand(String text) {
        assertEquals(List.of(), keys(text));
    }

    @Test
    void findsAnEntryAddedLaterAndNotOneRemoved() {
        index.add(WatchIndexTest.entry("p-4", "Gulnar Rzayeva"), 4);
        assertTrue(keys("Gulnar Rzayeva spoke.").contains("desk/p-4"));
        index.remove("desk/p-4", 5);
        assertEquals(List.of(), keys("Gulnar Rzayeva spoke."));
    }

    @Test
    void keepsAllThatIsLeftWhenMostIsRemoved() {
        for (int i = 0; i < 3_000; i++) {
            index.add(WatchIndexTest.entry("x-" + i, "Orkhan Nabatli" + (char) ('a' + i % 26)), 10 + i);
        }
        for (int i = 0; i < 3_000; i++) {
            index.remove("desk/x-" + i, 4_000 + i);
        }
        assertEquals(3, index.size());
        assertEquals(List.of("desk/p-1"), keys("Orkhan Nabatli was held."));
    }

    private List<String> keys(String text) {
        return index.find(text).stream().map(Mention::key).distinct().toList();
    }
}
