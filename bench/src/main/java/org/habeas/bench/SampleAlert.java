package org.habeas.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.habeas.model.Alert;
import org.habeas.model.DatePrecision;
import org.habeas.model.Evidence;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Role;
import org.habeas.model.Tlp;

/** An alert about nobody, as large as usual ones: three sources, a full quote each. */
final class SampleAlert {
    static final Instant TIME = Instant.parse("2026-03-01T03:00:00Z");

    private SampleAlert() {}

    static Alert of(String happening, String country) {
        return new Alert(
                happening,
                1,
                Reason.NEW,
                Kind.REMANDED,
                0.9,
                List.of(new Person("Ana Ejemplo", List.of("Ana Ejemplo", "A. Ejemplo"), Role.DETAINED, null)),
                2,
                List.of("Example Weekly"),
                List.of(),
                country,
                "Exampleton",
                "Example District Court",
                List.of("smuggling"),
                LocalDate.of(2026, 2, 28),
                DatePrecision.DAY,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(evidence("a-1"), evidence("a-2"), evidence("a-3")),
                2,
                null,
                Tlp.CLEAR);
    }

    private static Evidence evidence(String article) {
        return new Evidence(
                article,
                "https://news.example/" + article,
                "Example Wire",
                "en",
                null,
                TIME,
                "sha256:" + "0".repeat(64),
                "A court in Exampleton remanded Ana Ejemplo in custody for four months, her lawyer told reporters.",
                0,
                95,
                "en.remanded.1",
                null);
    }
}
