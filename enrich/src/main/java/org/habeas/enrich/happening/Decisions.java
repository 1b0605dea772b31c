package org.habeas.enrich.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.habeas.enrich.happening.same.Bodies;
import org.habeas.enrich.happening.same.Ground;
import org.habeas.enrich.happening.same.Judge;
import org.habeas.enrich.happening.same.Voices;
import org.habeas.enrich.happening.told.ArticleHead;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.People;
import org.habeas.enrich.happening.told.Report;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.Event;
import org.habeas.model.Person;
import org.jspecify.annotations.Nullable;

/** Works a report into the happenings: each event joins one, is split among several, or begins one. */
final class Decisions {
    private final People people;
    private final Judge judge;
    private final IndexKeys keys;
    private final HappeningId ids = new HappeningId();

    Decisions(People people, Bodies bodies) {
        this.people = people;
        this.judge = new Judge(people, new Voices(people, bodies));
        this.keys = new IndexKeys(bodies);
    }

    IndexKeys keys() {
        return keys;
    }

    /** Changes the ledger by what {@code report} tells, and by what its article does not tell any more. */
    void work(Report report, Ledger ledger) {
        Placement placement = new Placement(ledger, keys, judge);
        for (Event event : report.events()) {
            place(report, event, ledger, placement);
        }
        ArticleHead article = report.article();
        ledger.told().forEach(id -> withdraw(ledger, ledger.get(id), article));
    }

    private static void withdraw(Ledger ledger, @Nullable Happening happening, ArticleHead article) {
        Happening without = happening == null ? null : happening.withdraw(article.id(), article.version());
        if (without != null && !without.equals(happening)) {
            ledger.change(without);
        }
    }

    private void place(Report report, Event event, Ledger ledger, Placement placement) {
        Telling telling = telling(report, event);
        Happening happening = placement.of(report.country(), telling).happening();
        if (happening == null) {
            begin(report, telling, ledger);
            return;
        }
        List<Person> rest = new ArrayList<>(event.persons());
        List<Person> strangers = strangers(event, happening);
        for (Person person : strangers.size() == event.persons().size() ? List.<Person>of() : strangers) {
            Telling alone = telling(report, EventParts.with(event, List.of(person), 0));
            Placement.Place other = placement.of(report.country(), alone);
            if (other.happening() != null && other.ground() == Ground.SAME_PERSON) {
                ledger.change(other.happening().with(alone));
                rest.remove(person);
            }
        }
        Happening current = Objects.requireNonNullElse(ledger.get(happening.id()), happening);
        ledger.change(current.with(telling(report, EventParts.withPersons(event, rest))));
    }

    /** Persons of the event that the happening does not have. */
    private List<Person> strangers(Event event, Happening happening) {
        return event.persons().stream()
                .filter(p -> happening.valid().stream()
                        .flatMap(t -> t.event().persons().stream())
                        .noneMatch(q -> people.same(p, q)))
                .toList();
    }

    private void begin(Report report, Telling telling, Ledger ledger) {
        String id = ids.of(report.country(), telling, taken -> ledger.get(taken) != null);
        ledger.change(
                Happening.blank(id, report.country(), telling.event().kind()).with(telling));
    }

    private static Telling telling(Report report, Event event) {
        return new Telling(report.article(), event, report.article().copyOf(), false);
    }
}
