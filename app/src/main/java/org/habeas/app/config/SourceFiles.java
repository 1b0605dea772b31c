package org.habeas.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes sources from files of their own into the configuration's, and puts aside those that cannot be used. */
final class SourceFiles {
    /** Where {@code habeas sources add} writes to; it need not be there. */
    static final Path USUAL = Path.of("sources.yaml");

    private SourceFiles() {}

    static void add(YamlTree tree, Path folder, List<String> refused) {
        if (tree.root().has("ingest") && !(tree.root().get("ingest") instanceof ObjectNode)) {
            return; // told when the section is read
        }
        var usable = new ArrayList<JsonNode>();
        Set<String> names = new HashSet<>();
        tree.root()
                .path("ingest")
                .path("sources")
                .forEach(source -> names.add(source.path("name").asText()));
        for (Path file : files(tree)) {
            Path at = folder.resolve(file).normalize();
            if (!file.equals(USUAL) || Files.exists(at)) {
                read(at, names, refused).forEach(usable::add);
            }
        }
        if (!usable.isEmpty()) {
            tree.root().withObject("/ingest").withArray("sources").addAll(usable);
        }
    }

    private static List<Path> files(YamlTree tree) {
        JsonNode files = tree.root().get("source-files");
        if (!(files instanceof ArrayNode)) {
            return List.of(USUAL);
        }
        List<Path> paths = new ArrayList<>();
        files.forEach(file -> paths.add(Path.of(file.asText())));
        return paths;
    }

    private static Iterable<JsonNode> read(Path file, Set<String> names, List<String> refused) {
        try {
            YamlTree tree = YamlTree.parse(file.toString(), SettingsReader.text(file), System::getenv);
            if (tree.root().get("sources") instanceof ArrayNode sources
                    && tree.root().size() == 1) {
                return SettingsReader.sources(tree, "sources", sources, names, refused);
            }
            throw new ConfigFailure(file + ":1: allowed: one list, sources", null);
        } catch (ConfigFailure e) {
            refused.add(e.getMessage() + " (the file is put aside)");
            return List.of();
        }
    }
}
