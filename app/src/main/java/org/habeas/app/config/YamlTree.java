package org.habeas.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A YAML document as a tree that knows the line of each path.
 *
 * @param file named in complaints
 * @param root the document; empty for an empty one
 * @param lines line, from 1, by path such as {@code ingest.sources[2].url}
 */
record YamlTree(String file, ObjectNode root, Map<String, Integer> lines) {
    /** The environment's variables: null for a name that is not set. */
    @FunctionalInterface
    interface Environment {
        @Nullable
        String apply(String name);
    }

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Otherwise Norway's country code is read as false.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    /**
     * Reads {@code text}; what is no YAML, a key given twice, or a document that is no mapping is told with its line.
     *
     * @param environment stands in for each {@code ${NAME}} in a text value; null for a name that is not set
     */
    static YamlTree parse(String file, String text, Environment environment) {
        var lines = new HashMap<String, Integer>();
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
                return new YamlTree(file, JsonNodeFactory.instance.objectNode(), lines);
            }
            if (node(parser, "", lines) instanceof ObjectNode root) {
                var tree = new YamlTree(file, root, lines);
                tree.fill(root, "", environment);
                return tree;
            }
            throw new ConfigFailure(file + ":1: the document is no mapping; allowed: key: value lines", null);
        } catch (JsonProcessingException e) {
            throw new ConfigFailure(file + ":" + line(e) + ": " + reason(e), e);
        } catch (IOException e) {
            throw new ConfigFailure(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static JsonNode node(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, path, lines);
            case START_ARRAY -> sequence(parser, path, lines);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
            default -> JsonNodeFactory.instance.textNode(parser.getText());
        };
    }

    private static JsonNode mapping(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        var mapping = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String below = path.isEmpty() ? key : path + "." + key;
            lines.put(below, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            mapping.set(key, node(parser, below, lines));
        }
        return mapping;
    }

    private static JsonNode sequence(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        var sequence = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            sequence.add(node(parser, path + "[" + sequence.size() + "]", lines));
        }
        return sequence;
    }

    private void fill(JsonNode node, String path, Environment environment) {
        if (node instanceof ObjectNode mapping) {
            mapping.properties().forEach(field -> {
                String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                field.setValue(filled(field.getValue(), below, environment));
            });
        } else if (node instanceof ArrayNode sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                sequence.set(i, filled(sequence.get(i), path + "[" + i + "]", environment));
            }
        }
    }

    private JsonNode filled(JsonNode node, String path, Environment environment) {
        if (!node.isTextual()) {
            fill(node, path, environment);
            return node;
        }
        return JsonNodeFactory.instance.textNode(VARIABLE.matcher(node.asText()).replaceAll(found -> {
            String value = environment.apply(found.group(1));
            if (value == null) {
                throw new ConfigFailure(
                        at(path) + ": " + path + " needs the environment variable " + found.group(1)
                                + ", which is not set",
                        null);
            }
            return Matcher.quoteReplacement(value);
        }));
    }

    /** {@code file:line} of the path, or of the nearest path above it that is in the document. */
    String at(String path) {
        Integer line = lines.get(path);
        if (line == null && !path.isEmpty()) {
            int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
            return at(path.substring(0, Math.max(cut, 0)));
        }
        return file + ":" + (line == null ? 1 : line);
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    /** The parser's own words, without the excerpts and places between them, which may show a secret. */
    private static String reason(JsonProcessingException e) {
        String words = e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .collect(Collectors.joining(": "));
        return words.startsWith("Duplicate field")
                ? words.replace("Duplicate field", "key given twice:") + "; allowed: once"
                : "no valid YAML: " + words;
    }
}
