package org.habeas.app.command.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.habeas.alerts.subscription.SubscriptionOffice;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.config.Durations;
import org.habeas.app.exit.ExitCode;
import org.habeas.model.Escalation;
import org.habeas.model.Subscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code habeas subscriptions add}. */
@Command(
        name = "add",
        description = "Makes a subscription on a running habeas, or changes one; prints the secret of a new one, once.")
final class SubscriptionAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "small letters, digits and hyphens")
    private String name = "";

    @Option(names = "--endpoint", paramLabel = "URL", description = "where to post; none for a feed only")
    private @Nullable String endpoint;

    @Option(names = "--owner", paramLabel = "TEXT", description = "who answers for the endpoint")
    private String owner = "";

    @Option(names = "--filter", paramLabel = "EXPRESSION", description = "which alerts; default all")
    private String filter = "";

    @Option(names = "--payload", paramLabel = "FORM", description = "full, thin or alertmanager; default full")
    private String payload = "full";

    @Option(names = "--lists", paramLabel = "NAME", split = ",", description = "cleared watchlists; default none")
    private List<String> lists = List.of();

    @Option(names = "--tlp", paramLabel = "TLP", description = "narrowest marking; default TLP:CLEAR")
    private String tlp = "TLP:CLEAR";

    @Option(names = "--allow-private", description = "the endpoint may be on a loopback or private address")
    private boolean allowPrivate;

    @Option(
            names = "--pace",
            paramLabel = "TIME",
            converter = Time.class,
            description = "least time between two messages, such as 10s")
    private @Nullable Duration pace;

    @Option(
            names = "--quiet",
            paramLabel = "HOURS",
            description = "daily hours in which nothing is sent, such as 22:00-07:00; what came then is one message")
    private @Nullable String quiet;

    @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of these; default UTC")
    private String zone = "UTC";

    @Option(
            names = "--digest",
            paramLabel = "TIME",
            converter = Time.class,
            description = "sends what came as one message each such time, 1m to 1d; default each alert at once")
    private @Nullable Duration digest;

    @ArgGroup(exclusive = false)
    private @Nullable Escalated escalation;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        return RunningAlerts.with(config, alerts -> {
            SubscriptionOffice.Written written = alerts.subscriptions().put(name, given());
            if (written.made() != null) {
                System.out.println(written.made().value());
            }
            return ExitCode.DONE.number();
        });
    }

    private Subscription given() {
        return new Subscription(
                name,
                owner,
                endpoint,
                List.of(),
                filter,
                payload,
                lists,
                tlp,
                allowPrivate,
                pace,
                true,
                quiet,
                zone,
                digest,
                escalation == null ? null : escalation.given(),
                0);
    }

    /** Who else is told when nobody acknowledges. */
    static final class Escalated {
        @Option(names = "--escalate-to", required = true, paramLabel = "URL", description = "second endpoint")
        private String endpoint = "";

        @Option(
                names = "--escalate-after",
                required = true,
                paramLabel = "TIME",
                converter = Time.class,
                description = "how long an acknowledgement is waited for, 1s to 1d")
        private @Nullable Duration after;

        @Option(names = "--escalate-filter", paramLabel = "EXPRESSION", description = "which alerts; default all")
        private String filter = "";

        private Escalation given() {
            return new Escalation(endpoint, after, filter);
        }
    }

    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Durations.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
