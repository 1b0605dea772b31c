package org.habeas.enrich.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePairsTest {
    private final NamePairs pairs = new NamePairs(new NameComparison());

    @Test
    void keepsTheColumnsAndAppendsScoreAndMatch() {
        assertEquals(
                "Lale Quliyeva\tLale Quliyeva\tx\t\ty\t1.0000\ttrue",
                pairs.score("Lale Quliyeva\tLale Quliyeva\tx\t\ty"));
        assertTrue(pairs.score("Lale Quliyeva\tOrkhan Nabatli").endsWith("\tfalse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Quliyeva", "Quliyeva\t", "\tQuliyeva", " \tQuliyeva\tx"})
    void saysWhatIsAllowedWhereALineHasNotTwoNames(String line) {
        var error = assertThrows(IllegalArgumentException.class, () -> pairs.score(line));
        assertTrue(error.getMessage().contains("allowed: two names"), error.getMessage());
        assertFalse(error.getMessage().contains("Quliyeva"), error.getMessage());
    }
}
