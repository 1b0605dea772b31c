package org.habeas.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertCopyTest {
    private static final Person ANA = new Person("Ana Ejemplo", List.of("Ana Ejemplo"), Role.DETAINED, null);

    private static final Alert ALERT = new Alert(
            "h-1",
            3,
            Reason.AMENDED,
            Kind.REMANDED,
            0.9,
            List.of(ANA),
            2,
            List.of("Example Weekly"),
            List.of(),
            "AZ",
            "Exampleton",
            "Example District Court",
            List.of("smuggling"),
            LocalDate.of(2026, 2, 28),
            DatePrecision.DAY,
            LocalDate.of(2026, 4, 28),
            "Beno Muster",
            "Example Union",
            List.of("Carla Muestra"),
            "Example Ministry",
            List.of(),
            4,
            "h-2",
            Tlp.AMBER);

    @Test
    void whatIsNotSetStays() {
        assertEquals(ALERT, ALERT.but().make());
    }

    @Test
    void whatIsSetIsAnotherAndCanBeSetBack() {
        Alert other = ALERT.but()
                .persons(List.of())
                .unnamed(3)
                .country(null)
                .speaker(null)
                .targets(List.of())
                .marking(Tlp.CLEAR)
                .make();

        assertNotEquals(ALERT, other);
        assertEquals(3, other.unnamed());
        assertEquals(
                ALERT,
                other.but()
                        .persons(List.of(ANA))
                        .unnamed(2)
                        .country("AZ")
                        .speaker("Beno Muster")
                        .targets(List.of("Carla Muestra"))
                        .marking(Tlp.AMBER)
                        .make());
    }

    @Test
    void anotherRevisionIsTheSameInAllElse() {
        Alert next = ALERT.as(4, Reason.RETRACTED);

        assertEquals("h-1-r4", next.eventId());
        assertEquals(ALERT, next.as(3, Reason.AMENDED));
    }
}
