package org.habeas.enrich.happening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.habeas.enrich.happening.same.Bodies;
import org.habeas.enrich.happening.same.Judge;
import org.habeas.enrich.happening.same.Voices;
import org.habeas.enrich.happening.told.ArticleHead;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.People;
import org.habeas.enrich.happening.told.Report;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.model.Kind;

/**
 * Works a report into the happenings. What it tells is sorted anew together with all that the happenings near it are
 * told by, so that the happenings follow from what is told, in whichever order it came.
 */
final class Decisions {
    private final Judge judge;
    private final IndexKeys keys;
    private final Grouping grouping;
    private final Identities identities = new Identities();

    Decisions(People people, Bodies bodies) {
        this.judge = new Judge(people, new Voices(people, bodies));
        this.keys = new IndexKeys(people, bodies);
        this.grouping = new Grouping(people, judge);
    }

    IndexKeys keys() {
        return keys;
    }

    /** Changes the ledger by what {@code report} tells, and by what its article does not tell any more. */
    void work(Report report, Ledger ledger) {
        List<Telling> told = report.events().stream()
                .map(event ->
                        new Telling(report.article(), event, report.article().copyOf(), false))
                .toList();
        var neighbourhood = new Neighbourhood(ledger, keys, judge, report.country());
        Collection<Happening> near = near(told, ledger, neighbourhood, report.article());
        Set<Kind> kinds = new TreeSet<>(Undoing.FIRST);
        Stream.concat(told.stream().map(t -> t.event().kind()), near.stream().map(Happening::kind))
                .forEach(kinds::add);
        for (Kind kind : kinds) {
            List<Happening> before = near.stream().filter(h -> h.kind() == kind).toList();
            List<Telling> more =
                    told.stream().filter(t -> t.event().kind() == kind).toList();
            regroup(report, before, more, ledger, neighbourhood);
        }
    }

    /** The happenings near what is told, without what earlier versions of the article said. */
    private static Collection<Happening> near(
            List<Telling> told, Ledger ledger, Neighbourhood neighbourhood, ArticleHead article) {
        Map<String, Happening> near = new LinkedHashMap<>();
        ledger.told().forEach(id -> Optional.ofNullable(ledger.get(id)).ifPresent(h -> near.put(id, h)));
        told.forEach(telling -> near.putAll(neighbourhood.of(telling)));
        return near.values().stream()
                .map(h -> h.withdraw(article.id(), article.version()))
                .toList();
    }

    private void regroup(
            Report report, List<Happening> before, List<Telling> more, Ledger ledger, Neighbourhood neighbourhood) {
        List<Telling> pool = new ArrayList<>(more);
        before.forEach(h -> h.tellings().stream().filter(t -> !t.withdrawn()).forEach(pool::add));
        List<Telling> whole = Parts.joined(pool);
        List<List<Telling>> groups = grouping.of(whole, new Once<>(() -> neighbourhood.undoing(whole)));
        identities.of(report.country(), before, groups, ledger::known).forEach(ledger::change);
    }
}
