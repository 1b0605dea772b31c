package org.habeas.enrich.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Reads the files beside this package: {@code #} starts a comment line, {@code [name]} a section. */
final class NameFiles {
    private NameFiles() {}

    /** Hands each line's section (empty before the first) and its words to {@code line}. */
    static void read(String file, BiConsumer<String, List<String>> line) {
        String section = "";
        for (String text : lines(file)) {
            if (text.startsWith("[")) {
                section = text.substring(1, text.indexOf(']'));
            } else if (!text.isBlank() && !text.startsWith("#")) {
                line.accept(section, List.of(text.trim().split("\\s+", 0)));
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(NameFiles.class.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
