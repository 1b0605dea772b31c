package org.habeas.alerts.event;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.alerts.restraint.Restrained;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of lists, clearances, markings and reasons, to be led through an exit; what leaves is searched for
 * what must not, and a retraction must leave exactly where an earlier revision has left.
 */
public final class AlertMatrix {
    private static final List<String> FILTERS = List.of("", "country = AZ", "listed");
    private static final List<Tlp> MARKINGS = List.of(Tlp.CLEAR, Tlp.AMBER, Tlp.RED);

    /** An exit, pull or push. */
    public interface Exit {
        /** What it lets out after each revision, an empty text where that is nothing. */
        List<String> texts(List<AlertEvent> story, Subscription reader, Restraints restraints);
    }

    private AlertMatrix() {}

    /** Leads every single alert to every clearance. */
    public static void checkAlerts(Exit exit) {
        int shown = 0;
        int all = 0;
        for (Alert alert : alerts()) {
            for (Subscription reader : readers("")) {
                List<String> texts = exit.texts(List.of(AlertSamples.event(alert)), reader, Restraints.none());
                texts.forEach(text -> check(alert, reader, text));
                shown += tells(texts) ? 1 : 0;
                all++;
            }
        }
        assertTrue(shown > all / 4, shown + " of " + all);
    }

    /** Leads every single alert to every clearance while a name in it is on hold, then while its happening is silenced. */
    public static void checkRestraints(Exit exit) {
        int shown = 0;
        for (Alert alert : states(1, Reason.NEW)) {
            List<AlertEvent> story = List.of(AlertSamples.event(alert));
            for (Subscription reader : readers("")) {
                List<String> held = exit.texts(story, reader, Restrained.by(Restrained.held("Ana Ejemplo")));
                assertFalse(held.toString().contains("Ejemplo"), () -> alert + " to " + seen(reader) + ": " + held);
                shown += tells(held) ? 1 : 0;
                List<String> silent = exit.texts(story, reader, Restrained.by(Restrained.silenced("h-1")));
                assertFalse(tells(silent), () -> alert + " to " + seen(reader) + ": " + silent);
            }
        }
        assertTrue(shown > 100, shown + " told of without the name");
    }

    /** An exit before which alerts wait. */
    public interface WaitingExit {
        /**
         * What it lets out of an alert that it took when its reader might see all.
         *
         * @param reader who it is by the time that it lets out
         * @param restraints as of then
         */
        String text(AlertEvent event, Subscription all, Subscription reader, Restraints restraints);
    }

    /** Leads every alert that waits to every clearance that is left when its turn comes, and to holds and silences of then. */
    public static void checkWaiting(WaitingExit exit) {
        Subscription all = AlertSamples.reader("", List.of("*"), Tlp.RED);
        int shown = 0;
        int restrained = 0;
        List<Alert> waiting = Arrays.stream(Reason.values())
                .flatMap(reason -> states(2, reason).stream())
                .toList();
        for (Alert alert : waiting) {
            for (Subscription reader : readers("")) {
                String text = exit.text(AlertSamples.event(alert), all, reader, Restraints.none());
                check(alert, reader, text);
                shown += tells(List.of(text)) ? 1 : 0;
            }
        }
        for (Alert alert : states(1, Reason.NEW)) {
            for (Subscription reader : readers("")) {
                restrained += tells(List.of(restrained(exit, alert, all, reader))) ? 1 : 0;
            }
        }
        assertTrue(shown > 1000 && restrained > 100, shown + " shown, " + restrained + " without the name");
    }

    private static String restrained(WaitingExit exit, Alert alert, Subscription all, Subscription reader) {
        AlertEvent event = AlertSamples.event(alert);
        String silent = exit.text(event, all, reader, Restrained.by(Restrained.silenced("h-1")));
        assertFalse(tells(List.of(silent)), () -> alert + " to " + seen(reader) + ": " + silent);
        String held = exit.text(event, all, reader, Restrained.by(Restrained.held("Ana Ejemplo")));
        assertFalse(held.contains("Ejemplo"), () -> alert + " to " + seen(reader) + ": " + held);
        check(alert, reader, held);
        return held;
    }

    /**
     * Leads a happening that is retracted in the end to every clearance and filter.
     *
     * @param retracted what a text holds exactly when it tells of a retraction
     */
    public static void checkRetractions(Exit exit, String retracted) {
        int told = 0;
        int untold = 0;
        for (List<AlertEvent> story : stories()) {
            for (Subscription reader :
                    FILTERS.stream().flatMap(filter -> readers(filter).stream()).toList()) {
                List<String> texts = exit.texts(story, reader, Restraints.none());
                for (int i = 0; i < texts.size(); i++) {
                    check(story.get(i).alert(), reader, texts.get(i), story.subList(0, i));
                }
                boolean before = tells(texts.subList(0, texts.size() - 1));
                String last = texts.get(texts.size() - 1);
                assertEquals(before, last.contains(retracted), () -> story + " to " + seen(reader) + ": " + texts);
                assertEquals(before, tells(List.of(last)), () -> story + " to " + seen(reader) + ": " + texts);
                told += before ? 1 : 0;
                untold += before ? 0 : 1;
            }
        }
        assertTrue(told > 1000 && untold > 1000, told + " told, " + untold + " not");
    }

    private static boolean tells(List<String> texts) {
        return texts.stream().anyMatch(text -> text.contains("h-1"));
    }

    private static void check(Alert alert, Subscription reader, String text) {
        check(alert, reader, text, List.of());
    }

    /** What an exit that is pulled has shown before it may go on showing. */
    private static void check(Alert alert, Subscription reader, String text, List<AlertEvent> earlier) {
        Clearance clearance = clearance(reader);
        List<WatchLink> links = Stream.concat(earlier.stream().map(AlertEvent::alert), Stream.of(alert))
                .flatMap(Alert::links)
                .toList();
        Set<String> open =
                links.stream().filter(clearance::covers).map(WatchLink::list).collect(Collectors.toSet());
        links.stream()
                .filter(link -> !clearance.covers(link))
                .flatMap(link -> Stream.of(link.name(), link.because(), link.list()))
                .filter(part -> !open.contains(part))
                .forEach(part -> assertFalse(text.contains(part), () -> alert + " to " + seen(reader) + ": " + text));
        Arrays.stream(Tlp.values())
                .filter(marking -> !clearance.covers(marking))
                .forEach(marking -> assertFalse(
                        Stream.of("\"", "<", "]", ",", "\r\n", "\n", " ")
                                .anyMatch(end -> text.contains(marking.code() + end)),
                        () -> alert + " to " + seen(reader) + ": " + text));
    }

    private static String seen(Subscription reader) {
        return reader.filter() + " " + clearance(reader);
    }

    /** How much a reader may see. */
    public static Clearance clearance(Subscription reader) {
        return Clearance.of(reader.lists(), Tlp.parse(reader.tlp()));
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
                        alerts.add(alert(
                                "h-1",
                                2,
                                reason,
                                marking,
                                List.of(AlertSamples.organisation("Example Weekly", link("two", second, 4))),
                                person("Ana Ejemplo", link("one", first, 3))));
                    }
                }
            }
        }
        return alerts;
    }

    /** Raised, and retracted when its marking, its links and its country have become others. */
    private static List<List<AlertEvent>> stories() {
        List<List<AlertEvent>> stories = new ArrayList<>();
        for (Reason reason : List.of(Reason.NEW, Reason.WATCH_MATCHED)) {
            for (Alert raised : states(1, reason)) {
                for (Alert retracted : states(2, Reason.RETRACTED)) {
                    stories.add(List.of(AlertSamples.event(raised), AlertSamples.event(abroad(retracted))));
                }
            }
        }
        return stories;
    }

    private static List<Alert> states(int revision, Reason reason) {
        List<Alert> states = new ArrayList<>();
        for (Tlp marking : MARKINGS) {
            for (WatchLink one : Arrays.asList(null, link("one", Tlp.GREEN, 3), link("one", Tlp.RED, 3))) {
                for (WatchLink two : Arrays.asList(null, link("two", Tlp.AMBER, 3))) {
                    states.add(
                            alert("h-1", revision, reason, marking, person("Ana Ejemplo", one), person("Beno", two)));
                }
            }
        }
        return states;
    }

    private static List<Subscription> readers(String filter) {
        List<Subscription> readers = new ArrayList<>();
        for (Tlp tlp : Tlp.values()) {
            for (List<String> lists :
                    List.of(List.<String>of(), List.of("*"), List.of("list-one"), List.of("list-two"))) {
                readers.add(AlertSamples.reader(filter, lists, tlp));
            }
        }
        return readers;
    }

    private static WatchLink link(String list, Tlp marking, long version) {
        return new WatchLink(
                "id-" + list,
                "list-" + list,
                "Entry of " + list + " as " + marking.name(),
                0.9,
                "because of " + list + " as " + marking.name(),
                marking,
                version);
    }

    private static Alert abroad(Alert alert) {
        return alert.but().country("GE").make();
    }

    /** A subscription as an exit would have it. */
    public static Subscription sentTo(Subscription reader, @Nullable String endpoint, String payload) {
        return new Subscription(
                reader.name(),
                reader.owner(),
                endpoint,
                reader.secrets(),
                reader.filter(),
                payload,
                reader.lists(),
                reader.tlp(),
                reader.allowPrivate(),
                reader.pace(),
                reader.active());
    }
}
