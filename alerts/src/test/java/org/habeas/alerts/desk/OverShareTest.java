package org.habeas.alerts.desk;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.event;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.event.Position;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.alerts.subscription.Disclosure;
import org.habeas.model.Alert;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.junit.jupiter.api.Test;

/** Every combination of list, clearance, marking, reason, payload and exit; what leaves is searched for what must not. */
class OverShareTest {
    private static final List<String> LISTS = List.of("one", "two");
    private static final Query ALL = new Query("", "", "", false);

    @Test
    void noExitEverShowsWhatItIsNotClearedFor() {
        int shown = 0;
        int all = 0;
        for (Alert alert : alerts()) {
            for (Clearance clearance : clearances()) {
                List<String> texts = leaving(alert, clearance);
                texts.forEach(text -> check(alert, clearance, text));
                shown += texts.stream().anyMatch(text -> text.contains("h-1")) ? 1 : 0;
                all++;
            }
        }
        assertTrue(shown > all / 4, shown + " of " + all);
    }

    private static void check(Alert alert, Clearance clearance, String text) {
        for (Person person : alert.persons()) {
            WatchLink link = person.watch();
            if (link != null && !clearance.covers(link)) {
                assertFalse(text.contains(link.name()), () -> alert + " to " + clearance + ": " + text);
                assertFalse(text.contains(link.because()), () -> alert + " to " + clearance + ": " + text);
                assertFalse(text.contains(link.list()), () -> alert + " to " + clearance + ": " + text);
            }
        }
        Arrays.stream(Tlp.values())
                .filter(marking -> !clearance.covers(marking))
                .forEach(marking -> assertFalse(
                        Stream.of("\"", "<", "\r\n").anyMatch(end -> text.contains(marking.code() + end)),
                        () -> alert + " to " + clearance + ": " + text));
    }

    /** What a webhook of each payload, feed, calendar, the live stream and the page would let out. */
    private static List<String> leaving(Alert alert, Clearance clearance) {
        List<String> texts = new ArrayList<>();
        if (Disclosure.of(alert, clearance) instanceof Disclosure.Shown shown) {
            for (Payload payload : Payload.values()) {
                texts.add(text(payload.body(event(shown.alert()))));
            }
            texts.add(AtomFeed.of("reader", List.of(event(shown.alert()))));
            texts.add(CalendarFeed.of("reader", List.of(event(shown.alert()))));
        }
        Happenings happenings = new Happenings(clearance, 10);
        happenings.add("d0", 0, event(alert));
        texts.add(new DeskPage(happenings, "desk-1").render(ALL));
        texts.add(new DeskPage(happenings, "desk-1").fragment("h-1", ALL));
        happenings.after(Position.START).forEach(entry -> texts.add(text(Payload.FULL.body(entry.event()))));
        assertEquals(happenings.size(), happenings.after(Position.START).size());
        return texts;
    }

    private static List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            for (Tlp marking : Tlp.values()) {
                alerts.add(alert("h-1", 2, reason, marking, person("Ana Ejemplo", null)));
                for (Tlp first : Tlp.values()) {
                    alerts.add(alert("h-1", 2, reason, marking, person("Ana Ejemplo", link("one", first, 3))));
                    for (Tlp second : Tlp.values()) {
                        alerts.add(alert(
                                "h-1",
                                2,
                                reason,
                                marking,
                                person("Ana Ejemplo", link("one", first, 3)),
                                person("Beno Muster", link("two", second, 4))));
                    }
                }
            }
        }
        return alerts;
    }

    private static List<Clearance> clearances() {
        List<Clearance> clearances = new ArrayList<>();
        for (Tlp tlp : Tlp.values()) {
            clearances.add(Clearance.of(List.of(), tlp));
            clearances.add(Clearance.of(List.of("*"), tlp));
            LISTS.forEach(list -> clearances.add(Clearance.of(List.of("list-" + list), tlp)));
        }
        return clearances;
    }

    private static WatchLink link(String list, Tlp marking, long version) {
        return new WatchLink(
                "id-" + list, "list-" + list, "Entry of " + list, 0.9, "because of " + list, marking, version);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
