package org.habeas.alerts.deliver;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.habeas.alerts.deliver.Content.Origin;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.model.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * How far deliveries may go, asked again and again, and which happenings were withheld from a subscription before a word
 * of them was sent: a retraction would be the first. Not for several threads.
 */
final class Limits {
    private static final int MOST_ORIGINS = 1000;

    private record Silence(String happening, String subscription, Instant since) {
        private boolean meets(Delivery delivery) {
            return happening.equals(delivery.happening()) && subscription.equals(delivery.subscription());
        }
    }

    private final Restraints restraints;
    private final @Nullable URI desk;
    private final Function<Set<String>, Map<String, Set<String>>> sent;
    private final Duration keep;
    private final Clock clock;
    private final Map<String, Silence> silences = new HashMap<>();
    private final Map<Content, Optional<Origin>> origins = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, Optional<Origin>> eldest) {
            return size() > MOST_ORIGINS;
        }
    };

    /**
     * @param restraints what is withheld from everybody
     * @param desk where the page is reached; null where that is not known
     * @param sent ids of the deliveries of happenings, but for those withheld in time; asked rarely, and may take long
     * @param keep longer than any delivery is open
     */
    Limits(
            Restraints restraints,
            @Nullable URI desk,
            Function<Set<String>, Map<String, Set<String>>> sent,
            Duration keep,
            Clock clock) {
        this.restraints = restraints;
        this.desk = desk;
        this.sent = sent;
        this.keep = keep;
        this.clock = clock;
    }

    /** As they are now. */
    LastLook look() {
        return new LastLook(restraints, desk, this::isUntold, this::origin);
    }

    /** Many deliveries share a content, and are not all claimed in one turn. */
    private Optional<Origin> origin(Content content) {
        Optional<Origin> read = origins.get(content);
        if (read == null) {
            read = content.origin();
            origins.put(content, read);
        }
        return read;
    }

    /** A delivery as it was, or is about to be, written. */
    void note(Delivery delivery) {
        if (delivery.untold()) {
            Instant now = clock.instant();
            silences.values().removeIf(silence -> silence.since().plus(keep).isBefore(now));
            silences.put(delivery.id(), new Silence(delivery.happening(), delivery.subscription(), now));
        }
    }

    private boolean isUntold(Delivery retraction) {
        return silences.values().stream().anyMatch(silence -> silence.meets(retraction))
                && sent.apply(Set.of(retraction.happening())).getOrDefault(retraction.happening(), Set.of()).stream()
                        .filter(id -> !id.equals(retraction.id()) && !silences.containsKey(id))
                        .noneMatch(id -> EarlierRecipients.isTo(id, retraction.subscription()));
    }
}
