package org.habeas.app.command.list;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.exit.ExitCode;
import org.habeas.model.Subscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code habeas subscriptions}. */
@Command(
        name = "subscriptions",
        description =
                "Lists the configured subscriptions, a line each without endpoints and secrets, and on standard error"
                        + " what is wrong with others.")
public final class SubscriptionsCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "configuration, default ${DEFAULT-VALUE}")
    private Path config = Path.of("habeas.yaml");

    @Override
    public Integer call() {
        LoadedSettings loaded = SettingsReader.read(config);
        loaded.settings().alerts().subscriptions().forEach(subscription -> System.out.println(line(subscription)));
        loaded.refused().forEach(line -> System.err.println("habeas: " + line));
        return (loaded.refused().isEmpty() ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    private static String line(Subscription subscription) {
        return String.join(
                "\t",
                subscription.name(),
                subscription.owner().isBlank() ? "-" : subscription.owner(),
                subscription.endpoint() == null ? "read only" : "webhook",
                subscription.payload(),
                subscription.tlp(),
                "lists: " + (subscription.lists().isEmpty() ? "-" : String.join(",", subscription.lists())),
                "filter: " + (subscription.filter().isBlank() ? "-" : subscription.filter()),
                subscription.active() ? "active" : "inactive");
    }
}
