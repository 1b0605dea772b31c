package org.habeas.app.command.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.lines.LineWork;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all inspections share: many from a file, results as lines; or one, its result as indented JSON. */
final class Inspected {
    @Option(names = "--in", paramLabel = "FILE", description = "many: a JSON object a line; - for standard input")
    @Nullable
    Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "results of many; default standard output")
    Path out = Path.of("-");

    /** Inspects each line of {@code in}; the exit code. */
    int many(String what, Path lines, Function<ObjectNode, ObjectNode> inspection) {
        return rows(what, lines, line -> inspection.apply(object(line)).toString());
    }

    /** The same for lines that are no JSON. */
    int rows(String what, Path lines, Function<String, String> inspection) {
        long bad = new LineWork("inspect: " + what, System.err).map(lines, out, inspection);
        return (bad == 0 ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    /** Prints one result; the exit code. */
    static int one(ObjectNode result) {
        System.out.println(result.toPrettyString());
        return ExitCode.DONE.number();
    }

    private static ObjectNode object(String line) {
        try {
            if (Json.mapper().readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("no JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The text in that field; where it is missing, an {@link IllegalArgumentException} names it. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + field + "\" is missing: a text is needed");
        }
        return value.asText();
    }

    /** The content of a file, unpacked where its name ends in {@code .gz}. */
    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return content.readAllBytes();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
