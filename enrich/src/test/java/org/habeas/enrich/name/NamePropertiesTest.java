package org.habeas.enrich.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class NamePropertiesTest {
    private final NameComparison names = new NameComparison();

    @Property(tries = 300)
    void neverFailsAndKeepsTheScoreWithinItsBounds(@ForAll String a, @ForAll String b) {
        Verdict verdict = names.compare(a, b);
        assertTrue(verdict.score() >= 0 && verdict.score() <= 1);
        assertEquals(verdict.score() >= NameComparison.THRESHOLD, verdict.match());
    }

    @Property(tries = 300)
    void takesEveryNameOfTwoWordsForItself(
            @ForAll @AlphaChars @StringLength(min = 4, max = 12) String given,
            @ForAll @AlphaChars @StringLength(min = 4, max = 12) String surname) {
        String name =
                given.toLowerCase(java.util.Locale.ROOT) + "a " + surname.toLowerCase(java.util.Locale.ROOT) + "o";
        assertTrue(names.compare(name, name).match(), name);
    }

    @Property(tries = 200)
    void judgesAlikeWhicheverNameIsListed(@ForAll @AlphaChars String a, @ForAll @AlphaChars String b) {
        assertEquals(names.compare(a, b).match(), names.compare(b, a).match());
    }
}
