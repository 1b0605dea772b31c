package org.habeas.alerts.subscription;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.link;
import static org.habeas.alerts.event.AlertSamples.organisation;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.habeas.alerts.restraint.Restrained.held;
import static org.habeas.alerts.restraint.Restrained.silenced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.habeas.alerts.restraint.Restrained;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Disclosure.Shown;
import org.habeas.alerts.subscription.Disclosure.Why;
import org.habeas.alerts.subscription.Disclosure.Withheld;
import org.habeas.model.Alert;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final WatchLink AMBER_LINK = link("az", Tlp.AMBER, 7);
    private static final WatchLink BY_LINK = link("by", Tlp.GREEN, 9);

    @Test
    void anExitClearedForTheListAndItsMarkingSeesTheLink() {
        Alert seen = shown(listed(Reason.NEW), Clearance.of(List.of("az"), Tlp.AMBER));

        assertNotNull(seen.persons().get(0).watch());
        assertEquals(Tlp.AMBER, seen.marking());
    }

    @Test
    void anExitThatIsNotClearedForTheListSeesTheNewsWithoutTheLink() {
        Alert seen = shown(listed(Reason.NEW), Clearance.of(List.of("by"), Tlp.RED));

        assertNull(seen.persons().get(0).watch());
        assertEquals("Ana Ejemplo", seen.persons().get(0).name());
        assertEquals(Tlp.CLEAR, seen.marking());
    }

    @Test
    void aLinkOfANarrowerMarkingThanTheExitsIsTakenOut() {
        assertNull(shown(listed(Reason.NEW), Clearance.of(List.of("az"), Tlp.GREEN))
                .persons()
                .get(0)
                .watch());
    }

    @Test
    void whatWasRaisedOnlyBecauseOfAListIsWithheldFromThoseNotClearedForIt() {
        assertEquals(new Withheld(Why.LIST), of(listed(Reason.WATCH_MATCHED), List.of("by"), Tlp.RED));
        assertInstanceOf(Shown.class, of(listed(Reason.WATCH_MATCHED), List.of("az"), Tlp.RED));
        Alert unexplained = alert("h-1", 2, Reason.WATCH_MATCHED, Tlp.CLEAR, person("Ana Ejemplo", null));
        assertEquals(new Withheld(Why.LIST), of(unexplained, List.of("*"), Tlp.RED));
    }

    @Test
    void aLateMatchOfAnotherListIsWithheldFromThoseWhoOnlySeeTheEarlierMatch() {
        Alert alert = alert(
                "h-1",
                2,
                Reason.WATCH_MATCHED,
                Tlp.AMBER,
                person("Ana Ejemplo", AMBER_LINK),
                person("Beno Muster", link("by", Tlp.AMBER, 9)));

        assertEquals(new Withheld(Why.LIST), of(alert, List.of("az"), Tlp.AMBER));
        assertInstanceOf(Shown.class, of(alert, List.of("by"), Tlp.AMBER));
    }

    @Test
    void ofSeveralListsAnExitSeesTheOrganisationsOfThoseThatItIsClearedFor() {
        Alert alert = organisations(Reason.NEW);

        Alert seen = shown(alert, Clearance.of(List.of("by"), Tlp.RED));

        assertEquals(List.of(organisation("Example Weekly", BY_LINK)), seen.watchedOrganisations());
        assertEquals(List.of("Example Weekly"), seen.organisations());
        assertEquals(Tlp.GREEN, seen.marking());
        assertEquals(
                2,
                shown(alert, Clearance.of(List.of("*"), Tlp.AMBER))
                        .watchedOrganisations()
                        .size());
        assertEquals(
                List.of(), shown(alert, Clearance.of(List.of("ge"), Tlp.RED)).watchedOrganisations());
        assertEquals(
                1,
                shown(alert, Clearance.of(List.of("*"), Tlp.GREEN))
                        .watchedOrganisations()
                        .size());
    }

    @Test
    void whatWasRaisedForAnOrganisationOfAListIsWithheldFromThoseNotClearedForIt() {
        Alert alert = organisations(Reason.WATCH_MATCHED);

        assertInstanceOf(Shown.class, of(alert, List.of("by"), Tlp.AMBER));
        assertEquals(new Withheld(Why.LIST), of(alert, List.of("az"), Tlp.RED));
    }

    @Test
    void aMarkingThatNoLinkExplainsStays() {
        Alert marked = alert("h-1", 1, Reason.NEW, Tlp.RED, person("Ana Ejemplo", AMBER_LINK));

        assertEquals(new Withheld(Why.MARKING), of(marked, List.of("*"), Tlp.AMBER_STRICT));
    }

    @Test
    void whatIsSilencedIsWithheldFromEverybody() {
        assertEquals(
                new Withheld(Why.SILENCED),
                Disclosure.of(listed(Reason.NEW), Clearance.of(List.of("*"), Tlp.RED), Restrained.by(silenced("h-1"))));
    }

    @Test
    void aNameOnHoldIsTakenOutAndItsLinkMarksNothingAnyMore() {
        Clearance clear = Clearance.of(List.of("*"), Tlp.CLEAR);

        Disclosure seen = Disclosure.of(listed(Reason.NEW), clear, Restrained.by(held("Ana Ejemplo")));

        Alert alert = assertInstanceOf(Shown.class, seen).alert();
        assertEquals(List.of(), alert.persons());
        assertEquals(1, alert.unnamed());
        assertEquals(Tlp.CLEAR, alert.marking());
    }

    @Test
    void whatWasRaisedForANameOnHoldIsWithheld() {
        assertEquals(
                new Withheld(Why.HELD),
                Disclosure.of(
                        listed(Reason.WATCH_MATCHED),
                        Clearance.of(List.of("*"), Tlp.RED),
                        Restrained.by(held("Ana Ejemplo"))));
    }

    @Property
    void nothingBeyondTheClearanceIsEverShown(
            @ForAll List<Tlp> markings,
            @ForAll Tlp marking,
            @ForAll Reason reason,
            @ForAll Set<@net.jqwik.api.constraints.IntRange(min = 0, max = 3) Integer> cleared,
            @ForAll Tlp tlp) {
        Person[] persons = new Person[markings.size()];
        for (int i = 0; i < persons.length; i++) {
            persons[i] = person("Person " + i, link("list-" + i % 4, markings.get(i), i));
        }
        Clearance clearance =
                Clearance.of(cleared.stream().map(i -> "list-" + i).toList(), tlp);

        if (Disclosure.of(alert("h-1", 2, reason, marking, persons), clearance, Restraints.none())
                instanceof Shown shown) {
            assertTrue(shown.alert().marking().compareTo(tlp) <= 0);
            shown.alert().persons().stream()
                    .map(Person::watch)
                    .filter(Objects::nonNull)
                    .forEach(link -> {
                        assertTrue(clearance.lists().contains(link.list()));
                        assertFalse(link.marking().compareTo(tlp) > 0);
                    });
        }
    }

    private static Alert listed(Reason reason) {
        return alert("h-1", 2, reason, Tlp.AMBER, person("Ana Ejemplo", AMBER_LINK));
    }

    private static Alert organisations(Reason reason) {
        var listed = List.of(organisation("Example Weekly", AMBER_LINK), organisation("Example Weekly", BY_LINK));
        return alert("h-1", 2, reason, Tlp.AMBER, listed, person("Ana Ejemplo", null));
    }

    private static Disclosure of(Alert alert, List<String> lists, Tlp tlp) {
        return Disclosure.of(alert, Clearance.of(lists, tlp), Restraints.none());
    }

    private static Alert shown(Alert alert, Clearance clearance) {
        return assertInstanceOf(Shown.class, Disclosure.of(alert, clearance, Restraints.none()))
                .alert();
    }
}
