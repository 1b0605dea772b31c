package org.habeas.enrich.name;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Measures against names that others published. */
class PublishedNamesTest {
    private final NameComparison names = new NameComparison();

    @Test
    void matchesInflectedMentionsInRussianNewsToTheirBaseForms() throws IOException {
        int all = 0;
        int matched = 0;
        for (String[] row : rows("russian-mentions.tsv", 6)) {
            if (!row[2].isEmpty() && !row[3].isEmpty() && row[5].trim().contains(" ")) {
                all++;
                matched += mentioned(row) ? 1 : 0;
            }
        }
        assertTrue(matched >= 0.97 * all, matched + " of " + all);
    }

    private boolean mentioned(String[] row) {
        for (String surname : row[2].split("\\|", -1)) {
            for (String given : row[3].split("\\|", -1)) {
                String patronymic = row[4].split("\\|", -1)[0];
                if (names.compare(given + " " + patronymic + " " + surname, row[5])
                        .match()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An alias counts where it shares the sound of two words with the primary name; aliases of low quality do not. */
    @Test
    void findsGoodAliasesAndOriginalScriptsOfListedPeople() throws IOException {
        Map<String, Name> primary = new HashMap<>();
        int all = 0;
        int matched = 0;
        for (String[] row : listed()) {
            Name name = names.read(row[2]);
            Name main = primary.putIfAbsent(row[0], name);
            if (main != null && names.shared(main, name) >= 2) {
                all++;
                matched += names.compare(main, name).match() ? 1 : 0;
            }
        }
        assertTrue(all > 1_000 && matched >= 0.8 * all, matched + " of " + all);
    }

    /** Of the pairs that match, several are one man listed twice or two with the same name to the letter. */
    @Test
    void hardlyEverMatchesTwoPeople() throws IOException {
        List<String[]> rows = listed();
        var read = new ArrayList<Name>();
        rows.forEach(row -> read.add(names.read(row[2])));
        var random = new Random(7);
        int wrong = 0;
        for (int i = 0; i < 100_000; i++) {
            int a = random.nextInt(rows.size());
            int b = random.nextInt(rows.size());
            boolean same = rows.get(a)[0].equals(rows.get(b)[0]);
            wrong += !same && names.compare(read.get(a), read.get(b)).match() ? 1 : 0;
        }
        assertTrue(wrong <= 5, wrong + " of 100000");
    }

    private static List<String[]> listed() throws IOException {
        return rows("un-security-council.tsv", 3).stream()
                .filter(row -> !row[1].equals("alias-low"))
                .map(row -> new String[] {row[0], row[1], row[2].split(";", -1)[0]})
                .toList();
    }

    private static List<String[]> rows(String file, int columns) throws IOException {
        Path path = Path.of(System.getProperty("habeas.shared", "none"), "suites", "names", file);
        Assumptions.assumeTrue(Files.exists(path), "no published names here");
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row.length >= columns)
                .toList();
    }
}
