package org.habeas.enrich.happening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.habeas.enrich.happening.told.People;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.model.WatchLink;

/**
 * What is different about a happening.
 *
 * @param reason why subscribers should hear of it
 * @param urgent true for an escalation, which no pace holds back
 */
record Change(Reason reason, boolean urgent) {
    /** The change from one state to another that is worth an alert; empty when nobody needs to hear of it. */
    static Optional<Change> between(Alert before, Alert after) {
        if (!links(before).containsAll(links(after)) || people(after) > people(before)) {
            return Optional.of(new Change(Reason.AMENDED, true));
        }
        if (amended(before, after)) {
            return Optional.of(new Change(Reason.AMENDED, false));
        }
        return after.publishers() > before.publishers()
                ? Optional.of(new Change(Reason.CORROBORATED, false))
                : Optional.empty();
    }

    /** Whom the list knows: by list and id. */
    static Set<String> links(Alert alert) {
        return alert.links().map(WatchLink::key).collect(Collectors.toSet());
    }

    private static int people(Alert alert) {
        return alert.persons().size() + alert.unnamed();
    }

    /** A fact is known that was not, or is another now; how a charge or an office is worded does not count. */
    private static boolean amended(Alert before, Alert after) {
        return !Objects.equals(before.date(), after.date())
                || !Objects.equals(before.until(), after.until())
                || before.persons().size() != after.persons().size()
                || fullness(before) < fullness(after)
                || added(before.charges(), after.charges())
                || (before.authority() == null && after.authority() != null)
                || (before.place() == null && after.place() != null);
    }

    private static int fullness(Alert alert) {
        return alert.persons().stream()
                .mapToInt(person -> People.fullness(person.name()))
                .sum();
    }

    private static boolean added(List<String> before, List<String> after) {
        return before.isEmpty() && !after.isEmpty();
    }
}
