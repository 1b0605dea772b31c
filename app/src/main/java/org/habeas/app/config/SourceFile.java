package org.habeas.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.habeas.app.exit.Failure;
import org.habeas.ingest.Source;

/**
 * A YAML file with sources whose text is changed in place, so that a user's comments and order stay. What a change would
 * make of it is read first: where that is not what was meant, nothing is written.
 */
public final class SourceFile {
    private static final Pattern PAUSED = Pattern.compile("\\bpaused:\\s*(true|false)");
    private static final Pattern FLOW = Pattern.compile("^(\\s*-\\s*\\{)");
    private static final Pattern BLOCK = Pattern.compile("^(\\s*-\\s+|\\s+)\\S.*");

    private final Path file;

    /** @param file a configuration, or a file of sources that may not be there yet */
    public SourceFile(Path file) {
        this.file = file;
    }

    /** Adds them at the end, a line each. */
    public void add(List<Source> sources) {
        String before = Files.exists(file) ? SettingsReader.text(file) : "sources:\n";
        StringBuilder text = new StringBuilder(before.endsWith("\n") ? before : before + "\n");
        sources.forEach(source -> text.append(line(source)).append('\n'));
        write(text.toString(), elements(before).size() + sources.size());
    }

    private static String line(Source s) {
        List<String> parts = new ArrayList<>(List.of("name: " + quoted(s.name())));
        if (!s.publisher().equals(s.name())) {
            parts.add("publisher: " + quoted(s.publisher()));
        }
        if (s.country() != null) {
            parts.add("country: " + s.country());
        }
        if (s.language() != null) {
            parts.add("language: " + s.language());
        }
        parts.add("kind: " + s.kind().code());
        parts.add("url: " + quoted(s.url().toString()));
        if (s.allowPrivate()) {
            parts.add("allow-private: true");
        }
        return "  - {" + String.join(", ", parts) + "}";
    }

    /** A dollar sign would stand for an environment variable. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$ {") + '"';
    }

    /** Pauses the source of that name, or lets it go on; false where the file has none. */
    public boolean pause(String name, boolean paused) {
        String text = Files.exists(file) ? SettingsReader.text(file) : "";
        YamlTree tree = YamlTree.parse(file.toString(), text, variable -> "");
        String path = path(tree);
        OptionalInt index = index(elements(tree), name);
        if (index.isEmpty()) {
            return false;
        }
        int from = tree.lines().getOrDefault(path + "[" + index.getAsInt() + "]", 1) - 1;
        List<String> lines = new ArrayList<>(text.lines().toList());
        int end = tree.lines().getOrDefault(path + "[" + (index.getAsInt() + 1) + "]", lines.size() + 1) - 1;
        change(lines, from, Math.max(end, from + 1), "paused: " + paused);
        String changed = String.join("\n", lines) + "\n";
        boolean now = elements(changed).get(index.getAsInt()).path("paused").asBoolean(false);
        if (now != paused) {
            throw unfit();
        }
        write(changed, elements(tree).size());
        return true;
    }

    private void change(List<String> lines, int from, int end, String key) {
        for (int i = from; i < end; i++) {
            Matcher given = PAUSED.matcher(lines.get(i));
            if (given.find() && !lines.get(i).strip().startsWith("#")) {
                lines.set(i, given.replaceFirst(key));
                return;
            }
        }
        Matcher flow = FLOW.matcher(lines.get(from));
        Matcher block = BLOCK.matcher(lines.get(from));
        if (flow.find()) {
            lines.set(from, flow.replaceFirst("$1" + key + ", "));
        } else if (block.matches()) {
            lines.add(from + 1, " ".repeat(block.group(1).length()) + key);
        } else {
            throw unfit();
        }
    }

    private Failure unfit() {
        return new Failure(file + " cannot be changed in place; change it by hand");
    }

    private List<JsonNode> elements(String text) {
        return elements(YamlTree.parse(file.toString(), text, variable -> ""));
    }

    private static List<JsonNode> elements(YamlTree tree) {
        List<JsonNode> elements = new ArrayList<>();
        tree.root().at("/" + path(tree).replace('.', '/')).forEach(elements::add);
        return elements;
    }

    private static String path(YamlTree tree) {
        return tree.root().has("sources") ? "sources" : "ingest.sources";
    }

    private static OptionalInt index(List<JsonNode> elements, String name) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).path("name").asText().equals(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void write(String text, int expected) {
        if (elements(text).size() != expected) {
            throw unfit();
        }
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(file + " cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }
}
