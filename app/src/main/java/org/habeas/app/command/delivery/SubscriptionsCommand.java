package org.habeas.app.command.delivery;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.habeas.alerts.subscription.SubscriptionOffice;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.exit.ExitCode;
import org.habeas.model.Delivery;
import org.habeas.model.Subscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code habeas subscriptions}. */
@Command(
        name = "subscriptions",
        description =
                "Lists the configured subscriptions, a line each without endpoints and secrets, and on standard error"
                        + " what is wrong with others. The commands below work on a running habeas.",
        subcommands = SubscriptionAddCommand.class)
public final class SubscriptionsCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        LoadedSettings loaded = config.read();
        loaded.settings().alerts().subscriptions().forEach(subscription -> System.out.println(line(subscription)));
        loaded.refused().forEach(line -> System.err.println("habeas: " + line));
        return (loaded.refused().isEmpty() ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    @Command(
            name = "list",
            description = "Lists all that a running habeas knows, those of the configuration among them.")
    int list(@Mixin ConfigOption config) {
        return RunningAlerts.with(config, alerts -> {
            alerts.directory().written().forEach(subscription -> System.out.println(line(subscription)));
            return ExitCode.DONE.number();
        });
    }

    @Command(name = "test", description = "Sends a test event, signed like any other.")
    int test(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return RunningAlerts.with(config, alerts -> {
            Delivery sent = alerts.deliveries().test(alerts.webhook(name), alerts.instance());
            System.out.println(sent.id());
            return ExitCode.DONE.number();
        });
    }

    @Command(name = "rotate", description = "Makes a new secret and prints it, once; the one before stays valid.")
    int rotate(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return RunningAlerts.with(config, alerts -> {
            System.out.println(alerts.subscriptions().rotate(name).value());
            return ExitCode.DONE.number();
        });
    }

    @Command(
            name = "move-feed",
            description =
                    "Gives its feed and calendar another secret address, which the API tells; the one before ends.")
    int moveFeed(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return change(config, office -> office.moveFeed(name));
    }

    @Command(name = "pause", description = "Serves it no more, until it is resumed; what is missed can be replayed.")
    int pause(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return change(config, office -> office.serve(name, false));
    }

    @Command(name = "resume", description = "Serves it again.")
    int resume(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return change(config, office -> office.serve(name, true));
    }

    @Command(name = "enable", description = "Lets an endpoint be tried again that was disabled because it failed.")
    int enable(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return change(config, office -> office.enable(name));
    }

    @Command(name = "remove", description = "Removes it.")
    int remove(@Mixin ConfigOption config, @Parameters(paramLabel = "NAME") String name) {
        return change(config, office -> office.remove(name));
    }

    private int change(ConfigOption config, Consumer<SubscriptionOffice> change) {
        return RunningAlerts.with(config, alerts -> {
            change.accept(alerts.subscriptions());
            return ExitCode.DONE.number();
        });
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
