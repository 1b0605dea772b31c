package org.habeas.alerts.deliver;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.habeas.alerts.deliver.Content.Origin;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.alerts.subscription.Disclosure;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Alert;
import org.jspecify.annotations.Nullable;

/** One event's disclosures and contents: many subscriptions may see the same and get the same bytes. For a moment only. */
final class Bodies {
    private final AlertEvent event;
    private final Restraints restraints;
    private final @Nullable URI desk;
    private final Map<Clearance, Disclosure> disclosures = new HashMap<>();
    private final Map<Clearance, Map<Payload, Content>> contents = new HashMap<>();
    private final Map<Told, Content> made = new HashMap<>();
    private byte @Nullable [] whole;

    private record Told(Alert shown, Payload form) {}

    /**
     * @param restraints what is withheld from everybody
     * @param desk where the page is reached; null where that is not known
     */
    Bodies(AlertEvent event, Restraints restraints, @Nullable URI desk) {
        this.event = event;
        this.restraints = restraints;
        this.desk = desk;
    }

    /** What may be seen with that clearance now. */
    Disclosure disclosure(Clearance clearance) {
        return disclosures.computeIfAbsent(clearance, c -> Disclosure.of(event.alert(), c, restraints));
    }

    /**
     * What that subscription is sent.
     *
     * @param shown what it may see of the event: one alert for each clearance
     */
    Content of(Subscriber subscriber, Alert shown) {
        return contents.computeIfAbsent(subscriber.clearance(), c -> new EnumMap<>(Payload.class))
                .computeIfAbsent(subscriber.payload(), form -> of(new Told(shown, form)));
    }

    private Content of(Told told) {
        return made.computeIfAbsent(told, t -> content(event, t.shown(), t.form()));
    }

    /** The same as an event of that id. */
    Content of(Subscriber subscriber, Alert shown, String id) {
        return content(event.as(id), shown, subscriber.payload());
    }

    private Content content(AlertEvent as, Alert shown, Payload form) {
        return Content.of(form.body(as.showing(shown), desk), new Origin(event, shown, form), this::whole);
    }

    private byte[] whole() {
        if (whole == null) {
            whole = event.structured();
        }
        return whole;
    }
}
