package org.habeas.app.command.list;

import java.nio.file.Path;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SettingsReader;
import picocli.CommandLine.Option;

/** {@code --config}, and what it leads to. */
public final class ConfigOption {
    @Option(names = "--config", paramLabel = "FILE", description = "configuration, default ${DEFAULT-VALUE}")
    private Path config = Path.of("habeas.yaml");

    /** As given. */
    public Path file() {
        return config;
    }

    /** What it says. */
    public LoadedSettings read() {
        return SettingsReader.read(config);
    }
}
