package org.habeas.app.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.house.House;
import org.habeas.app.house.Role;
import org.habeas.app.house.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "run",
        description =
                "Watches the configured sources until it is stopped; on an embedded broker unless the configuration"
                        + " names a Kafka cluster.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "configuration, default ${DEFAULT-VALUE}")
    private Path config = Path.of("habeas.yaml");

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "ROLE",
            converter = RoleName.class,
            description = "what this process does: ingest, enrich, alerts; default all three")
    private Set<Role> roles = EnumSet.allOf(Role.class);

    @Override
    public Integer call() {
        LoadedSettings loaded = SettingsReader.read(config);
        loaded.refused().forEach(line -> System.err.println("habeas: " + line));
        try (House house = new House(loaded, roles)) {
            Signals.closeAtEnd(house.stop(), house::close);
            house.start();
            house.desk().ifPresent(address -> System.err.println("habeas: desk page " + address));
            System.err.println("habeas: running; stop with Ctrl-C");
            return house.stop().await().number();
        }
    }

    static final class RoleName implements ITypeConverter<Role> {
        @Override
        public Role convert(String name) {
            try {
                return Role.valueOf(name.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + name + "' is no role; allowed: ingest, enrich, alerts");
            }
        }
    }
}
