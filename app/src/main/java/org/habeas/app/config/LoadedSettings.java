package org.habeas.app.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What a configuration gave.
 *
 * @param settings everything that can be used
 * @param folder that paths in it are relative to
 * @param refused one line for each source, watchlist or subscription that was put aside
 */
public record LoadedSettings(Settings settings, Path folder, List<String> refused) {
    public LoadedSettings {
        refused = List.copyOf(refused);
    }

    /** That path, in the configuration's folder where it is relative. */
    public Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }
}
