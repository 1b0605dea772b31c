package org.habeas.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.habeas.ingest.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @Test
    void an_empty_document_gives_every_default() {
        LoadedSettings loaded = read("");
        assertEquals(List.of(), loaded.refused());
        assertTrue(loaded.settings().kafka().embedded());
        assertEquals("desk-1", loaded.settings().instance());
    }

    @Test
    void reads_durations_and_norway() {
        var source =
                read("""
                ingest:
                  pace: 3s
                  sources:
                    - {name: north, url: "https://north.example/feed", country: NO, interval: 2m}
                """)
                        .settings()
                        .ingest();
        assertEquals(Duration.ofSeconds(3), source.pace());
        assertEquals("NO", source.sources().get(0).country());
        assertEquals(Duration.ofMinutes(2), source.sources().get(0).interval());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            kafka: {bootstrap: 'a:1', bootstrapp: x}  | c.yaml:1: unknown key kafka.bootstrapp; allowed here: bootstrap, port, properties
            ops: {port: eighty}                       | c.yaml:1: ops.port is 'eighty'; allowed: a whole number
            ops: {port: 99999}                        | c.yaml:1: ops: ops.port is 99999; allowed: 0 to 65535
            ops: {port: 1.5}                          | c.yaml:1: ops.port is '1.5'; allowed: a whole number
            ingest: {pace: soon}                      | c.yaml:1: ingest.pace: 'soon' is no duration; allowed: a whole number and ms, s, m, h or d, such as 30s
            ops: [1]                                  | c.yaml:1: ops cannot be read; allowed: key: value lines
            ops: {port: 1, port: 2}                   | c.yaml:1: key given twice: 'port'; allowed: once
            instance: Desk One                        | c.yaml:1: instance is 'Desk One'; allowed: small letters, digits and hyphens, at most 40
            - a                                       | c.yaml:1: the document is no mapping; allowed: key: value lines
            """)
    void a_mistake_is_told_with_file_line_and_what_is_allowed(String document, String message) {
        ConfigFailure failure = assertThrows(ConfigFailure.class, () -> read(document));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void the_line_is_that_of_the_key() {
        ConfigFailure failure = assertThrows(
                ConfigFailure.class,
                () -> read(
                        """
                ops:
                  host: 127.0.0.1
                alerts:
                  desk:
                    prot: 1
                """));
        assertTrue(failure.getMessage().startsWith("c.yaml:5: unknown key alerts.desk.prot;"), failure.getMessage());
    }

    @Test
    void what_is_no_yaml_is_told_in_one_line() {
        ConfigFailure failure = assertThrows(ConfigFailure.class, () -> read("ops: {port: 1\nkafka: ["));
        assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
        assertTrue(failure.getMessage().startsWith("c.yaml:2: no valid YAML"), failure.getMessage());
    }

    @Test
    void one_bad_source_is_put_aside_by_name_and_the_rest_goes_on() {
        LoadedSettings loaded = read(
                """
                ingest:
                  sources:
                    - name: good
                      url: https://good.example/feed
                    - name: bad
                      url: ftp://bad.example/feed
                    - name: odd
                      url: https://odd.example/feed
                      colour: red
                    - name: good
                      url: https://again.example/feed
                    - name: last
                      url: https://last.example/feed
                """);
        assertEquals(
                List.of("good", "last"),
                loaded.settings().ingest().sources().stream().map(Source::name).toList());
        assertEquals(3, loaded.refused().size());
        assertTrue(loaded.refused().get(0).startsWith("c.yaml:5: ingest.sources[1]: source 'bad': url is"));
        assertTrue(loaded.refused().get(1).startsWith("c.yaml:9: unknown key ingest.sources[2].colour;"));
        assertTrue(
                loaded.refused().get(2).contains("Source 'good'"),
                loaded.refused().get(2));
    }

    @Test
    void a_variable_of_the_environment_stands_in_and_a_missing_one_is_named() {
        YamlTree tree =
                YamlTree.parse("c.yaml", "a: x${ONE}y\nb: ['${ONE}']", name -> name.equals("ONE") ? "1$" : null);
        assertEquals("{\"a\":\"x1$y\",\"b\":[\"1$\"]}", tree.root().toString());
        ConfigFailure failure = assertThrows(
                ConfigFailure.class, () -> YamlTree.parse("c.yaml", "a: 1\nb: {c: '${TWO}'}", name -> null));
        assertEquals("c.yaml:2: b.c needs the environment variable TWO, which is not set", failure.getMessage());
    }

    @Test
    void secrets_are_in_no_complaint() {
        ConfigFailure failure =
                assertThrows(ConfigFailure.class, () -> read("alerts: {desk: {token: {hidden: sesame}}}"));
        assertFalse(failure.getMessage().contains("sesame"), failure.getMessage());
    }

    @Test
    void a_missing_file_says_how_to_get_one() {
        ConfigFailure failure = assertThrows(ConfigFailure.class, () -> SettingsReader.read(Path.of("nowhere.yaml")));
        assertTrue(failure.getMessage().contains("nowhere.yaml"), failure.getMessage());
        assertTrue(failure.getMessage().contains("deploy/habeas.yaml"), failure.getMessage());
    }

    private static LoadedSettings read(String text) {
        return SettingsReader.read("c.yaml", text, Path.of("."));
    }
}
