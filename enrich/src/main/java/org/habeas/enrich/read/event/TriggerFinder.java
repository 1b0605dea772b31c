package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Token;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/**
 * Chooses among the triggers of a sentence: of two that overlap, the one that names more of the words; of two of the same
 * kind the one that somebody stands beside.
 */
final class TriggerFinder {
    /** So many triggers of statements are looked at in one sentence. */
    private static final int MOST = 40;
    /** So many words, an article and an adjective, may stand between the word after and its noun. */
    private static final int NOUN = 3;

    private final Page page;
    private final Asides asides;
    private final LanguagePack pack;
    private final Grammar grammar;
    private final Map<Scene, List<Trigger>> detentions = new HashMap<>();

    TriggerFinder(Page page) {
        this.page = page;
        this.asides = new Asides(page);
        this.pack = page.pack();
        this.grammar = pack.grammar();
    }

    /** Triggers of detention events, none overlapping another; {@code acting} is true of those that act on somebody. */
    List<Trigger> detentions(Scene scene, Predicate<Trigger> acting) {
        List<Trigger> all = detentions.computeIfAbsent(scene, s -> sorted(s, Section.DETENTION));
        List<Trigger> chosen = new ArrayList<>();
        for (Trigger trigger : all) {
            if (isFree(trigger, chosen)) {
                chosen.add(trigger);
            }
        }
        for (Trigger idle : List.copyOf(chosen)) {
            if (!idle.voice().near() && !acting.test(idle)) {
                chosen.remove(idle);
                chosen.add(otherwise(idle, all, acting));
            }
        }
        chosen.sort(Comparator.comparingInt(Trigger::first));
        return chosen;
    }

    private static boolean isFree(Trigger trigger, List<Trigger> chosen) {
        return chosen.stream().noneMatch(other -> trigger.match().overlaps(other.first(), other.end()));
    }

    /** Detained for a month tells of somebody behind it or before it: the same words in another voice. */
    private static Trigger otherwise(Trigger idle, List<Trigger> all, Predicate<Trigger> acting) {
        return all.stream()
                .filter(other -> other.kind() == idle.kind()
                        && other.first() == idle.first()
                        && other.end() == idle.end()
                        && acting.test(other))
                .findFirst()
                .orElse(idle);
    }

    /** Triggers of statements, the likelier of each kind first: those whose speaker stands beside them. */
    List<Trigger> statements(Scene scene) {
        List<Trigger> chosen = new ArrayList<>(sorted(scene, Section.STATEMENT));
        chosen.sort(Comparator.comparing(trigger -> trigger.voice().agent().isEmpty()));
        return chosen.subList(0, Math.min(MOST, chosen.size()));
    }

    /** Arrested over the reporter's murder, arrested X, a reporter: what stands within parts the attribute from its noun. */
    private boolean isLinked(Trigger trigger) {
        for (int i = trigger.first() + 1; i < trigger.end(); i++) {
            String form = page.text().form(i);
            if (!page.text().token(i).isWord() || grammar.definite().contains(form) || grammar.governs(form)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Police arrested blogger X: no attribute but the verb, unless what stands before can open a noun: an article, a number,
     * a word that links.
     */
    private boolean isVerb(Trigger trigger) {
        int at = trigger.first() - 1;
        if (!trigger.voice().agent().isEmpty() || !trigger.scene().sentence().holds(at)) {
            return false;
        }
        if (trigger.scene().inTitle()) {
            return isActor(trigger, Sort.AUTHORITY);
        }
        Token before = page.text().token(at);
        String form = before.form();
        boolean opens = !before.isWord()
                || grammar.governs(form)
                || grammar.definite().contains(form)
                || grammar.articles().contains(form)
                || grammar.owners().contains(form)
                || pack.dates().numbers().of(form) != null;
        return (!opens && !isObject(trigger)) || isActor(trigger, Sort.DATE);
    }

    /** Set free detained critics: another verb stands before it. */
    private static boolean isObject(Trigger trigger) {
        return trigger.scene().matches().stream()
                .filter(match -> match.label().isTrigger() || match.label().is(Section.SPEECH))
                .anyMatch(match -> match.first() < trigger.first() && match.end() == trigger.first());
    }

    private static boolean isActor(Trigger trigger, Sort sort) {
        return trigger.scene().mentions(sort).stream().anyMatch(mention -> mention.end() == trigger.first());
    }

    private List<Trigger> sorted(Scene scene, Section section) {
        List<Trigger> all = scene.matches(section).stream()
                .map(match -> trigger(scene, match))
                .filter(trigger -> scene.inTitle() || !trigger.voice().headline())
                .filter(trigger ->
                        !trigger.scene().isName(trigger.match()) && !isCapital(trigger) && !runsIntoBody(trigger))
                .filter(trigger -> section == Section.DETENTION || !isBroken(trigger))
                .filter(trigger -> !trigger.voice().dated() || (!isLinked(trigger) && !isVerb(trigger)))
                .toList();
        List<Trigger> empty =
                all.stream().filter(trigger -> trigger.voice().nobody()).toList();
        return all.stream()
                .filter(trigger ->
                        !trigger.voice().nobody() && empty.stream().noneMatch(other -> hides(other, trigger)))
                .filter(trigger -> all.stream().noneMatch(other -> isPassiveOf(other, trigger)))
                .filter(trigger -> all.stream().noneMatch(other -> isNounOf(other, trigger)))
                .filter(trigger -> all.stream().noneMatch(other -> isDuty(other, trigger)))
                .sorted(Comparator.<Trigger>comparingInt(t -> -t.match().words())
                        .thenComparingInt(t -> -t.match().length())
                        .thenComparingInt(Trigger::first))
                .toList();
    }

    /** X's arrest, his arrest: behind its owner a word that may be a verb is the noun. */
    private boolean isNounOf(Trigger noun, Trigger verb) {
        String before = page.text().form(verb.first() - 1);
        return noun.voice().near()
                && !verb.voice().near()
                && noun.kind() == verb.kind()
                && noun.first() == verb.first()
                && noun.end() == verb.end()
                && (grammar.owners().contains(before) || grammar.definite().contains(before));
    }

    /** Told reporters after the release: what has happened, nobody asks for. */
    private boolean isOfThePast(Trigger trigger) {
        int last = trigger.end() - 1;
        if (trigger.kind() != Kind.CALLS_FOR_RELEASE || trigger.voice().agent().isEmpty()) {
            return false;
        }
        if (!grammar.postpositions().isEmpty()) {
            return grammar.following().contains(page.text().form(last + 1));
        }
        for (int i = last - 1;
                i > trigger.first() && last - i <= NOUN && page.text().token(i).isWord();
                i--) {
            if (grammar.following().contains(page.text().form(i))) {
                return true;
            }
        }
        return false;
    }

    /** Went to ask about her, were held and released: a comma and an auxiliary end the clause that the words begin in. */
    private boolean isBroken(Trigger trigger) {
        return isOfThePast(trigger)
                || (trigger.voice().agent().equals(List.of(Side.AFTER))
                        && asides.isClosed(trigger.scene(), trigger.first()))
                || opensInBody(trigger)
                || IntStream.range(trigger.first(), trigger.end() - 1)
                        .filter(i -> page.text().is(i, ",") && !page.has(",", trigger.first(), i))
                        .anyMatch(
                                i -> grammar.auxiliaries().contains(page.text().form(i + 1)));
    }

    /** X must be freed: the same words say what ought to be, and X is not who says so. */
    private static boolean isDuty(Trigger duty, Trigger demand) {
        return duty.kind() == Kind.CALLS_FOR_RELEASE
                && demand.kind() == Kind.CALLS_FOR_RELEASE
                && duty.voice().agent().isEmpty()
                && !demand.voice().agent().isEmpty()
                && duty.first() == demand.first();
    }

    /** The campaign | group X dismissed: a word of a body's name says nothing. */
    private boolean opensInBody(Trigger trigger) {
        return grammar.postpositions().isEmpty()
                && trigger.scene().mentions(Sort.BODY).stream()
                        .anyMatch(body -> body.first() <= trigger.first() && trigger.first() + 1 < body.end());
    }

    /** Was charged on Friday with: the same verb, but whoever stands behind it is not acted on. */
    private static boolean isPassiveOf(Trigger passive, Trigger active) {
        return passive.kind() == active.kind()
                && passive.first() < active.first()
                && active.first() < passive.end()
                && passive.voice().patient().equals(List.of(Side.BEFORE))
                && active.voice().patient().equals(List.of(Side.AFTER))
                && active.voice().agent().equals(List.of(Side.BEFORE))
                && !passive.voice().weak();
    }

    /** Told it to Libération: one word in a capital within a sentence is a name. */
    private boolean isCapital(Trigger trigger) {
        int at = trigger.first();
        return trigger.end() - at == 1
                && !trigger.scene().inTitle()
                && at > trigger.scene().sentence().first()
                && page.text().token(at).shape() == Token.Shape.CAPITAL
                && page.text().token(at - 1).isWord();
    }

    /** Announced the Committee for the Release | of Prisoners: the last words are a body's name. */
    private static boolean runsIntoBody(Trigger trigger) {
        return trigger.kind().family() == Family.DETENTION
                && trigger.scene().mentions(Sort.BODY).stream()
                        .filter(body ->
                                body.end() - body.first() > 2 && body.value().equals("organisation"))
                        .anyMatch(body -> body.first() <= trigger.end() - 1 && trigger.end() < body.end());
    }

    private static boolean hides(Trigger empty, Trigger trigger) {
        return empty.match().overlaps(trigger.first(), trigger.end())
                && (empty.first() < trigger.first()
                        || empty.end() > trigger.end()
                        || empty.match().length() > trigger.match().length());
    }

    private Trigger trigger(Scene scene, PatternMatch<Label> match) {
        Voice voice = Objects.requireNonNull(pack.voices().get(match.label().value()), "the reader has checked voices");
        return new Trigger(scene, match, Kind.parse(match.label().group()), voice);
    }
}
