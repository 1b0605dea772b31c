package org.habeas.enrich.read.event;

import java.util.stream.IntStream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.jspecify.annotations.Nullable;

/** Sees what keeps a trigger from being an event: negation, threat, demand, hypothesis; and what makes it background. */
final class Blocks {
    /** How many words before or after the trigger still belong to it. */
    private static final int REACH = 5;

    /** So many paragraphs, the title counted, tell what is new. */
    private static final int LEAD = 2;

    /** So far from a verb its negation ends at most: has not yet demanded. */
    private static final int ADVERB = 3;
    /** The packs' name for words by which nothing happened. */
    private static final String NEGATION = "negation";
    /** The packs' name for words by which somebody asks for it. */
    private static final String DEMAND = "demand";

    private final Page page;
    private final int reminder;

    Blocks(Page page) {
        this.page = page;
        this.reminder = reminder(page);
    }

    /** Why the trigger tells of nothing that happened; null when nothing speaks against it. */
    @Nullable
    String blocked(Trigger trigger) {
        for (PatternMatch<Label> match : trigger.scene().matches(Section.BLOCK)) {
            if (reaches(match, trigger) && !isName(trigger.scene(), match)) {
                return match.label().group();
            }
        }
        return null;
    }

    /** Has never said, does not demand: a word of negation right beside the verb. */
    boolean isNegated(Trigger trigger) {
        return trigger.scene().matches(Section.BLOCK).stream()
                .filter(match -> match.label().group().equals(NEGATION))
                .filter(match -> reaches(match, trigger) && !isName(trigger.scene(), match))
                .anyMatch(match -> trigger.match().overlaps(match.first() - ADVERB, match.end() + ADVERB));
    }

    /** At least three did not come out, among them X and Y: what the names stand behind has not happened to them. */
    static boolean isDenied(Scene scene) {
        int names = scene.mentions(Sort.PERSON).stream()
                .mapToInt(Mention::first)
                .min()
                .orElse(scene.sentence().first());
        return scene.matches(Section.BLOCK).stream()
                .anyMatch(match -> match.label().group().equals(NEGATION) && match.end() <= names);
    }

    /** May, the month; Reporters Without Borders. */
    private static boolean isName(Scene scene, PatternMatch<Label> match) {
        return scene.mentions().stream()
                .filter(mention -> mention.is(Sort.DATE) || mention.is(Sort.BODY))
                .anyMatch(mention -> mention.first() <= match.first() && match.end() <= mention.end());
    }

    boolean recalled(Trigger trigger) {
        return recalled(trigger, false);
    }

    /** The same; where the words are {@code reported}, the pluperfect before them shifts the past and says nothing. */
    boolean recalled(Trigger trigger, boolean reported) {
        return trigger.scene().matches(Section.RECALL).stream()
                        .filter(match -> !(reported && match.label().value().equals("before")))
                        .filter(match -> !isShifted(match, trigger) && !isOfLate(match, trigger))
                        .anyMatch(match -> reaches(match, trigger))
                || isReminder(trigger.scene());
    }

    /** The lead: a union said that X had been held. Behind a verb of saying, an auxiliary of the past shifts what is new. */
    private boolean isShifted(PatternMatch<Label> past, Trigger trigger) {
        return page.depth(trigger.scene()) <= LEAD
                && page.pack().grammar().auxiliaries().contains(page.text().form(past.first()))
                && trigger.scene().matches(Section.SPEECH).stream()
                        .anyMatch(said -> said.end() <= past.first() && page.isWords(said.end(), past.first()));
    }

    /** Had just been let out: a word of news right behind an auxiliary of the past. */
    private boolean isOfLate(PatternMatch<Label> past, Trigger trigger) {
        return page.pack().grammar().auxiliaries().contains(page.text().form(past.first()))
                && trigger.scene().matches(Section.NEWS).stream().anyMatch(news -> news.first() == past.first() + 1);
    }

    private boolean isReminder(Scene scene) {
        return scene.index() > reminder;
    }

    /** Index of the sentence where words such as "as a reminder", or a heading, open the part that tells what is known already. */
    private static int reminder(Page page) {
        return page.scenes().stream()
                .filter(scene -> scene.matches(Section.RECALL).stream()
                        .anyMatch(match -> match.label().value().equals("onward") || isHeading(page, scene, match)))
                .mapToInt(Scene::index)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Background: the words open a paragraph of the text, and a mark follows them. */
    private static boolean isHeading(Page page, Scene scene, PatternMatch<Label> match) {
        return match.label().value().equals("heading")
                && !scene.inTitle()
                && match.first() == scene.sentence().first()
                && !page.text().token(match.end()).isWord();
    }

    private boolean reaches(PatternMatch<Label> match, Trigger trigger) {
        return switch (match.label().value()) {
            case "heading" -> isHeading(page, trigger.scene(), match);
            case "before" ->
                match.end() <= trigger.first() + 2
                        && match.first() < trigger.first()
                        && !isAnotherVerb(match.end(), trigger.first())
                        && !isOfAttribute(match, trigger.first())
                        && isOneClause(match.end(), trigger.first());
            case "after" -> match.first() >= trigger.end() && isOneClause(trigger.end(), match.first());
            case "within" -> match.overlaps(trigger.first(), trigger.end());
            case "onward" -> match.first() <= trigger.first();
            default -> true;
        };
    }

    /** Denied the charges and were remanded: an auxiliary of its own behind the word that joins opens another statement. */
    private boolean isAnotherVerb(int from, int first) {
        Grammar grammar = page.pack().grammar();
        int join = first - 1;
        String verb = page.text().form(first);
        return join > from
                && grammar.auxiliaries().contains(verb)
                && page.text().token(join).isWord()
                && grammar.joins().contains(page.text().form(join))
                && IntStream.range(from - 1, join)
                        .noneMatch(i -> page.text().form(i).equals(verb));
    }

    /** Students who demanded an inquiry | were arrested: the demand is theirs, in a clause that ends before the main verb. */
    private boolean isOfAttribute(PatternMatch<Label> match, int verb) {
        Grammar grammar = page.pack().grammar();
        return match.label().group().equals(DEMAND)
                && grammar.finite().contains(page.text().form(verb))
                && IntStream.range(Math.max(0, match.first() - ADVERB), match.first())
                        .anyMatch(i -> grammar.relatives().contains(page.text().form(i)))
                && IntStream.range(match.first(), verb).noneMatch(i -> grammar.complements()
                        .contains(page.text().form(i)));
    }

    /** Where the verb comes last, a participle ends the clause before the main one: verilmediğini belirterek | istedi. */
    private boolean isClauseEnd(int at) {
        Grammar grammar = page.pack().grammar();
        return !grammar.postpositions().isEmpty()
                && grammar.isParticiple(page.text().token(at));
    }

    private boolean isOneClause(int from, int to) {
        if (to - from > REACH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            // a stop within a sentence belongs to an abbreviation: that Mr. X be freed
            boolean goesOn = page.text().token(i).isWord() || page.text().is(i, ".");
            if (!goesOn || isClauseEnd(i)) {
                return false;
            }
        }
        return true;
    }
}
