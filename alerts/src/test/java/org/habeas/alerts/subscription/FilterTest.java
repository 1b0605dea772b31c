package org.habeas.alerts.subscription;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.link;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final Alert ALERT = alert(
            "h-1",
            1,
            Reason.NEW,
            Tlp.GREEN,
            person("Ana Ejemplo", link("az", Tlp.GREEN, 1)),
            person("Beno Muster", null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "family = detention",
                "kind in (detained, remanded)",
                "country = az and listed",
                "list = az or list = by",
                "person = \"ana ejemplo\"",
                "person != \"Carl Nobody\"",
                "language in (de, fr)",
                "publisher = \"Muster Blatt\"",
                "publishers >= 2 and confidence > 0.5",
                "not (publishers < 2)",
                "not not listed",
                "reason = new and marking = TLP:GREEN",
                "KIND = Remanded AND Country = AZ",
                "family=statement or kind=remanded and country=AZ"
            })
    void itTakesTheAlert(String filter) throws Exception {
        assertTrue(Filter.parse(filter).test(ALERT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "family = statement",
                "kind != remanded",
                "country in (by, ru)",
                "not listed",
                "publishers > 2",
                "confidence < 0.9",
                "(family = statement or kind = remanded) and country = BY"
            })
    void itLeavesTheAlert(String filter) throws Exception {
        assertFalse(Filter.parse(filter).test(ALERT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = arrested | 7",
                "kind remanded | 5",
                "colour = red | 0",
                "country = AZ and | 16",
                "country in (AZ | 14",
                "publishers >= many | 14",
                "listed listed | 7",
                "country = \"AZ | 9",
                "(listed | 7",
                "country = and country = AZ and ! | 30"
            })
    void whatCannotBeUnderstoodIsRefusedWithThePosition(String filter, int position) {
        var error = assertThrows(FilterException.class, () -> Filter.parse(filter.strip()));

        assertEquals(position, error.position(), error.getMessage());
        assertTrue(error.getMessage().endsWith("at position " + (position + 1)));
    }

    @Test
    void aFilterThatIsNestedTooDeepIsRefused() {
        assertThrows(FilterException.class, () -> Filter.parse("(".repeat(100_000)));
    }

    @Property
    void noTextBreaksTheParser(@ForAll String text) {
        try {
            Filter.parse(text).test(ALERT);
        } catch (FilterException expected) {
            assertTrue(expected.position() >= 0 && expected.position() <= text.length());
        }
    }
}
