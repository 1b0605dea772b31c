package org.habeas.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.habeas.ingest.Source;
import org.habeas.ingest.SourceKind;
import org.habeas.model.Subscription;
import org.junit.jupiter.api.Test;

/** Pins every key of the configuration with its default, and the example that shows them all. */
class SettingsKeysTest {
    private static final KebabCaseStrategy KEBAB = new KebabCaseStrategy();
    private static final Path EXAMPLE = Path.of(System.getProperty("habeas.home", ".."), "deploy/habeas.yaml");

    @Test
    void every_key_and_its_default() throws Exception {
        String keys = String.join("\n", keys("", read("", Path.of(".")).settings())) + "\n";
        try (var golden = SettingsKeysTest.class.getResourceAsStream("/settings.txt")) {
            assertEquals(new String(Objects.requireNonNull(golden).readAllBytes()), keys);
        }
    }

    @Test
    void the_example_is_usable_as_it_stands() throws Exception {
        LoadedSettings loaded = read(Files.readString(EXAMPLE), EXAMPLE.getParent());
        assertEquals(List.of(), loaded.refused());
        assertEquals(2, loaded.settings().ingest().sources().size());
        assertEquals(1, loaded.settings().alerts().subscriptions().size());
    }

    @Test
    void the_example_names_every_key() throws Exception {
        List<String> words = Files.readAllLines(EXAMPLE).stream()
                .map(line -> line.replaceFirst("^[ #-]*", "").replaceFirst(":.*", ""))
                .toList();
        List<String> missing = keys("", read("", Path.of(".")).settings()).stream()
                .map(line ->
                        line.replaceFirst(" .*", "").replaceFirst(".*\\.", "").replace("[]", ""))
                .filter(key -> !words.contains(key))
                .toList();
        assertEquals(
                List.of(), missing.stream().filter(key -> !key.equals("pace")).toList());
    }

    @Test
    void the_example_shows_the_defaults() throws Exception {
        Settings example = read(Files.readString(EXAMPLE), EXAMPLE.getParent()).settings();
        Settings defaults = read("", Path.of(".")).settings();
        assertEquals(defaults.instance(), example.instance());
        assertEquals(defaults.data(), example.data());
        assertEquals(defaults.kafka(), example.kafka());
        assertEquals(defaults.enrich(), example.enrich());
        assertEquals(defaults.ops(), example.ops());
        assertEquals(defaults.alerts().delivery(), example.alerts().delivery());
        assertTrue(example.watchlists().isEmpty());
    }

    private static LoadedSettings read(String text, Path folder) {
        return SettingsReader.read("habeas.yaml", text, folder);
    }

    /** A line a key, {@code path = default}; elements of lists as of one that gives only what it must. */
    private static List<String> keys(String above, Object settings) throws Exception {
        var keys = new ArrayList<String>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            String path = above + KEBAB.translate(component.getName());
            Object value = component.getAccessor().invoke(settings);
            if (isSection(value)) {
                keys.addAll(keys(path + ".", value));
            } else if (element(component) != null) {
                keys.addAll(keys(path + "[].", element(component)));
            } else {
                keys.add(path + " = " + text(value));
            }
        }
        return keys;
    }

    private static boolean isSection(Object value) {
        return value instanceof Record && value.getClass().getSimpleName().matches(".*(Settings|Section)");
    }

    private static Object element(RecordComponent component) {
        boolean list = component.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord();
        return !list
                ? null
                : switch (component.getName()) {
                    case "sources" -> Source.of("NAME", SourceKind.FEED, "https://example.org/");
                    case "watchlists" -> new WatchlistFile(Path.of("LIST.csv"), null, null, null);
                    case "subscriptions" ->
                        new Subscription("NAME", null, null, null, null, null, null, null, false, null, null);
                    default -> null;
                };
    }

    private static String text(Object value) {
        if (value instanceof Duration duration) {
            return Durations.format(duration);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SettingsKeysTest::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value == null ? "(none)" : String.valueOf(value);
    }
}
