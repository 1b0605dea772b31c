package org.habeas.alerts.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.habeas.alerts.mail.MailClient;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.webhook.WebhookClient;
import org.jspecify.annotations.Nullable;

/** Webhooks and mails as a service: plans deliveries for alerts and dispatches them, sharing both with other instances. */
public final class Deliveries implements AutoCloseable {
    private static final String PLAN = "habeas-alerts-plan";
    private static final String DISPATCH = "habeas-alerts-dispatch";

    private final Directory directory;
    private final Restraints restraints;
    private final DeliverySettings settings;
    private final Clients clients;
    private final @Nullable URI desk;
    private final Clock clock;
    private final String process = UUID.randomUUID().toString();
    private final DeliveryMeters meters;
    private final WebhookClient webhooks;
    private final MailClient mails;
    private final Senders senders;
    private final HighWaters ends;
    private final Worker planning;
    private final Worker dispatching;

    /**
     * @param restraints what is withheld from everybody
     * @param desk where the page is reached; null where that is not known
     */
    public Deliveries(
            Directory directory,
            Restraints restraints,
            DeliverySettings settings,
            MailSettings mail,
            @Nullable URI desk,
            Map<String, Object> kafka,
            MeterRegistry registry,
            Clock clock) {
        this.directory = directory;
        this.restraints = restraints;
        this.settings = settings;
        this.clients = new Clients(kafka, process);
        this.desk = desk;
        this.clock = clock;
        this.meters = new DeliveryMeters(registry);
        this.webhooks = new WebhookClient(settings.timeout(), settings.responseLimit(), clock);
        this.mails = new MailClient(mail, settings.timeout(), clock);
        this.senders = new Senders(
                carrier(webhooks, mails),
                settings.concurrency(),
                settings.timeout(),
                () -> directory.changes() + restraints.changes(),
                clock);
        this.ends = new HighWaters(clients.admin());
        this.planning = worker("plan", this::plan, registry);
        this.dispatching = worker("dispatch", this::dispatch, registry);
    }

    private static Carrier carrier(WebhookClient webhooks, MailClient mails) {
        Carrier web = new WebhookCarrier(webhooks);
        Carrier mail = new MailCarrier(mails);
        return (to, message) -> (to.mailAddress().isPresent() ? mail : web).carry(to, message);
    }

    private static Worker worker(
            String name, java.util.function.Supplier<Worker.Session> sessions, MeterRegistry registry) {
        Counter faults = registry.counter("habeas.alerts.faults", "worker", name);
        return new Worker("alerts-" + name, sessions, faults::increment);
    }

    public void start() {
        planning.start();
        dispatching.start();
    }

    private Worker.Session plan() {
        return new PlanSession(
                clients.consumer(PLAN),
                clients.producer(PLAN),
                new Planner(directory, restraints, meters, desk, clock),
                new EarlierRecipients(clients::scanner, ends),
                meters);
    }

    private Worker.Session dispatch() {
        var policy =
                new AttemptPolicy(settings, () -> ThreadLocalRandom.current().nextDouble());
        return new DispatchSession(
                clients.consumer(DISPATCH),
                clients.producer(DISPATCH),
                ends,
                new Dispatch(directory, policy, settings, senders, limits(), clock, process),
                senders,
                directory,
                new HealthPolicy(settings.disableAfter()),
                meters,
                clock);
    }

    private Limits limits() {
        var recipients = new EarlierRecipients(clients::scanner, ends);
        return new Limits(restraints, desk, recipients::deliveries, settings.disableAfter(), clock);
    }

    @Override
    public void close() {
        planning.close();
        dispatching.close();
        senders.close();
        webhooks.close();
        mails.close();
        ends.close();
    }
}
