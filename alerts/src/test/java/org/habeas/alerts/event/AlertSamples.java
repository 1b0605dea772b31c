package org.habeas.alerts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.habeas.model.Alert;
import org.habeas.model.DatePrecision;
import org.habeas.model.Evidence;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Role;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.habeas.model.WatchedOrganisation;
import org.jspecify.annotations.Nullable;

/** Alerts about people who do not exist. */
public final class AlertSamples {
    public static final Instant TIME = Instant.parse("2026-03-01T03:00:00Z");

    private AlertSamples() {}

    public static Alert plain(String happening) {
        return alert(happening, 1, Reason.NEW, Tlp.CLEAR, person("Ana Ejemplo", null));
    }

    public static AlertEvent event(Alert alert) {
        return new AlertEvent(alert, "desk-1", TIME);
    }

    public static Person person(String name, @Nullable WatchLink link) {
        return new Person(name, List.of(name), Role.DETAINED, link);
    }

    public static WatchLink link(String list, Tlp marking, long version) {
        return new WatchLink("p-1", list, "Listed Name", 0.98, "both words equal", marking, version);
    }

    /** A subscription that is only read. */
    public static Subscription reader(String filter, List<String> lists, Tlp tlp) {
        return new Subscription(
                "reader",
                "",
                null,
                List.of(new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz")),
                filter,
                null,
                lists,
                tlp.code(),
                null,
                null,
                null);
    }

    public static WatchedOrganisation organisation(String name, WatchLink link) {
        return new WatchedOrganisation(name, link);
    }

    public static Alert alert(String happening, int revision, Reason reason, Tlp marking, Person... persons) {
        return alert(happening, revision, reason, marking, List.of(), persons);
    }

    public static Alert alert(
            String happening,
            int revision,
            Reason reason,
            Tlp marking,
            List<WatchedOrganisation> organisations,
            Person... persons) {
        return new Alert(
                happening,
                revision,
                reason,
                Kind.REMANDED,
                0.9,
                List.of(persons),
                0,
                List.of("Example Weekly"),
                organisations,
                "AZ",
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
                List.of(evidence("a-1", "Example Wire", "en"), evidence("a-2", "Muster Blatt", "de")),
                2,
                null,
                marking);
    }

    public static Evidence evidence(String article, String publisher, String language) {
        return new Evidence(
                article,
                "https://news.example/" + article,
                publisher,
                language,
                OffsetDateTime.parse("2026-03-01T02:00:00Z"),
                TIME,
                "sha256:" + "0".repeat(64),
                "A court in Exampleton remanded Ana Ejemplo.",
                0,
                43,
                "en.remanded.1",
                null);
    }
}
