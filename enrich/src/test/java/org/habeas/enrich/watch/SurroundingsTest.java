package org.habeas.enrich.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.habeas.model.EntryType;
import org.habeas.model.Person;
import org.habeas.model.Role;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {
    private final WatchIndex index = new WatchIndex();

    @BeforeEach
    void fill() {
        index.add(entry("p-1", "Orkhan Nabatli", List.of(), List.of("Nar Studio")), 1);
        index.add(entry("p-2", "Ali Hasanov", List.of("Orkhanzade"), List.of()), 2);
    }

    @Test
    void linksARareNameElsewhereWithALowerScore() {
        double here = score("Orkhan Nabatli", "AZ", "");
        double elsewhere = score("Orkhan Nabatli", "GE", "");
        assertTrue(here > elsewhere && elsewhere > 0);
    }

    @Test
    void linksNoCommonNameElsewhere() {
        assertEquals(0, score("Ali Hasanov", "KZ", ""));
        assertTrue(score("Ali Hasanov", "AZ", "") > 0.9);
    }

    @Test
    void trustsAnOrganisationWhereverItIs() {
        assertEquals(1, score("Orkhan Nabatli", "GE", "The founder of Nar Studio was held."), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The brother of Orkhan Nabatli was held on Monday.",
                "Orkhan Nabatli's lawyer was held on Monday.",
                "Задержан адвокат Orkhan Nabatli.",
            })
    void linksNobodyWhoIsOnlyKinOrCounsel(String text) {
        assertEquals(0, score("Orkhan Nabatli", "AZ", text));
    }

    @Test
    void linksWhoIsNamedAlsoByThemselves() {
        assertTrue(
                score("Orkhan Nabatli", "AZ", "Orkhan Nabatli was held. The brother of Orkhan Nabatli said so.") > 0.9);
    }

    @Test
    void linksNoOrdinaryCriminalOfTheSameName() {
        assertEquals(0, score("Orkhan Nabatli", "AZ", "Orkhan Nabatli was jailed for the murder of a shopkeeper."));
        assertTrue(score("Orkhan Nabatli", "AZ", "Journalist Orkhan Nabatli was jailed for a murder he denies.") > 0.9);
    }

    @Test
    void takesAnAliasOfOneWordForAnotherSurname() {
        index.add(
                new WatchEntry(
                        "p-3",
                        "desk",
                        EntryType.PERSON,
                        "Gulnar Deniz",
                        List.of("Sadiqzade"),
                        List.of(),
                        List.of("AZ"),
                        List.of(),
                        null,
                        null),
                3);
        assertTrue(score("Gülnar Sadıqzadə", "AZ", "") > 0.9);
        assertEquals(1, index.find("Editor Gulnar Sadiqzade was held.").size());
        assertEquals(0, score("Lale Sadiqzade", "AZ", ""));
    }

    @Test
    void takesAWeakAliasOnlyWithTheCountry() {
        assertFalse(index.match(person("Orkhanzade"), new Context(null, List.of(), ""))
                .isPresent());
        assertTrue(index.match(person("Orkhanzade"), new Context("AZ", List.of(), ""))
                .isPresent());
    }

    private double score(String name, String country, String text) {
        return index.match(person(name), new Context(country, List.of(), text))
                .map(link -> link.score())
                .orElse(0.0);
    }

    private static Person person(String name) {
        return new Person(name, List.of(name), Role.DETAINED, null);
    }

    private static WatchEntry entry(String id, String name, List<String> weak, List<String> organisations) {
        return new WatchEntry(
                id, "desk", EntryType.PERSON, name, List.of(), weak, List.of("AZ"), organisations, null, null);
    }
}
