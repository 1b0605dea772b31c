package org.habeas.enrich.happening;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.habeas.enrich.happening.same.Ground;
import org.habeas.enrich.happening.same.Judge;
import org.habeas.enrich.happening.told.ArticleHead;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.People;
import org.habeas.enrich.happening.told.Span;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.Event;
import org.habeas.model.Person;

/**
 * Sorts tellings of one country and kind into groups, one for each thing that happened. It goes from the telling that
 * knows most to the one that knows least, so that the groups follow from the tellings, in whichever order they came.
 */
final class Grouping {
    /** What is reported before what is recalled, then what is dated best, then what names and counts most. */
    private static final Comparator<Telling> MOST_KNOWN = Comparator.comparing(
                    (Telling t) -> !t.event().fresh())
            .thenComparing(t -> width(t.when()))
            .thenComparing(t -> -t.event().persons().size())
            .thenComparing(t -> -t.event().unnamed())
            .thenComparing(t -> seen(t.article()))
            .thenComparing(t -> t.article().id())
            .thenComparing(t -> t.event().from())
            .thenComparing(t -> t.event().rule())
            .thenComparing(t -> t.event().quote())
            .thenComparing(t -> names(t.event()));

    private final People people;
    private final Judge judge;

    Grouping(People people, Judge judge) {
        this.people = people;
        this.judge = judge;
    }

    /**
     * The groups that {@code tellings} fall into, each from the telling that knows most on.
     *
     * @param undoing as {@link Judge#judge} asks for
     */
    List<List<Telling>> of(Collection<Telling> tellings, Supplier<List<Happening>> undoing) {
        List<Happening> groups = new ArrayList<>();
        tellings.stream().sorted(MOST_KNOWN).forEach(t -> place(t, groups, undoing));
        return groups.stream().map(Happening::tellings).toList();
    }

    /** The group that a telling belongs to and why. */
    private record Place(int group, Ground ground) {}

    private void place(Telling telling, List<Happening> groups, Supplier<List<Happening>> undoing) {
        Place place = best(telling, groups, undoing).orElse(null);
        if (place == null) {
            groups.add(
                    Happening.blank("g" + groups.size(), null, telling.event().kind())
                            .with(telling));
            return;
        }
        List<Person> rest = new ArrayList<>(telling.event().persons());
        for (Person stranger : strangers(telling.event(), groups.get(place.group()))) {
            Telling alone = telling.withEvent(EventParts.with(telling.event(), List.of(stranger), 0));
            best(alone, groups, undoing)
                    .filter(p -> p.ground() == Ground.SAME_PERSON)
                    .ifPresent(p -> {
                        groups.set(p.group(), groups.get(p.group()).with(alone));
                        rest.remove(stranger);
                    });
        }
        Telling remainder = telling.withEvent(EventParts.withPersons(telling.event(), rest));
        groups.set(place.group(), groups.get(place.group()).with(remainder));
    }

    private Optional<Place> best(Telling telling, List<Happening> groups, Supplier<List<Happening>> undoing) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Ground ground = judge.judge(telling, groups.get(i), undoing);
            if (ground.joins()) {
                places.add(new Place(i, ground));
            }
        }
        return places.stream()
                .min(Comparator.comparing(Place::ground)
                        .thenComparing(p -> distance(telling, groups.get(p.group())))
                        .thenComparing(Place::group));
    }

    /** Sorts first what is news to those who were told (when this is news), then what is nearest, then most exact. */
    private static long distance(Telling telling, Happening group) {
        Span when = group.when();
        boolean recalled = telling.event().fresh() && !group.news();
        return (recalled ? 1L << 60 : 0) + (telling.when().gap(when) << 30) + width(when);
    }

    /** Persons of the event that the group does not have, where it has any of them. */
    private List<Person> strangers(Event event, Happening group) {
        List<Person> strangers = event.persons().stream()
                .filter(p -> group.tellings().stream()
                        .flatMap(t -> t.event().persons().stream())
                        .noneMatch(q -> people.same(p, q)))
                .toList();
        return strangers.size() == event.persons().size() ? List.of() : strangers;
    }

    private static long width(Span span) {
        return ChronoUnit.DAYS.between(span.from(), span.to());
    }

    private static Instant seen(ArticleHead article) {
        var published = article.published();
        return published == null ? article.fetched() : published.toInstant();
    }

    private static String names(Event event) {
        return String.join("|", event.persons().stream().map(Person::name).toList());
    }
}
