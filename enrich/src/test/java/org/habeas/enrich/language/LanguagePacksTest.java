package org.habeas.enrich.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePacksTest {
    @Test
    void loadsEveryBundledPack() {
        LanguagePacks packs = LanguagePacks.bundled();

        for (String language : LanguagePacks.languages()) {
            LanguagePack pack = packs.get(language);
            assertEquals(language, pack == null ? null : pack.language());
        }
    }

    @Test
    void findsThePatternsOfAPack() {
        LanguagePack pack = PackReader.read(
                "xx.yaml",
                """
                language: en
                classes: {be: [is, was]}
                voices: {passive: {patient: [before]}}
                detention: {detained: {passive: ["@be *ly? (held|detained)"]}}
                """);

        List<String> found =
                pack.patterns().matches(Segmented.of("She was briefly held. He held it.", pack.text())).stream()
                        .map(PatternMatch::label)
                        .map(Label::rule)
                        .toList();

        assertEquals(List.of("en.detained.1"), found);
    }

    @Test
    void findsTheWordsOfLexicalFields() {
        LanguagePack pack = PackReader.read(
                "xx.yaml", "language: en\nvoices: {}\nfields: {sham: [farc*, \"show trial\"], kin: [wife]}");

        List<Field> found =
                pack.fields().matches(Segmented.of("His wife saw a farcical show trial.", pack.text())).stream()
                        .map(PatternMatch::label)
                        .toList();

        assertEquals(List.of(Field.KIN, Field.SHAM, Field.SHAM), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            language: en\\nvoices: {}\\nsurprise: 1                                       | xx.yaml:3: unknown key "surprise"
            language: en                                                                  | xx.yaml:1: "voices" is missing
            language: en\\nvoices: {v: {patient: [left]}}                                 | xx.yaml:2: side "left"
            language: en\\nvoices: {v: {}}\\ndetention: {detained: {w: [x]}}              | xx.yaml:3: unknown key "w"
            language: en\\nvoices: {v: {}}\\ndetention: {stolen: {v: [x]}}                | xx.yaml:3: "stolen" is no kind
            language: en\\nvoices: {v: {}}\\ndetention:\\n  detained:\\n    v:\\n    - "(x" | xx.yaml:6: "(" without ")"
            language: en\\nvoices: {v: {}}\\nnews: ["@what"]                              | xx.yaml:3: no class "what"
            language: en\\nvoices: {v: {}}\\nnews: ["x?"]                                 | xx.yaml:3: "x?" would match nothing
            language: en\\nvoices: {v: {}}\\ndates: {months: {may: 13}}                   | xx.yaml:3: 13: 1 to 12 is allowed
            language: en\\nlanguage: en                                                   | xx.yaml:2: "language" comes twice
            language: en\\ntext: {capitals: [days]}\\nvoices: {v: {}}                     | xx.yaml:2: "days" is none of months
            language: [                                                                   | xx.yaml:
            """)
    void refusesABrokenPackWithFileAndLine(String content, String complaint) {
        String message = assertThrows(
                        PackException.class,
                        () -> PackReader.read("xx.yaml", content.strip().replace("\\n", "\n")))
                .getMessage();

        assertTrue(message.startsWith(complaint.strip()), message);
    }
}
