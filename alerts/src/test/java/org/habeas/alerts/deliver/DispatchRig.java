package org.habeas.alerts.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.alerts.event.AlertSamples;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Alert;
import org.habeas.model.DeliveryPlan;
import org.habeas.model.Escalation;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.jspecify.annotations.Nullable;

/** Dispatch of one partition without Kafka, at a time that is set. */
final class DispatchRig {
    final SetClock clock = new SetClock();
    final Directory directory;
    /** Ids of deliveries by happening, as the topic would tell. */
    final Map<String, Set<String>> sent = new HashMap<>();

    private final Restraints restraints;
    private final List<Written> topic = new ArrayList<>();

    private interface Written {
        void readBy(Dispatch dispatch, long offset);
    }

    DispatchRig(Restraints restraints, Subscription... subscriptions) {
        this.restraints = restraints;
        this.directory = new Directory(List.of(subscriptions), true);
    }

    Dispatch dispatch(String process) {
        return dispatch(process, restraints);
    }

    /** One that knows of those restraints. */
    Dispatch dispatch(String process, Restraints known) {
        var settings = DeliverySettings.defaults();
        var refused = new Answer(Outcome.FAILED, 500, null);
        var senders = new Senders((to, message) -> refused, 8, settings.timeout(), () -> 0, clock);
        var limits = new Limits(known, null, happenings -> sent, settings.disableAfter(), clock);
        var made = new Dispatch(
                directory, new AttemptPolicy(settings, () -> 0), settings, senders, limits, clock, process);
        made.assign(0);
        made.ready(0);
        return made;
    }

    /** Plans an alert for a subscription, which need not be known; what it may see of it is all. */
    void plan(Dispatch to, String subscription, Alert alert) {
        var bodies = new Bodies(AlertSamples.event(alert), Restraints.none(), null);
        Content content = bodies.of(
                directory
                        .find(subscription)
                        .orElseGet(() -> directory.find("wakes").orElseThrow()),
                alert);
        var plan = new DeliveryPlan(
                alert.eventId(), alert.happening(), content.digest(), clock.now, List.of(subscription));
        put(to, (dispatch, offset) -> dispatch.read(0, offset, plan, content));
    }

    private void put(Dispatch to, Written record) {
        topic.add(record);
        record.readBy(to, topic.size() - 1);
    }

    /** Writes those rows down and lets them be read back. */
    List<DeliveryRow> write(Dispatch dispatch, List<DeliveryRow> rows) {
        rows.forEach(dispatch::wrote);
        rows.forEach(row -> put(dispatch, (reader, offset) -> reader.read(0, offset, row.delivery(), row.content())));
        return rows;
    }

    /** Lets another process read all that was written. */
    void replay(Dispatch reader) {
        for (int i = 0; i < topic.size(); i++) {
            topic.get(i).readBy(reader, i);
        }
    }

    static Subscription subscription(String name, @Nullable String quiet, @Nullable Duration digest, String payload) {
        return subscription(name, quiet, digest, payload, null);
    }

    static Subscription escalating(String name, Duration after) {
        var escalation = new Escalation("https://partner.example/night", after, "");
        return subscription(name, "00:00-23:59", null, "full", escalation);
    }

    private static Subscription subscription(
            String name,
            @Nullable String quiet,
            @Nullable Duration digest,
            String payload,
            @Nullable Escalation escalation) {
        return new Subscription(
                name,
                "",
                "https://partner.example/" + name,
                List.of(new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz")),
                "",
                payload,
                List.of(),
                "TLP:CLEAR",
                false,
                null,
                true,
                quiet,
                "UTC",
                digest,
                escalation,
                null);
    }

    static final class SetClock extends Clock {
        Instant now = Instant.parse("2026-03-01T23:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
