package org.habeas.enrich.happening.told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSketchTest {
    private static final String LONG = words(0, 300);

    @Test
    void aTextIsACopyOfItselfWhateverItsCapitalsAndItsCommas() {
        assertTrue(copies(LONG, LONG.toUpperCase(java.util.Locale.ROOT).replace(" ", ", ")));
    }

    @Test
    void aWireTextWithACutTailAndAnAddedLineIsACopy() {
        assertTrue(copies(LONG, "By our own correspondent. " + words(0, 240)));
    }

    @Test
    void textsThatShareAParagraphOfBackgroundAreNone() {
        assertFalse(copies(words(0, 300), words(240, 540)));
    }

    @Test
    void textsOfAFewWordsSayTooLittle() {
        assertFalse(copies("He was held today", "He was held today"));
    }

    @Test
    void aSketchIsSmallAndTheEmptyTextHasOne() {
        assertEquals(172, TextSketch.of(LONG).length());
        assertEquals("", TextSketch.of(""));
        assertFalse(copies("", ""));
    }

    private static boolean copies(String a, String b) {
        return TextSketch.copies(TextSketch.of(a), TextSketch.of(b));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
