package org.habeas.enrich.read.event;

import java.util.List;
import java.util.Set;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** What long articles mention in passing, while they are about something else. */
final class Passing {
    private static final Set<Kind> STANDING_UP = Set.of(Kind.CALLS_FOR_RELEASE, Kind.CONDEMNS, Kind.CONCERN);

    /** More sentences make an article a long one. */
    private static final int LONG = 15;

    /** More events of detention are no passing mention. */
    private static final int FEW = 3;

    /** The jailing of so many is never anything but a matter of rights. */
    private static final int MASS = 100;

    private final boolean passing;

    /** Of the events of an article. */
    Passing(Page page, List<Draft> drafts) {
        List<Draft> held = drafts.stream().filter(Passing::isHeld).toList();
        boolean headline =
                held.stream().flatMap(draft -> draft.scenes().stream()).anyMatch(Scene::inTitle);
        passing = isLong(page) && held.size() <= FEW && !headline && (isNobodysMatter(held, drafts) || isRecord(held));
    }

    /** Whether the article leaves room for what it is not about. */
    static boolean isLong(Page page) {
        return page.scenes().size() > LONG;
    }

    /** Whether it is an event that is only mentioned. */
    boolean mentions(Draft draft) {
        return passing && isHeld(draft);
    }

    private static boolean isHeld(Draft draft) {
        return draft.kind.family() == Family.DETENTION;
    }

    /** No authority is named that acts, those held are few and no defenders, and nobody speaks up for anybody. */
    private static boolean isNobodysMatter(List<Draft> held, List<Draft> all) {
        return held.stream()
                        .allMatch(draft -> draft.authority == null && draft.unnamed < MASS && !draft.isOfDefenders())
                && all.stream().noneMatch(draft -> STANDING_UP.contains(draft.kind));
    }

    /** Of somebody it is recalled that a court once dealt with them. */
    private static boolean isRecord(List<Draft> held) {
        return held.stream().noneMatch(draft -> draft.fresh || draft.kind == Kind.DETAINED);
    }
}
