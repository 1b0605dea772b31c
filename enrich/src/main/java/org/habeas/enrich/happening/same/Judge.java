package org.habeas.enrich.happening.same;

import java.util.List;
import java.util.function.Supplier;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.People;
import org.habeas.enrich.happening.told.Span;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.habeas.model.Person;

/** Decides whether a telling is of a happening. Pure: the same arguments give the same ground. */
public final class Judge {
    /** Outlets differ by so many days about when somebody was taken, or heard by a court. */
    private static final int TOLERANCE = 2;
    /** One dies once: only a namesake's death is that far away. */
    private static final int DEATH_TOLERANCE = 400;
    /** Verdicts become known late, and one has no second within a week: the day may be either. */
    private static final int VERDICT_TOLERANCE = 6;
    /** Of large crowds the counts differ by a fifth from outlet to outlet. */
    private static final int FUZZ = 5;

    private final People people;
    private final Voices voices;

    public Judge(People people, Voices voices) {
        this.people = people;
        this.voices = voices;
    }

    /**
     * Whether {@code telling} is of {@code happening}, which has its kind and country.
     *
     * @param between happenings of the same people that undo this kind (a release an arrest, an arrest a release); asked
     *     for only where the days leave room for them
     */
    public Ground judge(Telling telling, Happening happening, Supplier<List<Happening>> between) {
        Ground alike = telling.event().family() == Family.STATEMENT
                ? statement(telling, happening)
                : detention(telling, happening);
        if (alike.joins() && keptApart(telling, happening)) {
            return Ground.KEPT_APART;
        }
        return alike == Ground.SAME_PERSON && again(telling, happening, between) ? Ground.AGAIN : alike;
    }

    private Ground statement(Telling telling, Happening happening) {
        Event event = telling.event();
        List<Telling> alike = happening.valid().stream()
                .filter(t -> voices.same(event, t.event()) && voices.aboutTheSame(event, t.event()))
                .toList();
        if (alike.isEmpty()) {
            return Ground.NOTHING_ALIKE;
        }
        return alike.stream().anyMatch(t -> telling.when().near(t.when(), 0)) ? Ground.SAME_VOICE : Ground.OTHER_TIME;
    }

    private Ground detention(Telling telling, Happening happening) {
        boolean person = happening.valid().stream().anyMatch(t -> shares(telling.event(), t.event()));
        if (person) {
            boolean near = telling.when().near(happening.when(), tolerance(happening.kind()));
            return near ? Ground.SAME_PERSON : Ground.OTHER_TIME;
        }
        if (happening.valid().stream().anyMatch(t -> repeats(telling, t))) {
            return Ground.SAME_TEXT;
        }
        boolean near = telling.when().near(happening.when(), TOLERANCE);
        boolean group = near && happening.valid().stream().anyMatch(t -> sameGroup(telling, t));
        return group ? Ground.SAME_GROUP : Ground.NOTHING_ALIKE;
    }

    /** By so many days two tellings of what befell one person may differ. */
    public static int tolerance(Kind kind) {
        return switch (kind) {
            case DIED -> DEATH_TOLERANCE;
            case SENTENCED -> VERDICT_TOLERANCE;
            default -> TOLERANCE;
        };
    }

    private boolean shares(Event a, Event b) {
        return a.persons().stream().anyMatch(p -> has(b, p));
    }

    private boolean has(Event event, Person person) {
        return event.persons().stream().anyMatch(q -> people.same(person, q));
    }

    /** True when two articles count as many people in like circumstances, and one at least leaves some unnamed. */
    private static boolean sameGroup(Telling a, Telling b) {
        Event x = a.event();
        Event y = b.event();
        if (a.article().id().equals(b.article().id()) || x.unnamed() + y.unnamed() == 0) {
            return false;
        }
        boolean named = !x.persons().isEmpty() && !y.persons().isEmpty();
        if (named && (x.unnamed() == 0 || y.unnamed() == 0)) {
            return false;
        }
        return sameCount(total(x), total(y))
                && (Circumstances.shared(x, y) || (!named && sameDay(a, b) && total(x) > 1));
    }

    /** True for a copy's event that names nobody: nothing else than the text tells that it is the same. */
    private static boolean repeats(Telling telling, Telling told) {
        return telling.event().persons().isEmpty()
                && told.event().persons().isEmpty()
                && telling.event().unnamed() == told.event().unnamed()
                && telling.copies(told);
    }

    private static int total(Event event) {
        return event.persons().size() + event.unnamed();
    }

    private static boolean sameCount(int a, int b) {
        return Math.abs(a - b) * FUZZ <= Math.max(a, b);
    }

    private static boolean sameDay(Telling a, Telling b) {
        return a.when().exact() && a.when().equals(b.when());
    }

    /** True when this very article tells of the happening otherwise: as news here and as the past there. */
    private static boolean keptApart(Telling telling, Happening happening) {
        return happening.tellings().stream()
                .filter(t -> t.article().id().equals(telling.article().id()))
                .filter(t -> t.article().version() == telling.article().version())
                .anyMatch(t -> t.event().fresh() != telling.event().fresh() && !sameDay(t, telling));
    }

    private boolean again(Telling telling, Happening happening, Supplier<List<Happening>> between) {
        Span then = happening.when();
        Span now = telling.when();
        if (then.equals(now) && then.exact()) {
            return false;
        }
        boolean later = !now.to().isBefore(then.to());
        return between.get().stream()
                .filter(other -> other.valid().stream().anyMatch(t -> shares(telling.event(), t.event())))
                .filter(other -> untold(other, telling))
                .filter(other -> other.when().exact())
                .anyMatch(other -> later ? within(then, other.when(), now) : within(now, other.when(), then));
    }

    /** An article that tells of the change itself looks back at what was before it. */
    private static boolean untold(Happening other, Telling telling) {
        return other.tellings().stream()
                .noneMatch(t -> t.article().id().equals(telling.article().id()));
    }

    private static boolean within(Span first, Span change, Span last) {
        return !change.from().isBefore(first.to()) && !change.to().isAfter(last.to());
    }
}
