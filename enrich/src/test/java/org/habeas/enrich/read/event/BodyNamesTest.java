package org.habeas.enrich.read.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNamesTest {
    @ParameterizedTest
    @CsvSource({
        "the State Department, U.S. State Department, true",
        "Committee to Shield Reporters, CSR, true",
        "CSR, Committee to Shield Reporters (CSR), true",
        "Northland Foreign Ministry, the Foreign Ministry, true",
        "Foreign Ministry, Interior Ministry, false",
        "the government, Northland Foreign Ministry, false",
        "the, Northland Union, false",
        "Комитет защиты прессы, Комитет, true",
    })
    void namesOfOneBodyAreToldFromOthers(String a, String b, boolean same) {
        assertEquals(same, new BodyNames().same(a, b));
        assertEquals(same, new BodyNames().same(b, a));
    }

    @ParameterizedTest
    @CsvSource({",x", "x,", ","})
    void noNameIsTheSameAsNone(String a, String b) {
        assertEquals(false, new BodyNames().same(a, b));
    }
}
