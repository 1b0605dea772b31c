package org.habeas.alerts.deliver;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.habeas.alerts.deliver.DeliveryMeters.Match;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Disclosure;
import org.habeas.alerts.subscription.Disclosure.Shown;
import org.habeas.alerts.subscription.Disclosure.Why;
import org.habeas.alerts.subscription.Disclosure.Withheld;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Alert;
import org.habeas.model.Delivery;
import org.habeas.model.Reason;
import org.jspecify.annotations.Nullable;

/** Matches an alert to subscriptions: one new delivery for each that wants what it may see of it. */
final class Planner {
    private final Directory directory;
    private final Restraints restraints;
    private final DeliveryMeters meters;
    private final @Nullable URI desk;
    private final Clock clock;

    /**
     * @param restraints what is withheld from everybody
     * @param desk where the page is reached; null where that is not known
     */
    Planner(Directory directory, Restraints restraints, DeliveryMeters meters, @Nullable URI desk, Clock clock) {
        this.directory = directory;
        this.restraints = restraints;
        this.meters = meters;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The deliveries of one alert.
     *
     * @param told subscriptions that were sent an earlier revision; asked only about a retraction
     * @param partitions how many the deliveries' topic has
     */
    List<DeliveryRow> plan(AlertEvent event, Set<String> told, int partitions) {
        meters.event();
        var bodies = new Bodies(event, restraints, desk);
        List<DeliveryRow> rows = new ArrayList<>();
        for (Subscriber subscriber : directory.subscribers()) {
            Decision decision = decide(bodies.disclosure(subscriber.clearance()), event.alert(), subscriber, told);
            meters.match(decision.match());
            Alert shown = decision.shown();
            if (shown != null) {
                rows.add(row(bodies.of(subscriber, shown), shown, subscriber, partitions));
            }
        }
        return rows;
    }

    /** Records that call off what would escalate a happening that turned out not to be one. */
    List<ProducerRecord<byte[], byte[]>> callOff(String happening, int partitions) {
        boolean escalates = directory.subscribers().stream().anyMatch(to -> to.waits() != null);
        var retracted = new Acknowledgement(happening, null, Escalations.RETRACTED, clock.instant());
        return escalates ? DeliveryRecords.acknowledgement(retracted, partitions) : List.of();
    }

    /** @param shown what is sent; null unless a delivery is created */
    private record Decision(Match match, @Nullable Alert shown) {}

    private Decision decide(Disclosure disclosure, Alert alert, Subscriber subscriber, Set<String> told) {
        if (subscriber.endpoint() == null || directory.isDisabled(subscriber.name())) {
            return new Decision(Match.INACTIVE, null);
        }
        if (alert.reason() == Reason.RETRACTED) {
            return retraction(alert, subscriber, told.contains(subscriber.name()));
        }
        if (disclosure instanceof Shown shown) {
            boolean escalates = subscriber.waits() == null || alert.reason() != Reason.CORROBORATED;
            boolean wanted = escalates && subscriber.filter().test(shown.alert());
            return wanted ? new Decision(Match.CREATED, shown.alert()) : new Decision(Match.FILTERED, null);
        }
        return new Decision(disclosure instanceof Withheld withheld ? match(withheld.why()) : Match.FILTERED, null);
    }

    private static Match match(Why why) {
        return switch (why) {
            case LIST -> Match.WITHHELD_LIST;
            case MARKING -> Match.WITHHELD_MARKING;
            case SILENCED, HELD -> Match.WITHHELD_RESTRAINT;
        };
    }

    /** It reaches who was told, whatever the filter; who may not see it any more learns that it is retracted. */
    private Decision retraction(Alert alert, Subscriber subscriber, boolean told) {
        return told
                ? new Decision(Match.CREATED, subscriber.audience(restraints).retraction(alert))
                : new Decision(Match.NOT_TOLD, null);
    }

    private DeliveryRow row(Content content, Alert alert, Subscriber subscriber, int partitions) {
        Delivery delivery = Delivery.pending(
                alert.eventId(), alert.happening(), subscriber.name(), content.digest(), clock.instant());
        return new DeliveryRow(DeliveryRow.partition(subscriber.name(), partitions), delivery, content);
    }

    /** {@code sha256:…} of a body. */
    static String digest(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, which every Java has, is missing", e);
        }
    }
}
