package org.habeas.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes settings records of a tree: keys in kebab case, durations as text, nothing let through that is not understood.
 * A component without a key is null to the record's constructor, which puts its default there.
 */
final class Binder {
    private static final JsonMapper MAPPER = mapper();
    private static final Pattern SECRET = Pattern.compile("secret|token|password|properties");

    private Binder() {}

    /** The record that {@code node}, which lies at {@code path} of {@code tree}, describes. */
    static <T> T bind(YamlTree tree, String path, JsonNode node, Class<T> type) {
        try {
            return Objects.requireNonNull(MAPPER.treeToValue(node, type), type.getSimpleName());
        } catch (JsonMappingException e) {
            String at = path(path, e);
            throw new ConfigFailure(tree.at(at) + ": " + complaint(at, node, e), e);
        } catch (IOException e) {
            throw new ConfigFailure(tree.at(path) + ": " + path + ": " + e.getMessage(), e);
        }
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule("durations").addDeserializer(Duration.class, new DurationText()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        // A number or a truth value may be meant where text is wanted: a client property, a list's name.
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.TryConvert);
        return mapper;
    }

    private static String path(String above, JsonMappingException e) {
        String below = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        String whole = above + below;
        return whole.startsWith(".") ? whole.substring(1) : whole;
    }

    private static String complaint(String path, JsonNode node, JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown key " + path + "; allowed here: " + allowed(unknown);
        }
        if (e instanceof ValueInstantiationException || !(e instanceof MismatchedInputException mismatch)) {
            return path.isEmpty() ? rootMessage(e) : path + ": " + rootMessage(e);
        }
        return path + given(path, node, e) + "; allowed: " + expected(mismatch);
    }

    /** The value, where it is a plain one and no secret. */
    private static String given(String path, JsonNode node, JsonMappingException e) {
        JsonNode value = node;
        for (JsonMappingException.Reference step : e.getPath()) {
            value = step.getFieldName() == null ? value.path(step.getIndex()) : value.path(step.getFieldName());
        }
        return value.isValueNode() && !SECRET.matcher(path).find() ? " is '" + value.asText() + "'" : " cannot be read";
    }

    private static String allowed(UnrecognizedPropertyException e) {
        var known = new TreeSet<String>();
        Objects.requireNonNullElse(e.getKnownPropertyIds(), java.util.List.of()).forEach(id -> known.add("" + id));
        return String.join(", ", known);
    }

    private static String expected(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type == null) {
            return "another kind of value";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() || java.util.Map.class.isAssignableFrom(type)
                ? "key: value lines"
                : "a " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String rootMessage(Throwable e) {
        @Nullable Throwable cause = e.getCause();
        return cause == null || cause == e
                ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : rootMessage(cause);
    }

    private static final class DurationText extends StdScalarDeserializer<Duration> {
        private static final long serialVersionUID = 1L;

        DurationText() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return Durations.parse(parser.getText());
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
