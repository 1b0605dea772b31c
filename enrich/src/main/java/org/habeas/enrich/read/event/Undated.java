package org.habeas.enrich.read.event;

import java.util.Comparator;
import java.util.List;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.DatePrecision;
import org.habeas.model.Family;

/** Finds the day of news that is told without one. */
final class Undated {
    /** How many sentences, the title counted, tell when the rest happened. */
    private static final int LEAD = 4;
    /** So many days and events are looked at. */
    private static final int MOST = 100;
    /** So many words may stand between what happened and its day. */
    private static final int NEAR = 8;
    /** So many words may stand between what is said of an arrest and the arrest: condemned in strong terms the arrest. */
    private static final int OBJECT_REACH = 4;

    /** Whose day it is: the likeliest first. */
    private enum Owner {
        /** The same was told to have happened then. */
        SAME,
        /** Nothing was told to have happened then. */
        NOBODY,
        /** The same befell others then. */
        OTHERS,
        /** Something else happened then. */
        OTHER
    }

    /** A day, whose it is, and how many sentences away it is told of. */
    private record Day(Mention date, Owner owner, int distance) {
        boolean isLikely(boolean near, boolean spoken) {
            return owner == Owner.SAME || (near && (owner == Owner.OTHERS || !spoken));
        }
    }

    private final Page page;
    private final DateRoles roles;
    private final Recency recency;

    Undated(Page page, DateRoles roles, Recency recency) {
        this.page = page;
        this.roles = roles;
        this.recency = recency;
    }

    Draft fill(Draft draft, List<Draft> all) {
        if (!draft.fresh || draft.date != null || draft.kind.family() != Family.DETENTION || isVaguelyDated(draft)) {
            return draft;
        }
        boolean spokenOf = isSpokenOf(draft);
        List<Draft> told = all.subList(0, Math.min(MOST, all.size()));
        page.scenes().stream()
                .filter(scene -> !scene.inTitle())
                .flatMap(scene -> scene.mentions(Sort.DATE).stream())
                .filter(this::isNews)
                .limit(MOST)
                .map(date -> new Day(date, owner(date, draft, told), distance(date, draft)))
                .filter(day -> day.isLikely(isNear(day.date(), draft), spokenOf || isOfSpeech(day.date())))
                .min(Comparator.comparing(Day::owner).thenComparingInt(Day::distance))
                .ifPresent(day -> {
                    draft.date = day.date().date();
                    draft.precision = day.date().precision();
                });
        return draft;
    }

    /** Last week: a date of its own, if not a day. */
    private static boolean isVaguelyDated(Draft draft) {
        return draft.scene().mentions(Sort.DATE).stream().anyMatch(Mention::vague);
    }

    /** Condemned the arrest of X: the object of the speech, whose days are around. */
    private static boolean isSpokenOf(Draft draft) {
        int first = draft.trigger.first();
        return draft.scene().matches(Section.STATEMENT).stream()
                .anyMatch(said -> said.first() <= first && first - said.end() <= OBJECT_REACH);
    }

    private boolean isNews(Mention date) {
        return date.precision() == DatePrecision.DAY
                && !date.vague()
                && !page.isOwner(date)
                && !roles.isAhead(date)
                && !roles.isTerm(date)
                && !roles.isSince(date)
                && Boolean.TRUE.equals(recency.of(date));
    }

    /** In the lead or in the event's paragraph. */
    private boolean isNear(Mention date, Draft draft) {
        Scene scene = page.scene(date.first());
        return scene.index() <= LEAD
                || scene.sentence().paragraph() == draft.scene().sentence().paragraph();
    }

    /** Where somebody speaks about it, the days are those of the speech. */
    private boolean isOfSpeech(Mention date) {
        return !page.scene(date.first()).matches(Section.STATEMENT).isEmpty();
    }

    private Owner owner(Mention date, Draft draft, List<Draft> all) {
        return page.scene(date.first()).matches(Section.DETENTION).stream()
                .filter(match -> date.distance(match.first(), match.end()) <= NEAR)
                .min(Comparator.comparingInt(match -> date.distance(match.first(), match.end())))
                .map(match ->
                        !isOf(match, draft) ? Owner.OTHER : isOfOthers(date, draft, all) ? Owner.OTHERS : Owner.SAME)
                .orElse(Owner.NOBODY);
    }

    private static boolean isOf(PatternMatch<Label> match, Draft draft) {
        return match.label().group().equals(draft.kind.code());
    }

    /** The day on which the same befell others. */
    private boolean isOfOthers(Mention date, Draft draft, List<Draft> all) {
        Scene scene = page.scene(date.first());
        return all.stream()
                .filter(other -> other != draft
                        && other.kind == draft.kind
                        && other.scenes().contains(scene))
                .anyMatch(other -> !other.persons.isEmpty() && !draft.persons.isEmpty() && !other.sharesPerson(draft));
    }

    private int distance(Mention date, Draft draft) {
        int index = page.scene(date.first()).index();
        return draft.scenes().stream()
                .mapToInt(scene -> Math.abs(scene.index() - index))
                .min()
                .orElse(0);
    }
}
