package org.habeas.alerts.deliver;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.habeas.alerts.deliver.Content.Origin;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Disclosure;
import org.habeas.alerts.subscription.Disclosure.Shown;
import org.habeas.alerts.subscription.Disclosure.Withheld;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Alert;
import org.habeas.model.Delivery;
import org.habeas.model.Reason;
import org.habeas.model.Withholding;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent of deliveries at this moment, whatever could when they were planned: names may have been put on hold
 * since, happenings silenced, subscriptions narrowed. What was never attempted goes as it may go now. What was may have
 * arrived, and keeps its bytes; where these tell too much by now it is withheld, and another delivery takes its place.
 * Doubt withholds. For one moment only.
 */
final class LastLook {
    /** What is to become of a delivery. */
    sealed interface Finding {}

    /** It goes as it was built. */
    record AsBuilt() implements Finding {}

    /** It goes, under its id, with that instead. */
    record Rebuilt(Content content) implements Finding {}

    /**
     * It does not go.
     *
     * @param because as {@link Withholding#because}
     * @param instead what goes in its place, as the event {@link Delivery#replacement}; null when that is nothing
     */
    record TooMuch(String because, @Nullable Content instead) implements Finding {}

    private record Known(Origin origin, Bodies bodies) {}

    private record Allowed(@Nullable Alert shown, String otherwise) {}

    private final Restraints restraints;
    private final @Nullable URI desk;
    private final Predicate<Delivery> untold;
    private final Function<Content, Optional<Origin>> origins;
    private final Map<Content, Optional<Known>> known = new HashMap<>();

    /**
     * @param restraints what is withheld from everybody
     * @param desk where the page is reached; null where that is not known
     * @param untold whether nothing of a retraction's happening was ever told to its receiver
     * @param origins what contents were made of
     */
    LastLook(
            Restraints restraints,
            @Nullable URI desk,
            Predicate<Delivery> untold,
            Function<Content, Optional<Origin>> origins) {
        this.origins = origins;
        this.untold = untold;
        this.restraints = restraints;
        this.desk = desk;
    }

    Finding at(Delivery delivery, Content content, Subscriber to) {
        if (TestEvent.isOne(delivery)) {
            return new AsBuilt();
        }
        return known(content).map(what -> at(delivery, what, to)).orElseGet(() -> new TooMuch("unreadable", null));
    }

    /** In the place of a delivery that may go, in a message that may not: the same as an event of its own. */
    TooMuch anew(Delivery delivery, Content content, Subscriber to) {
        return known(content)
                .map(what ->
                        tooMuch("bundle", delivery, what, to, allowed(what, to).shown()))
                .orElseGet(() -> new TooMuch("unreadable", null));
    }

    private Optional<Known> known(Content content) {
        return known.computeIfAbsent(
                content, c -> origins.apply(c).map(of -> new Known(of, new Bodies(of.whole(), restraints, desk))));
    }

    private static Alert alert(Known what) {
        return what.origin().whole().alert();
    }

    private Finding at(Delivery delivery, Known what, Subscriber to) {
        Allowed allowed = allowed(what, to);
        Alert shown = allowed.shown();
        if (shown == null) {
            return new TooMuch(allowed.otherwise(), null);
        }
        Origin built = what.origin();
        boolean inForm = built.form() == to.payload();
        if (delivery.unattempted() && isRetraction(what) && untold.test(delivery)) {
            return new TooMuch("untold", null);
        }
        if (delivery.unattempted()) {
            return inForm && built.told().equals(shown)
                    ? new AsBuilt()
                    : new Rebuilt(content(what, to, shown, delivery.event()));
        }
        return inForm && Disclosure.isWithin(built.told(), shown)
                ? new AsBuilt()
                : tooMuch(inForm ? narrowed(what, to) : "payload", delivery, what, to, shown);
    }

    private static boolean isRetraction(Known what) {
        return alert(what).reason() == Reason.RETRACTED;
    }

    private Allowed allowed(Known what, Subscriber to) {
        Alert alert = alert(what);
        if (isRetraction(what)) {
            return new Allowed(to.audience(restraints).retraction(alert), "");
        }
        return what.bodies().disclosure(to.clearance()) instanceof Shown shown
                ? new Allowed(to.filter().test(shown.alert()) ? shown.alert() : null, "filter")
                : new Allowed(null, word(what.bodies().disclosure(to.clearance())));
    }

    private static String word(Disclosure disclosure) {
        return disclosure instanceof Withheld withheld ? withheld.why().name().toLowerCase(Locale.ROOT) : "";
    }

    /** Whether it is a hold, or a narrower clearance, that takes something away. */
    private static String narrowed(Known what, Subscriber to) {
        boolean held = Disclosure.of(alert(what), to.clearance(), Restraints.none()) instanceof Shown free
                && Disclosure.isWithin(what.origin().told(), free.alert());
        return held ? "held" : "list";
    }

    private static Content content(Known what, Subscriber to, Alert shown, String event) {
        return event.equals(alert(what).eventId())
                ? what.bodies().of(to, shown)
                : what.bodies().of(to, shown, event);
    }

    private static TooMuch tooMuch(
            String because, Delivery delivery, Known what, Subscriber to, @Nullable Alert shown) {
        return new TooMuch(because, shown == null ? null : what.bodies().of(to, shown, delivery.replacement()));
    }
}
