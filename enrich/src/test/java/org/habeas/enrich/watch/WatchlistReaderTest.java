package org.habeas.enrich.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.habeas.model.EntryType;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WatchlistReaderTest {
    private static final String HEADER = "id,name,aliases,country,organisations\n";

    @Test
    void readsColumnsWithSeveralTexts() throws IOException {
        WatchEntry entry = good("\uFEFF" + HEADER
                        + "p-1,\"Quliyeva, Lale\",Lalə Quliyeva;L. Q.|Ləli,az,\"Nar; Alma\"\n")
                .get(0);
        assertEquals("Quliyeva, Lale", entry.name());
        assertEquals(List.of("Lalə Quliyeva", "L. Q.", "Ləli"), entry.aliases());
        assertEquals(List.of("AZ"), entry.countries());
        assertEquals(List.of("Nar", "Alma"), entry.organisations());
        assertEquals("desk", entry.list());
        assertEquals(Tlp.RED, entry.marking());
    }

    @Test
    void readsOptionalColumnsInAnyOrder() throws IOException {
        WatchEntry entry =
                good("type;owner;marking;list;weak_aliases;name;id\norganisation;Desk;tlp:green;outlets;Nar;Nar Studio;o-1\n")
                        .get(0);
        assertEquals(EntryType.ORGANISATION, entry.type());
        assertEquals(Tlp.GREEN, entry.marking());
        assertEquals("Desk", entry.owner());
        assertEquals("outlets", entry.list());
        assertEquals(List.of("Nar"), entry.weakAliases());
    }

    @Test
    void namesBadRowsAndTakesTheRest() throws IOException {
        List<WatchRow> rows = rows(HEADER
                + "p-1,Lale Quliyeva,,AZ,\n"
                + "\n"
                + ",Orkhan Nabatli,,AZ,\n"
                + "p-3,,,AZ,\n"
                + "p-4,Orkhan Nabatli,,Azerbaijan,\n"
                + "p-5,\"Orkhan Nabatli,,AZ,\n"
                + "p-1,Orkhan Nabatli,,AZ,\n"
                + "p-6,12345,,,\n"
                + "p-7,Gulnar Sadiqli\n");
        assertEquals(
                List.of(4L, 5L, 6L, 7L, 8L, 9L),
                rows.stream()
                        .filter(WatchRow.Bad.class::isInstance)
                        .map(row -> ((WatchRow.Bad) row).line())
                        .toList());
        assertEquals(
                List.of("p-1", "p-7"),
                entries(rows).stream().map(WatchEntry::id).toList());
    }

    @Test
    void quotesNoNameInAComplaint() throws IOException {
        for (WatchRow row : rows(HEADER + ",Orkhan Nabatli,,AZ,\np-2,Orkhan Nabatli,,??,\np-3,\"Orkhan Nabatli,,,\n")) {
            String reason = ((WatchRow.Bad) row).reason();
            assertFalse(reason.contains("Nabatli"), reason);
            assertTrue(reason.contains("allowed"), reason);
        }
    }

    @Test
    void saysOnceThatTheHeaderIsUnusable() throws IOException {
        List<WatchRow> rows = rows("name,country\nLale Quliyeva,AZ\nOrkhan Nabatli,AZ\n");
        assertEquals(1, rows.size());
        assertEquals(1, ((WatchRow.Bad) rows.get(0)).line());
    }

    @Test
    void readsFollowTheMoneyEntities() throws IOException {
        List<WatchRow> rows = rows(
                """
                {"id":"Q1","schema":"Person","properties":{"name":["Lale Quliyeva","Лала Гулиева"],"alias":["Lalə"],"weakAlias":["L"],"country":["az"],"citizenship":["az","suhh"]}}
                {"id":"Q2","schema":"Address","properties":{"full":["Nizami 1"]}}
                {"id":"Q3","schema":"Person","properties":{}}
                {broken
                {"id":"Q4","caption":"Nar Studio","schema":"PublicBody","properties":{"abbreviation":["NS"]}}
                """);
        List<WatchEntry> entries = entries(rows);
        assertEquals(5, rows.size());
        assertEquals(new WatchRow.Other(2), rows.get(1));
        assertEquals(3, ((WatchRow.Bad) rows.get(2)).line());
        assertEquals(4, ((WatchRow.Bad) rows.get(3)).line());
        assertEquals(List.of("Лала Гулиева", "Lalə"), entries.get(0).aliases());
        assertEquals(List.of("AZ"), entries.get(0).countries());
        assertEquals(EntryType.ORGANISATION, entries.get(1).type());
        assertEquals("Nar Studio", entries.get(1).name());
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        assertEquals(List.of(), rows(""));
        assertEquals(List.of(), rows(HEADER));
    }

    @Test
    void readsEveryRowOfTheLabelledList() throws IOException {
        Path file = Path.of(System.getProperty("habeas.shared", "none"), "gold", "watchlist.csv");
        Assumptions.assumeTrue(Files.exists(file), "no labelled news here");
        var rows = new ArrayList<WatchRow>();
        new WatchlistReader("gold", null).read(Files.newInputStream(file), rows::add);
        assertEquals(293, entries(rows).size());
        assertEquals(293, rows.size());
    }

    private static List<WatchEntry> good(String text) throws IOException {
        return entries(rows(text));
    }

    private static List<WatchEntry> entries(List<WatchRow> rows) {
        return rows.stream()
                .filter(WatchRow.Good.class::isInstance)
                .map(row -> ((WatchRow.Good) row).entry())
                .toList();
    }

    private static List<WatchRow> rows(String text) throws IOException {
        var rows = new ArrayList<WatchRow>();
        new WatchlistReader("desk", Tlp.RED)
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rows::add);
        return rows;
    }
}
