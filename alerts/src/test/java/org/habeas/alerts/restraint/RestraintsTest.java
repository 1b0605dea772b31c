package org.habeas.alerts.restraint;

import static org.habeas.alerts.event.AlertSamples.TIME;
import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.link;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.habeas.alerts.event.AlertSamples.plain;
import static org.habeas.alerts.restraint.Restrained.bearer;
import static org.habeas.alerts.restraint.Restrained.held;
import static org.habeas.alerts.restraint.Restrained.silenced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.habeas.model.Alert;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.habeas.model.Tlp;
import org.habeas.topic.Json;
import org.junit.jupiter.api.Test;

class RestraintsTest {
    private static final Alert TWO =
            alert("h-1", 1, Reason.NEW, Tlp.CLEAR, person("Ana Ejemplo", null), person("Beno Muster", null));

    @Test
    void aSilencedHappeningIsSilentUntilItsEnd() {
        assertTrue(Restrained.by(silenced("h-1")).isSilenced(plain("h-1")));
        assertFalse(Restrained.by(silenced("h-1")).isSilenced(plain("h-2")));
        assertFalse(Restrained.after(Duration.ofDays(1), silenced("h-1")).isSilenced(plain("h-1")));
    }

    @Test
    void aSilenceThatIsLiftedIsNone() {
        Restraints restraints = Restrained.by(silenced("h-1"));

        restraints.put(silenced("h-1").lift(new Restraint.Lifting("Desk", TIME)));

        assertFalse(restraints.isSilenced(plain("h-1")));
    }

    @Test
    void aSilencedCaseIsSilentWhereNobodyElseIsToldOf() {
        Restraints restraints = Restrained.by(silenced(bearer("Ana Ejemplo", "AZ", null)));

        assertTrue(restraints.isSilenced(plain("h-1")));
        assertFalse(restraints.isSilenced(TWO));
    }

    @Test
    void aPersonIsMeantInTheirCountryOnly() {
        assertFalse(Restrained.by(silenced(bearer("Ana Ejemplo", "BY", null))).isSilenced(plain("h-1")));
    }

    @Test
    void aHeldNameIsCountedAndNothingThatSpellsItIsLeft() throws Exception {
        Alert left = Restrained.by(held("ANA EJEMPLO")).redact(TWO);

        assertEquals(
                List.of("Beno Muster"),
                left.persons().stream().map(Person::name).toList());
        assertEquals(1, left.unnamed());
        assertEquals(2, left.publishers());
        assertFalse(Json.mapper().writeValueAsString(left).contains("Ejemplo"));
    }

    @Test
    void anAlertWithoutTheHeldNameStaysAsItIs() {
        assertSame(TWO, Restrained.by(held("Cleo Otra")).redact(TWO));
    }

    @Test
    void theListDecidesWhereItKnowsBoth() {
        Alert listed = alert("h-1", 1, Reason.NEW, Tlp.CLEAR, person("Ana Ejemplo", link("az", Tlp.CLEAR, 1)));

        assertFalse(Restrained.by(held(bearer("Ana Ejemplo", null, "az/p-2"))).isHeld(listed));
        assertTrue(
                Restrained.by(held(bearer("Another Spelling", null, "az/p-1"))).isHeld(listed));
        assertTrue(Restrained.by(held(bearer("Ana Ejemplo", null, "by/p-2"))).isHeld(listed));
    }

    @Test
    void whatIsNoRestraintIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> silence(null));
        assertThrows(IllegalArgumentException.class, () -> silence("h-1"), "without an end");
    }

    private static Restraint silence(String happening) {
        return new Restraint("s-1", RestraintKind.SILENCE, happening, null, null, "Desk", "known", TIME, null, null);
    }
}
