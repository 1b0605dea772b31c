package org.habeas.alerts.deliver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.habeas.alerts.deliver.DeliveryMeters.Match;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Disclosure;
import org.habeas.alerts.subscription.Disclosure.Shown;
import org.habeas.alerts.subscription.Disclosure.Why;
import org.habeas.alerts.subscription.Disclosure.Withheld;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Alert;
import org.habeas.model.Delivery;

/** Matches an alert to subscriptions: one new delivery for each that wants what it may see of it. */
final class Planner {
    private final Directory directory;
    private final DeliveryMeters meters;
    private final Clock clock;

    Planner(Directory directory, DeliveryMeters meters, Clock clock) {
        this.directory = directory;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param partitions how many the deliveries' topic has */
    List<DeliveryRow> plan(AlertEvent event, int partitions) {
        meters.event();
        var bodies = new Bodies(event);
        return directory.subscribers().stream()
                .map(subscriber -> plan(bodies, subscriber, partitions))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DeliveryRow> plan(Bodies bodies, Subscriber subscriber, int partitions) {
        Disclosure disclosure = bodies.disclosure(subscriber.clearance());
        Match match = match(disclosure, subscriber);
        meters.match(match);
        return match == Match.CREATED && disclosure instanceof Shown shown
                ? Optional.of(row(
                        bodies.of(subscriber.clearance(), shown.alert(), subscriber.payload()),
                        shown.alert(),
                        subscriber,
                        partitions))
                : Optional.empty();
    }

    private Match match(Disclosure disclosure, Subscriber subscriber) {
        if (subscriber.endpoint() == null || directory.isDisabled(subscriber.name())) {
            return Match.INACTIVE;
        }
        if (disclosure instanceof Withheld withheld) {
            return withheld.why() == Why.LIST ? Match.WITHHELD_LIST : Match.WITHHELD_MARKING;
        }
        return disclosure instanceof Shown shown && subscriber.filter().test(shown.alert())
                ? Match.CREATED
                : Match.FILTERED;
    }

    private DeliveryRow row(Body body, Alert alert, Subscriber subscriber, int partitions) {
        Delivery delivery =
                Delivery.pending(alert.eventId(), alert.happening(), subscriber.name(), body.digest(), clock.instant());
        return new DeliveryRow(DeliveryRow.partition(subscriber.name(), partitions), delivery, body.bytes());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Body(byte[] bytes, String digest) {}

    /** One event's disclosures and bodies: many subscriptions may see the same and get the same bytes. */
    private static final class Bodies {
        private final AlertEvent event;
        private final Map<Clearance, Disclosure> disclosures = new HashMap<>();
        private final Map<Clearance, Map<Payload, Body>> bodies = new HashMap<>();

        private Bodies(AlertEvent event) {
            this.event = event;
        }

        private Disclosure disclosure(Clearance clearance) {
            return disclosures.computeIfAbsent(clearance, c -> Disclosure.of(event.alert(), c));
        }

        private Body of(Clearance clearance, Alert shown, Payload payload) {
            return bodies.computeIfAbsent(clearance, c -> new EnumMap<>(Payload.class))
                    .computeIfAbsent(payload, p -> {
                        byte[] bytes = p.body(event.showing(shown));
                        return new Body(bytes, digest(bytes));
                    });
        }
    }

    private static String digest(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, which every Java has, is missing", e);
        }
    }
}
