package org.habeas.enrich.read.event;

import java.util.List;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.DatePrecision;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** Settles what is new by what the rest of the article tells: what its lead reports, how long back its dates lie. */
final class Hindsight {
    /** How a case goes on, the earlier steps first. */
    private static final List<Kind> STEPS = List.of(
            Kind.DETAINED, Kind.CHARGED, Kind.REMANDED, Kind.SENTENCED, Kind.RELEASED, Kind.DIED, Kind.MISTREATED);

    private final Page page;
    private final Recency recency;
    private final Known known;

    Hindsight(Page page) {
        this.page = page;
        this.recency = new Recency(page);
        this.known = new Known(page, new DateRoles(page));
    }

    /**
     * What the article goes on to tell of the kind that its lead reports is news as well, unless something says that it
     * is past: two more were sentenced.
     */
    void carryOn(List<Draft> drafts) {
        drafts.stream()
                .filter(draft -> known.isReason(draft, drafts) || known.isClause(draft, drafts))
                .forEach(draft -> draft.fresh = false);
        for (Draft draft : drafts) {
            boolean open = !draft.fresh && !draft.sure && draft.kind.family() == Family.DETENTION;
            boolean event =
                    !draft.trigger.voice().state() && !draft.trigger.voice().dated();
            if (open && event && drafts.stream().anyMatch(lead -> leads(lead, draft))) {
                draft.fresh = true;
            }
            if (open && draft.trigger.voice().dated() && drafts.stream().anyMatch(other -> isBeside(other, draft))) {
                draft.fresh = true;
            }
        }
    }

    /**
     * An article whose dated happenings all lie long back recalls what it goes on to tell without a date; not where its
     * lead gives a day just past, and its headline is about no statement.
     */
    void lookBack(List<Draft> drafts) {
        boolean statement = page.scenes().stream()
                .anyMatch(scene ->
                        scene.inTitle() && !scene.matches(Section.STATEMENT).isEmpty());
        if (!statement && page.scenes().stream().anyMatch(this::isOfThisWeek)) {
            return;
        }
        List<Draft> told = drafts.stream()
                .filter(draft -> draft.kind.family() == Family.DETENTION)
                .toList();
        if (told.stream()
                .anyMatch(draft ->
                        draft.fresh && (draft.date != null || draft.scene().inTitle()))) {
            return;
        }
        boolean dated = false;
        Draft before = null;
        for (Draft draft : told) {
            boolean past = dated && before != null && before.scene() != draft.scene();
            if (draft.fresh && !draft.sure && past) {
                draft.fresh = false;
            }
            if (draft.fresh) {
                return;
            }
            dated |= draft.isDated();
            before = draft;
        }
    }

    /**
     * An article that reports how a case went on, a verdict, a release, a death, or how a prisoner fares, recalls the steps before it where it gives
     * no day for them: arrested after a protest, charged.
     */
    void stepBack(List<Draft> drafts) {
        List<Draft> ends = drafts.stream()
                .filter(draft -> draft.fresh && STEPS.indexOf(draft.kind) >= STEPS.indexOf(Kind.SENTENCED))
                .filter(draft -> draft.scene().inTitle() || page.depth(draft.scene()) <= 1)
                .filter(draft ->
                        draft.kind != Kind.MISTREATED || drafts.stream().noneMatch(step -> isNew(step, draft)))
                .toList();
        drafts.stream()
                .filter(draft -> draft.fresh && !draft.sure && !draft.isDated() && isStep(draft.kind))
                .filter(draft -> !draft.scene().inTitle() && page.depth(draft.scene()) > 1)
                .filter(draft -> ends.stream()
                        .anyMatch(end -> STEPS.indexOf(end.kind) > STEPS.indexOf(draft.kind)
                                && end.scene() != draft.scene()
                                && !draft.persons.isEmpty()
                                && end.persons.containsAll(draft.persons)))
                .forEach(draft -> draft.fresh = false);
    }

    /** Was remanded on Monday, having been beaten: the case itself is new. */
    private static boolean isNew(Draft step, Draft treatment) {
        return step.fresh && step.isDated() && isStep(step.kind) && step.sharesPerson(treatment);
    }

    private static boolean isStep(Kind kind) {
        return STEPS.contains(kind) && STEPS.indexOf(kind) < STEPS.indexOf(Kind.RELEASED);
    }

    /** The lead gives a day just past, be it that of something else. */
    private boolean isOfThisWeek(Scene scene) {
        return !scene.inTitle()
                && page.depth(scene) <= 1
                && scene.matches(Section.RECALL).isEmpty()
                && scene.mentions(Sort.DATE).stream()
                        .anyMatch(date -> date.precision() == DatePrecision.DAY
                                && !date.vague()
                                && Boolean.TRUE.equals(recency.of(date))
                                && !recency.isAhead(date));
    }

    /** X, detained on Monday, was remanded; Y, detained as well, was let go: what is told of Y is as new as what is of X. */
    private static boolean isBeside(Draft other, Draft draft) {
        return other.fresh
                && other.isDated()
                && other.kind == draft.kind
                && other.scene().index() < draft.scene().index()
                && other.scene().sentence().paragraph()
                        == draft.scene().sentence().paragraph();
    }

    private boolean leads(Draft lead, Draft draft) {
        return lead.fresh
                && lead.kind == draft.kind
                && lead.scene().index() < draft.scene().index()
                && page.depth(lead.scene()) <= 1
                && !lead.sharesPerson(draft);
    }
}
