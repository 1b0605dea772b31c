package org.habeas.app.config;

import java.nio.file.Path;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A watchlist kept as a file; what it holds replaces that list at each start.
 *
 * @param file CSV, relative to the configuration's folder
 * @param list name of the list; default the file's name without its ending
 * @param marking of entries that carry none; null: {@link Tlp#AMBER}
 * @param owner who keeps the list, of entries that do not say; null: nobody is told
 */
public record WatchlistFile(Path file, String list, @Nullable Tlp marking, @Nullable String owner) {
    public WatchlistFile {
        if (file == null || file.toString().isBlank()) {
            throw new IllegalArgumentException("file is missing; allowed: the path of a CSV file");
        }
        list = list == null ? nameOf(file) : list;
        if (list.isBlank() || list.contains("/")) {
            throw new IllegalArgumentException("list is '" + list + "'; allowed: a text without '/'");
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }
}
