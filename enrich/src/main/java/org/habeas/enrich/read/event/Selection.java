package org.habeas.enrich.read.event;

import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** Which of the events that a page is read to tell of are ones for a human-rights desk. */
final class Selection {
    /** So many sentences further on the same may befall somebody else. */
    private static final int SOON = 2;

    private final Page page;
    private final Relevance relevance;

    Selection(Page page, Relevance relevance) {
        this.page = page;
        this.relevance = relevance;
    }

    /** Those of {@code drafts}; where nobody in particular is held, also of those that befall people in {@code general}. */
    List<Draft> of(List<Draft> drafts, List<Draft> general) {
        List<Draft> told = unlessInPassing(relevant(drafts));
        if (told.stream().anyMatch(draft -> draft.kind.family() == Family.DETENTION)) {
            return told;
        }
        List<Draft> all = unlessInPassing(
                Stream.concat(told.stream(), relevant(general).stream()).toList());
        return all.stream().allMatch(draft -> draft.learnt || isAccount(draft)) ? List.of() : all;
    }

    /** Words of saying alone: where nobody is held whom the desk cares for, what an official says answers no critic. */
    private static boolean isAccount(Draft draft) {
        return draft.kind == Kind.JUSTIFIES
                && draft.trigger.match().label().is(Section.SPEECH)
                && draft.scene().mentions(Sort.PEOPLE).stream()
                        .noneMatch(people -> people.groups().contains("defender"));
    }

    private List<Draft> unlessInPassing(List<Draft> drafts) {
        Passing passing = new Passing(page, drafts);
        return drafts.stream().filter(draft -> !passing.mentions(draft)).toList();
    }

    private List<Draft> relevant(List<Draft> drafts) {
        Offenders offenders = new Offenders(page, drafts);
        List<Draft> merged = new Merging(page).merge(strong(drafts));
        Accomplices accomplices = new Accomplices(page);
        Abductions abductions = new Abductions(page, merged);
        Bygone bygone = new Bygone(page);
        List<Draft> kept = relevance.kept(merged);
        return merged.stream()
                .filter(kept::contains)
                .filter(draft -> !isRetold(draft, merged) && !bygone.holds(draft))
                .filter(draft -> !offenders.alone(draft) && !accomplices.alone(draft) && !abductions.alone(draft))
                .toList();
    }

    /** Jailed, says the headline alone; sentenced, or remanded, says the text. */
    private static boolean isRetold(Draft draft, List<Draft> all) {
        boolean jailed = draft.kind == Kind.DETAINED || (draft.kind == Kind.SENTENCED && draft.term == null);
        return jailed
                && draft.scenes().stream().allMatch(Scene::inTitle)
                && all.stream().anyMatch(other -> retells(other, draft));
    }

    private static boolean retells(Draft text, Draft title) {
        boolean fuller = title.kind == Kind.DETAINED
                ? text.kind == Kind.SENTENCED
                : text.kind == Kind.DETAINED || text.kind == Kind.REMANDED;
        boolean same = text.sharesPerson(title) || (title.persons.isEmpty() && text.unnamed == title.unnamed);
        return fuller && text.fresh && same && text.scenes().stream().anyMatch(scene -> !scene.inTitle());
    }

    /** Without the drafts that only a weak trigger tells of, where no other of their kind supports them. */
    private static List<Draft> strong(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.kind == Kind.JUSTIFIES
                        || !draft.trigger.voice().weak()
                        || drafts.stream().anyMatch(other -> supports(other, draft)))
                .toList();
    }

    private static boolean supports(Draft other, Draft draft) {
        boolean suffering = draft.kind == Kind.DIED || draft.kind == Kind.MISTREATED;
        if (suffering
                && other.kind.family() == Family.DETENTION
                && (other.sharesPerson(draft) || isSomeOf(draft, other))) {
            return !other.trigger.voice().weak();
        }
        return other.kind == draft.kind
                && !other.trigger.voice().weak()
                && (other.sharesPerson(draft) || other.persons.isEmpty() || isContinued(other, draft));
    }

    /** Twelve were held. Two of them were beaten: so few, and right behind the telling of the others. */
    private static boolean isSomeOf(Draft few, Draft held) {
        int gap = few.scene().index() - held.scene().index();
        return few.persons.isEmpty()
                && few.unnamed > 0
                && few.unnamed <= held.unnamed + held.persons.size()
                && gap >= 0
                && gap <= 1;
    }

    /** X was arrested. He is accused of …. The same fate befell Y. */
    private static boolean isContinued(Draft before, Draft draft) {
        boolean others = !draft.persons.isEmpty() && draft.persons.stream().noneMatch(Entity::isBystander);
        return before.fresh
                && others
                && before.scenes().stream()
                        .filter(scene -> !scene.inTitle())
                        .mapToInt(scene -> draft.scene().index() - scene.index())
                        .anyMatch(gap -> gap >= 0 && gap <= SOON);
    }
}
