package org.habeas.enrich.read.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** Tells what a sentence mentions as known already from what it tells as new. */
final class Known {
    /** What bodies do about events, not what they say of them. */
    private static final Set<String> ACTS = Set.of(Kind.MEASURES.code(), Kind.HONOURS.code());
    /** So many words may stand between a noun and a day of its own. */
    private static final int BESIDE = 2;

    private final Page page;
    private final DateRoles roles;

    Known(Page page, DateRoles roles) {
        this.page = page;
        this.roles = roles;
    }

    /** A film on jailed director X, on jailed Kurdish director X: a single word behind a preposition and before a noun is no verb. */
    boolean isAttribute(Trigger trigger) {
        Grammar grammar = page.pack().grammar();
        int before = trigger.first() - 1;
        return trigger.end() - trigger.first() == 1
                && grammar.postpositions().isEmpty()
                && trigger.scene().sentence().holds(before)
                && grammar.governs(page.text().form(before))
                && Stream.of(Sort.PEOPLE, Sort.PERSON)
                        .flatMap(sort -> trigger.scene().mentions(sort).stream())
                        .anyMatch(noun -> noun.first() == trigger.end() || isDescribed(trigger, noun));
    }

    /** A word for a country, or another adjective, stands before the noun. */
    private boolean isDescribed(Trigger trigger, Mention noun) {
        return noun.first() == trigger.end() + 1
                && !page.pack().grammar().isParticiple(page.text().token(trigger.first()))
                && !page.pack().grammar().articles().contains(page.text().form(trigger.end()))
                && page.isWords(trigger.end(), noun.first());
    }

    /** Dies while serving his term: the headline tells of something that happened to whom it says to be held. */
    boolean isBesideNews(Draft state) {
        return state.scene().matches(Section.DETENTION).stream()
                .filter(match -> !match.overlaps(state.trigger.first(), state.trigger.end()))
                .map(match -> page.pack().voices().get(match.label().value()))
                .anyMatch(voice -> voice != null && !voice.state() && !voice.dated() && !voice.nobody());
    }

    /** Imposed sanctions over the jailing of X, gave a prize to X, who is held: what is acted on has been known for long. */
    boolean isGrounds(Draft draft) {
        int before = draft.trigger.first() - 1;
        Grammar grammar = page.pack().grammar();
        if (grammar.articles().contains(page.text().form(before))
                && !grammar.governs(page.text().form(before))) {
            before--;
        }
        return !draft.scene().inTitle() && grammar.governs(page.text().form(before)) && isBehindAct(draft.trigger);
    }

    /** Punished the judges who sent X to jail: what is said of whom a statement is about. */
    boolean isOfAnother(Trigger trigger) {
        return roles.isRestrictive(trigger) && isBehindAct(trigger);
    }

    private static boolean isBehindAct(Trigger trigger) {
        return trigger.scene().matches(Section.STATEMENT).stream()
                .filter(said -> ACTS.contains(said.label().group()))
                .anyMatch(said -> said.first() < trigger.first());
    }

    /** Whether it is somebody's, and told of for the sake of something new: was let go because his detention had lasted too long. */
    boolean isReason(Draft draft, List<Draft> all) {
        return isSomebodys(draft) && !isCounted(draft) && all.stream().anyMatch(news -> isReason(draft, news));
    }

    /** Was charged on Monday, four days after his arrest: its day is told, if by counting. */
    private boolean isCounted(Draft draft) {
        return draft.scene().mentions(Sort.DATE).stream()
                .anyMatch(date -> date.value().equals(Mention.OF_CLAUSE) && roles.isBehind(draft.trigger, date));
    }

    /** Two women who were put on trial over a poster were acquitted: a clause without a day says of whom the verb tells news. */
    boolean isClause(Draft draft, List<Draft> all) {
        return roles.isRestrictive(draft.trigger)
                && all.stream()
                        .filter(news -> news.fresh && news != draft && news.scene() == draft.scene())
                        .filter(news -> news.kind.family() == Family.DETENTION && news.kind != draft.kind)
                        .filter(news -> news.trigger.first() >= draft.trigger.end())
                        .filter(news ->
                                draft.persons.isEmpty() ? news.unnamed == draft.unnamed : news.sharesPerson(draft))
                        .anyMatch(news -> draft.scene().mentions(Sort.DATE).stream()
                                .noneMatch(date ->
                                        date.first() >= draft.trigger.first() && date.end() <= news.trigger.first()));
    }

    /** His detention, with no day right behind it: it is known of. */
    private static boolean isSomebodys(Draft draft) {
        return draft.scene().mentions(Sort.PRONOUN).stream()
                        .filter(pronoun ->
                                pronoun.owner() || draft.trigger.voice().near())
                        .anyMatch(pronoun -> pronoun.end() == draft.trigger.first())
                && draft.scene().mentions(Sort.DATE).stream()
                        .noneMatch(date ->
                                date.first() >= draft.trigger.end() && date.first() - draft.trigger.end() <= BESIDE);
    }

    /** Was let go because his detention had lasted too long: the sentence tells of it for the sake of what is new. */
    private static boolean isReason(Draft known, Draft news) {
        return news.fresh
                && news.scene() == known.scene()
                && news.kind.family() == Family.DETENTION
                && news.kind != known.kind
                && news.sharesPerson(known);
    }
}
