package org.habeas.app.command.list;

import java.nio.file.Path;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SettingsReader;
import picocli.CommandLine.Option;

/** {@code --config}, and what it leads to. */
final class ConfigOption {
    @Option(names = "--config", paramLabel = "FILE", description = "configuration, default ${DEFAULT-VALUE}")
    private Path config = Path.of("habeas.yaml");

    Path file() {
        return config;
    }

    LoadedSettings read() {
        return SettingsReader.read(config);
    }
}
