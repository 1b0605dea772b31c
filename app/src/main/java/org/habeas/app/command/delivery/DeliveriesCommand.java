package org.habeas.app.command.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.model.Attempt;
import org.habeas.model.Delivery;
import org.habeas.model.Withholding;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code habeas deliveries}. */
@Command(
        name = "deliveries",
        description = "Shows who got what when, on the Kafka of a running habeas, and sends again.",
        synopsisSubcommandLabel = "WHAT")
public final class DeliveriesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "what to do is missing: list, show, retry, replay, acknowledge or acknowledgements");
    }

    @Command(name = "list", description = "Prints deliveries, a line each, the newest first.")
    int list(
            @Mixin ConfigOption config,
            @Option(names = "--subscription", paramLabel = "NAME", description = "only those of one subscription")
                    @Nullable
                    String subscription,
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "pending, attempting, delivered, dead, called_off or withheld")
                    @Nullable
                    String state,
            @Option(names = "--happening", paramLabel = "ID", description = "only those of one happening") @Nullable
                    String happening,
            @Option(names = "--most", paramLabel = "N", defaultValue = "100", description = "default 100") int most) {
        Predicate<Delivery> wanted = delivery -> (subscription == null || subscription.equals(delivery.subscription()))
                && (state == null || state.equals(delivery.state().code()))
                && (happening == null || happening.equals(delivery.happening()));
        return RunningAlerts.with(config, alerts -> {
            alerts.deliveries().list(wanted, most).forEach(delivery -> System.out.println(line(delivery)));
            return ExitCode.DONE.number();
        });
    }

    @Command(name = "show", description = "Prints a delivery with its attempts as JSON.")
    int show(@Mixin ConfigOption config, @Parameters(paramLabel = "ID") String id) {
        return RunningAlerts.with(config, alerts -> {
            Delivery delivery = alerts.deliveries().find(id).orElseThrow(() -> new Failure("no delivery " + id));
            System.out.println(Json.mapper().valueToTree(delivery).toPrettyString());
            return ExitCode.DONE.number();
        });
    }

    @Command(name = "retry", description = "Starts a dead delivery anew, with the same id and bytes.")
    int retry(@Mixin ConfigOption config, @Parameters(paramLabel = "ID") String id) {
        return RunningAlerts.with(config, alerts -> {
            if (alerts.deliveries().retry(id).isEmpty()) {
                throw new Failure("no dead delivery " + id);
            }
            return ExitCode.DONE.number();
        });
    }

    @Command(name = "replay", description = "Sends a subscription alerts of a past time again, with the same ids.")
    int replay(
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "NAME", description = "of the subscription") String name,
            @Option(names = "--since", paramLabel = "TIME", description = "such as 2026-03-01T00:00:00Z; default all")
                    @Nullable
                    Instant since,
            @Option(names = "--until", paramLabel = "TIME", description = "not itself; default now") @Nullable
                    Instant until) {
        return RunningAlerts.with(config, alerts -> {
            int count = alerts.deliveries()
                    .replay(
                            alerts.webhook(name),
                            since == null ? Instant.EPOCH : since,
                            until == null ? Instant.MAX : until);
            System.out.println(count + " deliveries");
            return ExitCode.DONE.number();
        });
    }

    @Command(name = "acknowledge", description = "Calls off what would be escalated of a happening.")
    int acknowledge(
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "HAPPENING", description = "its id, h-…") String happening,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "who takes note") String by,
            @Option(
                            names = "--subscription",
                            paramLabel = "NAME",
                            description = "whose escalation is called off; default every one")
                    @Nullable
                    String subscription) {
        return RunningAlerts.with(config, alerts -> {
            if (alerts.deliveries().acknowledge(happening, subscription, by).isEmpty()) {
                throw new Failure("nobody was sent anything of happening " + happening);
            }
            return ExitCode.DONE.number();
        });
    }

    @Command(name = "acknowledgements", description = "Prints who has acknowledged a happening, a line each.")
    int acknowledgements(@Mixin ConfigOption config, @Parameters(paramLabel = "HAPPENING") String happening) {
        return RunningAlerts.with(config, alerts -> {
            alerts.deliveries()
                    .acknowledgements(happening)
                    .forEach(one -> System.out.println(one.at() + "\t" + one.by() + "\t"
                            + Objects.requireNonNullElse(one.subscription(), "every subscription")));
            return ExitCode.DONE.number();
        });
    }

    private static String line(Delivery delivery) {
        int tried = delivery.attempts().size();
        Attempt last = tried == 0 ? null : delivery.attempts().get(tried - 1);
        return String.join(
                        "\t",
                        delivery.created().toString(),
                        delivery.state().code(),
                        delivery.id(),
                        tried + (tried == 1 ? " attempt" : " attempts"),
                        last == null ? "-" : last.started() + " " + last.outcome())
                + withheld(delivery.withheld());
    }

    private static String withheld(@Nullable Withholding why) {
        if (why == null) {
            return "";
        }
        return "\t" + why.because() + (why.instead() == null ? "" : ", instead " + why.instead());
    }
}
