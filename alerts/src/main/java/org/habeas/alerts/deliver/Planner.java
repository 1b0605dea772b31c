package org.habeas.alerts.deliver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.habeas.alerts.deliver.DeliveryMeters.Match;
import org.habeas.alerts.event.AlertEvent;
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
        return directory.subscribers().stream()
                .map(subscriber -> plan(event, subscriber, partitions))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DeliveryRow> plan(AlertEvent event, Subscriber subscriber, int partitions) {
        Disclosure disclosure = Disclosure.of(event.alert(), subscriber.clearance());
        Match match = match(disclosure, subscriber);
        meters.match(match);
        return match == Match.CREATED && disclosure instanceof Shown shown
                ? Optional.of(row(event.showing(shown.alert()), subscriber, partitions))
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

    private DeliveryRow row(AlertEvent event, Subscriber subscriber, int partitions) {
        byte[] body = subscriber.payload().body(event);
        Alert alert = event.alert();
        Delivery delivery =
                Delivery.pending(alert.eventId(), alert.happening(), subscriber.name(), digest(body), clock.instant());
        return new DeliveryRow(DeliveryRow.partition(subscriber.name(), partitions), delivery, body);
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
