package org.habeas.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.habeas.ingest.Source;
import org.habeas.ingest.SourceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    private static final String CONFIG =
            """
            ingest:
              sources:
                # the courier's own feed
                - name: courier
                  url: https://courier.example/rss
                - {name: gazette, url: "https://gazette.example/rss"} # daily
            """;

    @TempDir
    Path folder;

    private Path config;
    private Path sources;

    @BeforeEach
    void write() throws Exception {
        config = Files.writeString(folder.resolve("habeas.yaml"), CONFIG);
        sources = folder.resolve("sources.yaml");
    }

    @Test
    void what_is_added_is_read_beside_the_configurations_own() {
        new SourceFile(sources).add(List.of(source("north", "https://north.example/feed?a=\"b\"")));
        new SourceFile(sources).add(List.of(source("south", "https://south.example/feed")));
        assertEquals(List.of("courier", "gazette", "north", "south"), names());
    }

    @Test
    void pauses_and_resumes_in_either_style_and_leaves_comments() throws Exception {
        for (String name : List.of("courier", "gazette")) {
            assertTrue(new SourceFile(config).pause(name, true));
            assertTrue(paused(name));
        }
        assertTrue(Files.readString(config).contains("# the courier's own feed\n"));
        assertTrue(Files.readString(config).contains("# daily"));
        for (String name : List.of("courier", "gazette")) {
            assertTrue(new SourceFile(config).pause(name, false));
            assertFalse(paused(name));
        }
        assertFalse(new SourceFile(config).pause("nobody", true));
    }

    @Test
    void a_bad_source_in_a_file_is_put_aside_with_its_line() throws Exception {
        Files.writeString(sources, "sources:\n  - {name: courier, url: 'https://x.example/'}\n  - {name: bad}\n");
        LoadedSettings loaded = SettingsReader.read(config);
        assertEquals(2, loaded.settings().ingest().sources().size());
        assertTrue(
                loaded.refused().get(0).contains("sources.yaml:2"),
                loaded.refused().get(0));
        assertTrue(
                loaded.refused().get(1).contains("sources.yaml:3"),
                loaded.refused().get(1));
    }

    @Test
    void a_file_that_is_none_is_put_aside_and_the_others_run() throws Exception {
        Files.writeString(config, CONFIG + "source-files: [absent.yaml]\n");
        LoadedSettings loaded = SettingsReader.read(config);
        assertEquals(2, loaded.settings().ingest().sources().size());
        assertTrue(
                loaded.refused().get(0).contains("absent.yaml"),
                loaded.refused().get(0));
    }

    @Test
    void the_starter_file_is_usable_as_it_stands() throws Exception {
        Path starter = Path.of(System.getProperty("habeas.home", ".."), "deploy/starter-sources.yaml");
        Files.writeString(config, "source-files: ['" + starter.toAbsolutePath().normalize() + "']\n");
        LoadedSettings loaded = SettingsReader.read(config);
        assertEquals(List.of(), loaded.refused());
        List<Source> found = loaded.settings().ingest().sources();
        assertTrue(found.size() >= 60, found.size() + " sources");
        assertEquals(found.size(), found.stream().map(Source::url).distinct().count());
        found.forEach(source -> assertTrue(source.language() != null, source.name()));
    }

    private static Source source(String name, String url) {
        return Source.of(name, SourceKind.FEED, url.replace("\"", "%22"));
    }

    private List<String> names() {
        return SettingsReader.read(config).settings().ingest().sources().stream()
                .map(Source::name)
                .toList();
    }

    private boolean paused(String name) {
        return SettingsReader.read(config).settings().ingest().sources().stream()
                .filter(source -> source.name().equals(name))
                .allMatch(Source::paused);
    }
}
