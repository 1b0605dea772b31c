package org.habeas.app.command.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.habeas.app.exit.Failure;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Inspections of files: one by its path, or many by lines of {@code {"file","url"?}}. */
final class InspectedFiles {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "one file; unpacked where it ends in .gz")
    private @Nullable Path file;

    @Option(names = "--url", paramLabel = "URL", description = "where that one came from, for relative links")
    private @Nullable String url;

    @Mixin
    private final Inspected inspected = new Inspected();

    /** What is done with a file's bytes and its address. */
    interface Inspection {
        ObjectNode inspect(byte[] body, @Nullable String url);
    }

    int run(String what, Inspection inspection) {
        Path lines = inspected.in;
        if (file != null && lines == null) {
            return Inspected.one(one(file, inspection));
        }
        if (file == null && lines != null) {
            return inspected.many(what, lines, line -> line(line, folder(lines), inspection));
        }
        throw new ParameterException(spec.commandLine(), "give either one FILE or --in with a file of many");
    }

    private ObjectNode one(Path path, Inspection inspection) {
        try {
            return inspection.inspect(Inspected.bytes(path), url);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    /** Paths in the lines are relative to the file that holds the lines. */
    private static Path folder(Path lines) {
        Path parent = lines.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static ObjectNode line(ObjectNode line, Path folder, Inspection inspection) {
        String name = Inspected.text(line, "file");
        String from = line.path("url").isTextual() ? line.path("url").asText() : null;
        ObjectNode result = Json.mapper().createObjectNode().put("file", name);
        return result.setAll(inspection.inspect(Inspected.bytes(folder.resolve(name)), from));
    }
}
