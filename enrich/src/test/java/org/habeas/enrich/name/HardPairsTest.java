package org.habeas.enrich.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HardPairsTest {
    private static final NameComparison NAMES = new NameComparison();
    private static final NameKeys KEYS = new NameKeys();

    static Stream<Arguments> pairs() throws IOException {
        return rows().stream().map(row -> Arguments.of(row[0], row[1], row[2].equals("match"), row[3]));
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(HardPairsTest.class.getResourceAsStream("hard-pairs.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{3}: {0}, {1}")
    @MethodSource("pairs")
    void tellsOneBearerFromAnother(String listed, String written, boolean match, String reason) {
        Verdict verdict = NAMES.compare(listed, written);
        assertEquals(match, verdict.match(), () -> reason + ": " + verdict);
        assertFalse(verdict.because().isBlank());
    }

    @Test
    void holdsFourHundredPairsWithBothVerdicts() throws IOException {
        List<String[]> rows = rows();
        assertTrue(rows.size() >= 400);
        assertTrue(rows.stream().filter(row -> row[2].equals("other")).count() >= 150);
    }

    @Test
    void setsNoPairApartThatMatches() throws IOException {
        List<Name> listed = read(0);
        List<Name> written = read(1);
        int apart = 0;
        for (Name a : listed) {
            for (Name b : written) {
                boolean differ = NAMES.differ(a, b);
                apart += differ ? 1 : 0;
                assertFalse(differ && (matches(a, b) || matches(b, a)), () -> a.text() + ", " + b.text());
            }
        }
        assertTrue(apart > listed.size() * written.size() / 10, apart + " of " + listed.size() + " squared");
    }

    private static List<Name> read(int column) throws IOException {
        return rows().stream().map(row -> NAMES.read(row[column])).toList();
    }

    private static boolean matches(Name a, Name b) {
        return NAMES.score(a, b) >= NameComparison.THRESHOLD;
    }

    @Test
    void findsMatchingPairsByTheirKeys() throws IOException {
        List<String[]> matches =
                rows().stream().filter(row -> row[2].equals("match")).toList();
        long found = matches.stream().filter(row -> shareAKey(row[0], row[1])).count();
        assertTrue(found >= 0.99 * matches.size(), found + " of " + matches.size());
    }

    private static boolean shareAKey(String listed, String written) {
        int[] mine = KEYS.listed(NAMES.read(listed));
        int[] theirs = KEYS.written(NAMES.read(written));
        for (int key : theirs) {
            for (int other : mine) {
                if (key == other) {
                    return true;
                }
            }
        }
        return false;
    }
}
