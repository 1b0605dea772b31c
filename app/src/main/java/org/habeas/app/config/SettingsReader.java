package org.habeas.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.habeas.ingest.Source;
import org.habeas.model.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code habeas.yaml}. A mistake in the document is a {@link ConfigFailure}; a mistake within one source, watchlist
 * or subscription puts that one aside by name and leaves the others. {@code ${NAME}} in a value stands for an environment
 * variable, so that secrets need not be in the file.
 */
public final class SettingsReader {
    /** A list whose elements fail one by one. */
    private record Salvaged(String section, @Nullable String key, Class<?> type, String name) {}

    private static final Salvaged SOURCES = new Salvaged("ingest", "sources", Source.class, "name");
    private static final List<Salvaged> LISTS = List.of(
            SOURCES,
            new Salvaged("alerts", "subscriptions", Subscription.class, "name"),
            new Salvaged("watchlists", null, WatchlistFile.class, "file"));

    private SettingsReader() {}

    /** The configuration in {@code file}; a missing or unreadable file is a {@link ConfigFailure}. */
    public static LoadedSettings read(Path file) {
        return read(
                file.toString(),
                text(file),
                Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** The configuration in {@code text}; {@code file} names it in complaints, {@code folder} is its own. */
    public static LoadedSettings read(String file, String text, Path folder) {
        YamlTree tree = YamlTree.parse(file, text, System::getenv);
        var refused = new ArrayList<String>();
        LISTS.forEach(list -> salvage(tree, list, refused));
        SourceFiles.add(tree, folder, refused);
        return new LoadedSettings(Binder.bind(tree, "", tree.root(), Settings.class), folder, refused);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigFailure(
                    "no configuration at " + file + ": write one (deploy/habeas.yaml shows how) or give --config FILE",
                    e);
        } catch (MalformedInputException e) {
            throw new ConfigFailure(file + ": is no UTF-8 text", e);
        } catch (IOException e) {
            throw new ConfigFailure(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Tries each element for itself and leaves those in the tree that can be used. */
    private static void salvage(YamlTree tree, Salvaged list, List<String> refused) {
        JsonNode section = tree.root().get(list.section);
        if (list.key == null && section instanceof ArrayNode elements) {
            tree.root().set(list.section, usable(tree, list.section, elements, list, new HashSet<>(), refused));
        } else if (list.key != null
                && section instanceof ObjectNode mapping
                && mapping.get(list.key) instanceof ArrayNode elements) {
            String path = list.section + "." + list.key;
            mapping.set(list.key, usable(tree, path, elements, list, new HashSet<>(), refused));
        }
    }

    /** The sources of {@code elements} that can be used; {@code names} are those that are taken. */
    static ArrayNode sources(YamlTree tree, String path, ArrayNode elements, Set<String> names, List<String> refused) {
        return usable(tree, path, elements, SOURCES, names, refused);
    }

    private static ArrayNode usable(
            YamlTree tree, String path, ArrayNode elements, Salvaged list, Set<String> names, List<String> refused) {
        var usable = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            String at = path + "[" + i + "]";
            String name = element.path(list.name).asText("");
            try {
                Binder.bind(tree, at, element, list.type);
                if (!names.add(name)) {
                    throw new ConfigFailure(tree.at(at) + ": the name is given twice; allowed: once", null);
                }
                usable.add(element);
            } catch (ConfigFailure e) {
                refused.add(e.getMessage() + " (" + list.type.getSimpleName() + " '" + name + "' is put aside)");
            }
        }
        return usable;
    }
}
