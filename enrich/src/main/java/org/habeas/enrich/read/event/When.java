package org.habeas.enrich.read.event;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.DatePrecision;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** When an event happened, and whether the article reports it as news or recalls it. */
final class When {
    /** How many paragraphs, the title counted, tell what is new. */
    private static final int LEAD = 3;

    private static final double WORST = 30;
    /** So many words may stand between a statement and its vague date, or before a date that opens a sentence. */
    private static final int BESIDE = 2;

    private static final int OPENING = 3;
    /** A participle and its noun, with an adjective at most. */
    private static final int ATTRIBUTE = 3;

    /** So many words, the place, may stand between a verb and the day behind it that is its own. */
    private static final int TAKEN = 6;

    /** So many words may stand between a verb of saying and the complaint. */
    private static final int OBJECT_REACH = 4;

    /** So many words behind the word that opens it, a verb still is of the clause. */
    private static final int CLAUSE = 12;

    /** So many words may stand between a noun and its day. */
    private static final int NOUN = 8;

    private final Page page;
    private final Blocks blocks;
    private final DateRoles roles;
    private final Recency recency;
    private final Known known;
    private final boolean saying;
    private int recentScene = -1;

    When(Page page, Blocks blocks) {
        this.page = page;
        this.blocks = blocks;
        this.roles = new DateRoles(page);
        this.recency = new Recency(page);
        this.known = new Known(page, roles);
        this.saying = isSaying(page);
    }

    void settle(Draft draft) {
        boolean statement = draft.kind.family() == Family.STATEMENT;
        boolean grounds = !statement && known.isGrounds(draft);
        Mention date = statement ? ofStatement(draft.trigger) : nearest(draft.trigger);
        if (grounds && date != null && date.distance(draft.trigger.first(), draft.trigger.end()) > BESIDE) {
            date = null;
        }
        Boolean recent = date == null ? null : (statement && isMonthBefore(date)) ? Boolean.FALSE : recency.of(date);
        boolean recalled = blocks.recalled(draft.trigger, statement ? isReported(draft.trigger) : isComplained(draft));
        if (date != null && date.date() != null && !date.vague()) {
            draft.date = date.date();
            draft.precision = date.precision();
            draft.ofTelling = isOfTelling(draft.trigger, date);
        }
        draft.recalled = recalled;
        draft.past = Boolean.FALSE.equals(recent);
        boolean own = date != null && recent != null && !isBorrowed(draft.trigger, date);
        draft.sure = own || recalled || draft.trigger.voice().anew();
        boolean telling = page.pack().grammar().isTelling(page.text().token(draft.trigger.end() - 1));
        boolean headline =
                draft.scene().inTitle() && (isLasting(draft.kind) || !(isHeld(draft) || known.isBesideNews(draft)));
        // has been held since Monday: then somebody was taken
        boolean since = draft.kind == Kind.DETAINED && date != null && roles.isSince(date) && !date.vague();
        boolean begun = (telling || since) && Boolean.TRUE.equals(recent);
        boolean lasting = draft.trigger.voice().state() && !headline && !begun;
        boolean state = lasting || known.isAttribute(draft.trigger);
        boolean complaint = draft.kind == Kind.MISTREATED && isComplaint(draft.trigger);
        Boolean around = complaint ? null : around(draft.scene());
        draft.sure |= telling;
        boolean told = isNearLead(draft) || telling || Boolean.TRUE.equals(around) || isLasting(draft.kind);
        boolean fresh = recent != null ? recent : !recalled && told && !Boolean.FALSE.equals(around);
        if (recent == null && !statement && draft.scene().index() == recentScene && !recalled) {
            fresh = true;
        }
        recentScene = !statement && Boolean.TRUE.equals(recent) ? draft.scene().index() : recentScene;
        // said X, who urged: the clause goes on with what X says
        boolean goesOn = statement && isReported(draft.trigger);
        boolean undated = recent == null
                && (draft.trigger.voice().dated()
                        || (!goesOn && !draft.scene().inTitle() && roles.isRelative(draft.trigger))
                        || grounds
                        || (!statement && known.isOfAnother(draft.trigger)));
        boolean reported = draft.kind != Kind.HONOURS || isNearLead(draft);
        draft.fresh = !state && !undated && (statement ? (recent == null ? !recalled && reported : recent) : fresh);
    }

    /** A vague date is that of a statement only where it stands beside it. */
    private @Nullable Mention ofStatement(Trigger trigger) {
        Mention near = nearest(trigger);
        Mention date = near == null ? opening(trigger.scene()) : near;
        if (date == null) {
            return null;
        }
        boolean loose = date.precision() != DatePrecision.DAY || isOfDeed(trigger, date);
        return loose && !isOfSaying(trigger, date) ? null : date;
    }

    /** Must be freed, said X of those sentenced last month: a vague date nearer to what happened than to what is said of it. */
    private static boolean isOfDeed(Trigger trigger, Mention date) {
        Scene scene = trigger.scene();
        int said = Math.min(away(scene.matches(Section.SPEECH), date), date.distance(trigger.first(), trigger.end()));
        return date.vague() && away(scene.matches(Section.DETENTION), date) < said;
    }

    private static int away(List<PatternMatch<Label>> words, Mention date) {
        return words.stream()
                .mapToInt(match -> date.distance(match.first(), match.end()))
                .min()
                .orElse(CLAUSE);
    }

    /** On 8 August the office protested …, and asked for: the day that opens a sentence is that of all that is said in it. */
    private @Nullable Mention opening(Scene scene) {
        return scene.mentions(Sort.DATE).stream()
                .filter(date -> date.first() - scene.sentence().first() <= OPENING - 1)
                .filter(date -> Boolean.FALSE.equals(recency.of(date)) && !roles.isSince(date))
                .filter(date -> !date.value().equals(Mention.OF_CLAUSE))
                .findFirst()
                .orElse(null);
    }

    /** Called for it in August, in an article of September: of what was said lately the day would be given. */
    private boolean isMonthBefore(Mention date) {
        LocalDate published = page.published();
        return published != null
                && date.precision() == DatePrecision.MONTH
                && date.date() != null
                && date.date().isBefore(published.withDayOfMonth(1));
    }

    /** Said that they had asked: behind a verb of saying the past is shifted back and no older. */
    private static boolean isReported(Trigger trigger) {
        return trigger.scene().matches(Section.SPEECH).stream().anyMatch(said -> said.end() <= trigger.first());
    }

    /** He had been beaten, his lawyer said: what comes to be known of somebody in custody is new. */
    private static boolean isComplained(Draft draft) {
        return draft.kind == Kind.MISTREATED
                && !draft.scene().matches(Section.SPEECH).isEmpty();
    }

    /** Said that his health had worsened: told today, whatever the date of what the sentences before tell. */
    private static boolean isComplaint(Trigger trigger) {
        return trigger.scene().matches(Section.SPEECH).stream()
                .anyMatch(said -> said.end() <= trigger.first() && trigger.first() - said.end() <= OBJECT_REACH);
    }

    /** It stands beside the words of the statement, or opens their sentence: in July X condemned. */
    private static boolean isOfSaying(Trigger trigger, Mention date) {
        int opening = date.first() - trigger.scene().sentence().first();
        return date.distance(trigger.first(), trigger.end()) <= BESIDE || opening <= OPENING;
    }

    /** What a headline or the first paragraphs tell without a date is news. */
    private boolean isNearLead(Draft draft) {
        Scene scene = draft.scene();
        boolean reaction = saying && !draft.trigger.voice().near();
        return scene.inTitle() || page.depth(scene) <= (reaction ? 1 : LEAD);
    }

    /** True when the headline tells of a statement and of nothing that happened to anybody. */
    private static boolean isSaying(Page page) {
        List<Scene> titles = page.scenes().stream().filter(Scene::inTitle).toList();
        return titles.stream()
                        .anyMatch(title -> !title.matches(Section.STATEMENT).isEmpty())
                && titles.stream().allMatch(title -> title.matches(Section.DETENTION).stream()
                        .allMatch(match -> isOfLasting(page, title, match)));
    }

    /** Two jailed colleagues: it is among words for those who are held, of whom nothing new is told. */
    private static boolean isOfLasting(Page page, Scene title, PatternMatch<Label> match) {
        return title.matches(Section.DETENTION).stream()
                .filter(other -> other.first() <= match.first() && other.end() >= match.end())
                .filter(other -> other.end() - other.first() <= ATTRIBUTE)
                .map(other -> page.pack().voices().get(other.label().value()))
                .anyMatch(voice -> voice != null && voice.state() && voice.dated());
    }

    /** Tutuklu gazeteciye ödül: words that only say of whom it is, where they stand before their noun, that he is held. */
    private boolean isHeld(Draft draft) {
        Trigger trigger = draft.trigger;
        boolean before = trigger.scene().mentions().stream()
                .filter(mention -> mention.is(Sort.PEOPLE) || mention.is(Sort.PERSON))
                .anyMatch(mention -> mention.first() == trigger.end());
        return trigger.voice().state()
                && (trigger.voice().weak()
                        || (before && !page.pack().grammar().postpositions().isEmpty()));
    }

    /** How somebody fares in custody is told because it lasts, wherever it is told. */
    private static boolean isLasting(Kind kind) {
        return kind == Kind.MISTREATED || kind == Kind.DIED;
    }

    /** Whether the sentences before, in the same paragraph, tell of recent days or of a time long past; null when of none. */
    private @Nullable Boolean around(Scene scene) {
        for (int i = scene.index() - 1; i >= 0; i--) {
            Scene before = page.scenes().get(i);
            if (before.sentence().paragraph() != scene.sentence().paragraph()) {
                return null;
            }
            List<Mention> dates = before.mentions(Sort.DATE);
            if (dates.stream().anyMatch(date -> Boolean.TRUE.equals(recency.of(date)))) {
                return true; // whatever else it recalls
            }
            Mention last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
            if (last != null
                    && !isOfAttribute(before, last)
                    && !roles.isOfAside(before, last)
                    && !roles.isSince(last)) {
                return recency.of(last);
            }
        }
        return null;
    }

    /** The date of an attribute, those arrested in June were heard, says nothing of its sentence. */
    private boolean isOfAttribute(Scene scene, Mention date) {
        return scene.matches(Section.DETENTION).stream()
                .filter(match -> date.distance(match.first(), match.end()) <= 2)
                .map(match -> page.pack().voices().get(match.label().value()))
                .anyMatch(voice -> voice != null && voice.dated());
    }

    /** News without a date of its own takes that of another telling of it, of the sentences around it, or of the lead. */
    Draft fill(Draft draft, List<Draft> all) {
        return new Undated(page, roles, recency).fill(draft, all);
    }

    private @Nullable Mention nearest(Trigger trigger) {
        Mention best = opening(trigger);
        if (best != null) {
            return best;
        }
        double least = WORST;
        for (Mention date : trigger.scene().mentions(Sort.DATE)) {
            if (roles.isAhead(date)
                    || roles.isOther(trigger, date, Boolean.FALSE.equals(recency.of(date)))
                    || !stands(trigger, date)
                    || isOfVerb(trigger, date)
                    || isOfFirst(trigger, date)
                    || isBeforeAttribute(trigger, date)
                    || isFar(trigger, date)
                    || (trigger.voice().state() && isOfNews(trigger, date))) {
                continue;
            }
            double score = score(trigger, date);
            if (score < least) {
                least = score;
                best = date;
            }
        }
        return best;
    }

    /** A noun has the day behind it, or the one that its clause counts from: two days after his arrest. */
    private boolean isFar(Trigger trigger, Mention date) {
        boolean counted = date.value().equals(Mention.OF_CLAUSE) && roles.isBehind(trigger, date);
        return trigger.voice().near()
                && !counted
                && (date.first() < trigger.end() || date.distance(trigger.first(), trigger.end()) > NOUN);
    }

    /** The jailed X was beaten on Monday: the date is the verb's, not that of the attribute, or state, farther away. */
    private boolean isOfVerb(Trigger attribute, Mention date) {
        if ((!attribute.voice().dated() && !attribute.voice().state()) || roles.isSetAside(attribute.end(), date)) {
            return false;
        }
        int distance = date.distance(attribute.first(), attribute.end());
        return attribute.scene().matches(Section.DETENTION).stream()
                .filter(match -> !match.overlaps(attribute.first(), attribute.end()))
                .filter(match -> date.distance(match.first(), match.end()) < distance)
                .map(match -> page.pack().voices().get(match.label().value()))
                .anyMatch(voice ->
                        voice != null && !voice.dated() && !voice.state() && !voice.nobody() && !voice.headline());
    }

    /** Geçen ay tutuklanan X serbest bırakıldı: a day long past right before an attribute, which has its verb behind it. */
    private boolean isBeforeAttribute(Trigger verb, Mention date) {
        return !verb.voice().dated()
                && !page.pack().grammar().postpositions().isEmpty()
                && Boolean.FALSE.equals(recency.of(date))
                && verb.scene().matches(Section.DETENTION).stream()
                        .filter(match -> match.first() >= date.end() && match.first() - date.end() <= OBJECT_REACH)
                        .filter(match -> page.isWords(date.end(), match.first()) && match.end() <= verb.first())
                        .map(match -> page.pack().voices().get(match.label().value()))
                        .anyMatch(voice -> voice != null && voice.dated());
    }

    /** Upheld the sentence of eight years imposed in March: a day long past, not beside the verb, is that of the step before. */
    private boolean isOfFirst(Trigger later, Mention date) {
        return later.voice().anew() && date.first() - later.end() >= BESIDE && Boolean.FALSE.equals(recency.of(date));
    }

    /** Since the spring of 2029, when a court convicted X: the date that opens the trigger's clause; null without one. */
    private @Nullable Mention opening(Trigger trigger) {
        return trigger.scene().mentions(Sort.DATE).stream()
                .filter(date -> {
                    int at = page.text().is(date.end(), ",") ? date.end() + 1 : date.end();
                    return page.pack().dates().when().contains(page.text().form(at))
                            && at < trigger.first()
                            && trigger.first() - at <= CLAUSE;
                })
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static boolean stands(Trigger trigger, Mention date) {
        List<Side> sides = trigger.voice().when();
        return sides.isEmpty()
                || date.distance(trigger.first(), trigger.end()) == 0
                || sides.contains(date.first() < trigger.first() ? Side.BEFORE : Side.AFTER);
    }

    /** The day on which somebody said or did something about it: announced on Tuesday; not what is quoted: said, "on Tuesday". */
    private boolean isOfTelling(Trigger trigger, Mention date) {
        return trigger.kind().family() == Family.DETENTION
                && Stream.of(Section.SPEECH, Section.STATEMENT)
                        .flatMap(section -> trigger.scene().matches(section).stream())
                        .anyMatch(match -> date.distance(match.first(), match.end()) <= 3
                                && !page.hasQuote(match.end(), date.first())
                                && !isSaidApart(trigger, date, match)
                                && !isBetween(trigger, date, match)
                                && !match.overlaps(trigger.first(), trigger.end()));
    }

    /** Was let go on Monday, X said: a comma parts the day from what is said, and none from what happened. */
    private boolean isSaidApart(Trigger trigger, Mention date, PatternMatch<Label> said) {
        return trigger.end() <= date.first()
                && date.end() <= said.first()
                && page.has(",", date.end(), said.first() + 1)
                && !page.has(",", trigger.end(), date.first());
    }

    /** Police held forty on Saturday to stop protests: the day stands right behind what happened, before what is said. */
    private static boolean isBetween(Trigger trigger, Mention date, PatternMatch<Label> said) {
        int gap = date.first() - trigger.end();
        return gap >= 0 && gap <= 1 && said.first() > date.end();
    }

    /** The day of a dateline, or on which somebody spoke of it, is none of what lasts. */
    private boolean isOfNews(Trigger state, Mention date) {
        return isOfTelling(state, date) || (date.end() <= state.first() && roles.isDateline(date));
    }

    private double score(Trigger trigger, Mention date) {
        // today's ruling: the day owns the very words
        boolean owner = page.isOwner(date) && trigger.first() - date.end() != 1;
        double score = (owner ? WORST : 0)
                + date.distance(trigger.first(), trigger.end())
                + (date.end() <= trigger.first() ? 2 : 0);
        int from = Math.min(date.end(), trigger.end());
        int to = Math.max(date.first(), trigger.first());
        if (isOfTelling(trigger, date)) {
            score += 6;
        }
        for (PatternMatch<Label> match : trigger.scene().matches(Section.DETENTION)) {
            if (match.first() >= from
                    && match.end() <= to
                    && !match.label().group().equals(trigger.kind().code())) {
                boolean news = trigger.kind() != Kind.MISTREATED && Boolean.TRUE.equals(recency.of(date));
                return score + (news && isParted(trigger.end(), match.first()) ? WORST : 6);
            }
        }
        return score + (isTaken(trigger, date) ? 6 : 0);
    }

    /** Arrested after a vote, died on Sunday: a comma parts two verbs of which the later has the date. */
    private boolean isParted(int from, int to) {
        return page.has(",", from, to);
    }

    /** Was convicted last October, but freed early: behind a comma a release may have a day of its own that is not told. */
    private boolean isBorrowed(Trigger trigger, Mention date) {
        return trigger.kind() == Kind.RELEASED && page.has(",", date.end(), trigger.first()) && isTaken(trigger, date);
    }

    /** Two who vanished on 1 October were freed on Saturday: the date before a verb is that of the verb before it. */
    private boolean isTaken(Trigger trigger, Mention date) {
        return date.end() <= trigger.first()
                && trigger.scene().matches(Section.DETENTION).stream()
                        .filter(match ->
                                !match.label().group().equals(trigger.kind().code()))
                        .anyMatch(match -> match.end() <= date.first()
                                && date.first() - match.end() <= TAKEN
                                && page.isWords(match.end(), date.first()));
    }
}
