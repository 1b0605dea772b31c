package org.habeas.enrich.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.habeas.enrich.language.LanguagePacks;
import org.habeas.model.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the examples beside the language packs: LL.examples.yaml. */
class PackExamplesTest {
    private static final Set<String> FIELDS = Set.of(
            "kind", "fresh", "persons", "unnamed", "country", "place", "authority", "date", "until", "speaker", "body");

    private static final ArticleReader READER = ArticleReader.untrained();

    static Stream<Arguments> examples() {
        return LanguagePacks.languages().stream().flatMap(language -> examples(language).stream()
                .map(node -> Arguments.of(language, node.path("name").asText(), node)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void readsWhatTheExampleSays(String language, String name, JsonNode example) {
        if (example.path("pending").asBoolean()) {
            assertThrows(AssertionError.class, () -> check(language, example), "is read by now: take its mark away");
            return;
        }
        check(language, example);
    }

    private static void check(String language, JsonNode example) {
        List<ObjectNode> found = new ArrayList<>();
        READER.read(article(language, example)).events().forEach(event -> found.add(ExtractedEvents.event(event)));
        String all = "read: " + found;

        for (JsonNode wanted : example.path("events")) {
            found.remove(match(wanted, found, all));
        }
        List<ObjectNode> surplus =
                found.stream().filter(e -> e.get("fresh").asBoolean()).toList();
        assertEquals(List.of(), surplus, "news that the example does not tell of");
    }

    private static ObjectNode match(JsonNode wanted, List<ObjectNode> found, String all) {
        wanted.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                fail("field \"" + field + "\" of an example: allowed are " + FIELDS);
            }
        });
        return found.stream()
                .filter(event -> fits(wanted, event))
                .findFirst()
                .orElseGet(() -> fail("not read: " + wanted + "; " + all));
    }

    private static boolean fits(JsonNode wanted, ObjectNode event) {
        boolean fresh = wanted.path("fresh").asBoolean(true);
        return event.get("fresh").asBoolean() == fresh
                && FIELDS.stream()
                        .filter(field -> !field.equals("fresh") && wanted.has(field))
                        .allMatch(field -> equal(wanted.get(field), event.path(field)));
    }

    private static boolean equal(JsonNode wanted, JsonNode found) {
        if (wanted.isArray()) {
            List<String> a = new ArrayList<>();
            List<String> b = new ArrayList<>();
            wanted.forEach(node -> a.add(node.asText()));
            found.forEach(node -> b.add(node.asText()));
            return a.containsAll(b) && b.containsAll(a);
        }
        return found.asText().contains(wanted.asText());
    }

    private static Article article(String language, JsonNode example) {
        ObjectNode line = new YAMLMapper().createObjectNode();
        line.put("id", "example").put("lang", language);
        line.put("published", example.path("published").asText(null));
        line.put("title", example.path("title").asText(""))
                .put("text", example.path("text").asText().strip());
        return ArticleLine.parse(line.toString());
    }

    private static List<JsonNode> examples(String language) {
        String file = language + ".examples.yaml";
        try (InputStream in = LanguagePacks.class.getResourceAsStream(file)) {
            if (in == null) {
                return fail(file + ": no examples beside the pack");
            }
            List<JsonNode> examples = new ArrayList<>();
            new YAMLMapper().readTree(in).forEach(examples::add);
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
