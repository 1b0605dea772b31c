package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Page;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Makes one event of the drafts that tell of one happening. */
final class Merging {
    /** The title and the first paragraph say in general who speaks. */
    private static final int LEAD = 1;

    /** So many are no part of any other happening. */
    private static final int MASS = 1_000;

    /** So many and more are told of in round numbers. */
    private static final int MANY = 24;

    private final Page page;
    private final Known known;
    private final BodyNames bodies = new BodyNames();
    private final List<Draft> merged = new ArrayList<>();

    Merging(Page page) {
        this.page = page;
        this.known = new Known(page, new DateRoles(page));
    }

    List<Draft> merge(List<Draft> drafts) {
        drafts.forEach(this::add);
        List<Draft> once = List.copyOf(merged);
        merged.clear();
        once.forEach(this::add);
        List.copyOf(merged).stream()
                .filter(draft -> isOpen(draft) && merged.contains(draft))
                .forEach(this::close);
        return merged;
    }

    private void add(Draft draft) {
        Draft same = draft.kind.family() == Family.DETENTION ? sameDetention(draft) : sameStatement(draft);
        if (same == null) {
            merged.add(draft);
            return;
        }
        if (isOpen(same) || (same.voiceState && !draft.voiceState)) {
            same.retell(draft);
        }
        if (draft.kind.family() == Family.STATEMENT || draft.kind == Kind.MISTREATED) {
            same.fresh |= draft.fresh;
            same.sure |= draft.fresh && draft.sure && draft.kind == Kind.MISTREATED;
        } else if (!same.sure && (draft.sure || isNewlyTold(same, draft))) {
            same.fresh = draft.fresh;
            same.sure = draft.sure;
        }
        same.absorb(draft);
    }

    /** Those held at a rally, an attribute without a date, were jailed for two weeks: the verb tells what is new. */
    private static boolean isNewlyTold(Draft attribute, Draft told) {
        Voice before = attribute.trigger.voice();
        Voice voice = told.trigger.voice();
        boolean verb = !voice.dated() && !voice.weak() && !voice.state();
        return told.fresh && verb && before.dated() && !before.state() && !attribute.sure;
    }

    /** A headline's statement, or a general one, is that of the first voice that says the same in the text. */
    private void close(Draft open) {
        merged.stream()
                .filter(other -> other != open && other.kind == open.kind && isSaidBy(open, other))
                .min(Comparator.comparing(this::isOpen))
                .ifPresent(other -> {
                    open.retell(other);
                    open.absorb(other);
                    merged.remove(other);
                });
    }

    /** Over 200 writers, says the headline; more than 200 journalists and authors, says the lead: those are one voice. */
    private boolean isSaidBy(Draft open, Draft other) {
        return !isOpen(other) || (open.scene().inTitle() && open.voiceGeneral && isGeneral(other));
    }

    private boolean isOpen(Draft draft) {
        return draft.kind.family() == Family.STATEMENT
                && !draft.retold
                && (draft.scene().inTitle() || isGeneral(draft));
    }

    /** The draft with a person in common, else the nearest: a count belongs to those told of beside it. */
    private @Nullable Draft sameDetention(Draft draft) {
        return merged.stream()
                .filter(other -> other.kind == draft.kind && isSame(other, draft))
                .min(Comparator.comparing((Draft other) -> !other.sharesPerson(draft))
                        .thenComparing(other ->
                                Math.abs(other.scene().index() - draft.scene().index())))
                .orElse(null);
    }

    private boolean isSame(Draft a, Draft b) {
        if (a.fresh && b.fresh && a.sharesPerson(b)) {
            return true;
        }
        boolean told = a.ofTelling || b.ofTelling;
        if (!told && a.isDated() && b.isDated() && !String.valueOf(a.date).equals(String.valueOf(b.date))) {
            return false;
        }
        if (isEarlier(a, b) || isEarlier(b, a) || isMass(a) != isMass(b)) {
            return false;
        }
        boolean freshness = a.fresh == b.fresh || !a.sure || !b.sure;
        if (a.persons.isEmpty() || b.persons.isEmpty()) {
            boolean counts = a.unnamed == 0
                    || b.unnamed == 0
                    || isLike(a, b)
                    || a.unnamed == 1
                    || b.unnamed == 1
                    || a.unnamed == b.persons.size()
                    || b.unnamed == a.persons.size()
                    || (a.persons.isEmpty() != b.persons.isEmpty()
                            && (a.unnamed > b.persons.size() || b.unnamed > a.persons.size()));
            return (a.fresh == b.fresh || isNewlyTold(a, b) || isNewlyTold(b, a)) && counts;
        }
        return freshness && a.sharesPerson(b);
    }

    /** A million in camps, among whom the others that the text tells of may be or not. */
    private static boolean isMass(Draft draft) {
        return draft.unnamed >= MASS;
    }

    /**
     * The lead tells of news, and the text recalls with a date what had befallen the same people before; not where the
     * headline says it of those of whom it tells something else: man held in May dies in prison.
     */
    private boolean isEarlier(Draft news, Draft past) {
        Voice voice = news.trigger.voice();
        boolean told = news.fresh && !voice.weak() && !voice.state() && !voice.dated();
        boolean lead = page.depth(news.scene()) <= LEAD && !(news.scene().inTitle() && known.isBesideNews(news));
        return told && lead && past.recalled && past.past && !past.fresh;
    }

    /** More than twenty, twenty-two of whom two are named; thousands, says the headline, and the text counts them. */
    private static boolean isLike(Draft a, Draft b) {
        int x = a.unnamed + a.persons.size();
        int y = b.unnamed + b.persons.size();
        boolean headline = a.scene().inTitle() && a.scenes().size() == 1 && Math.min(x, y) >= MANY;
        return headline || Math.abs(x - y) * 8 <= Math.max(x, y);
    }

    private @Nullable Draft sameStatement(Draft draft) {
        return merged.stream()
                .filter(other -> other.kind == draft.kind && isSameVoice(other, draft))
                .findFirst()
                .orElse(null);
    }

    private boolean isSameVoice(Draft a, Draft b) {
        return equal(a.speaker, b.speaker) || bodies.same(a.body, b.body) || isState(a, b) || isState(b, a);
    }

    /** A country or its capital stands for its government. */
    private static boolean isState(Draft state, Draft other) {
        return state.voiceState && state.voiceCountry != null && state.voiceCountry.equals(other.voiceCountry);
    }

    /** Near the top several are said to speak, and no name is given. */
    private boolean isGeneral(Draft draft) {
        return draft.voiceGeneral && page.depth(draft.scene()) <= LEAD;
    }

    private static boolean equal(@Nullable String a, @Nullable String b) {
        return a != null && a.equals(b);
    }
}
