package org.habeas.enrich.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameReaderTest {
    /** The Burmese word is romanised to what the Latin one is. */
    @Test
    void readsANameTheSameWhateverWasReadBefore() {
        var names = new NameComparison();
        names.read("Taisiya maung Wu");
        assertEquals(Script.OTHER, names.read("Taisiya မောင် Wu").words().get(1).script());
        assertEquals(Script.LATIN, names.read("Taisiya maung Wu").words().get(1).script());
    }
}
