package org.habeas.enrich.read.event;

import java.util.List;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Finds those who share the fate of whom a trigger tells: along with Y, together with Y, as was Y, so was Y. */
final class Fellows {
    /** So far behind the words stand those who share somebody's fate, with so many words of titles before the name. */
    private static final int ALONG = 14;

    private final Page page;
    private final Lists lists;
    private final Fillers fillers;
    private final Cases cases;

    Fellows(Page page) {
        this.page = page;
        this.lists = new Lists(page);
        this.fillers = new Fillers(page);
        this.cases = new Cases(page);
    }

    /** Those who share the fate of the one before the words: X was taken from his car along with the treasurer Y and Z. */
    List<Entity> alongside(Trigger trigger) {
        for (Mention name : trigger.scene().mentions(Sort.PERSON)) {
            boolean behind = isBehind(name, trigger);
            if (behind && !name.owner() && !name.merged() && !name.entities().isEmpty()) {
                return isAlong(name, trigger) ? lists.around(trigger.scene(), name) : List.of();
            }
        }
        return List.of();
    }

    /**
     * X was held on Monday, as was her colleague Y. So was Z: the same verb of somebody else, whose auxiliary alone is said
     * again, in the sentence or at the head of the next.
     */
    List<Entity> likewise(Trigger trigger) {
        Scene scene = trigger.scene();
        for (int i = trigger.end(); i + 2 < scene.sentence().end(); i++) {
            if (isAgain(i)) {
                return told(scene, i + 1);
            }
        }
        int next = scene.index() + 1;
        boolean last = scene.matches(Section.DETENTION).stream().noneMatch(match -> match.first() >= trigger.end());
        if (last && next < page.scenes().size()) {
            Scene behind = page.scenes().get(next);
            int first = behind.sentence().first();
            return isSaidAgain(first) && !scene.inTitle() ? told(behind, first + 1) : List.of();
        }
        return List.of();
    }

    /** As was, behind a comma; and so was. */
    private boolean isAgain(int at) {
        Grammar grammar = page.pack().grammar();
        boolean apart = page.text().is(at - 1, ",") || page.text().is(at - 1, ";");
        boolean as = apart
                && grammar.prepositions().contains(page.text().form(at))
                && grammar.auxiliaries().contains(page.text().form(at + 1));
        return as || ((apart || (at > 0 && fillers.isJoiningWord(at - 1))) && isSaidAgain(at));
    }

    /** So was, so too were. */
    private boolean isSaidAgain(int at) {
        Grammar grammar = page.pack().grammar();
        boolean right = grammar.auxiliaries().contains(page.text().form(at + 1));
        boolean too = at + 2 < page.text().size()
                && page.text().token(at + 1).isWord()
                && !page.text().token(at + 1).isCapitalised()
                && grammar.auxiliaries().contains(page.text().form(at + 2));
        return grammar.likewise().contains(page.text().form(at)) && (right || too);
    }

    /** The list that begins right behind the auxiliary. */
    private List<Entity> told(Scene scene, int verb) {
        return scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.first() > verb && name.first() - verb <= Fillers.TITLED + 1)
                .filter(name ->
                        !name.owner() && !name.merged() && !name.entities().isEmpty())
                .filter(name -> page.isWords(verb, name.first() - 1) && scene.isSilent(verb, name.first()))
                .findFirst()
                .map(name -> lists.around(scene, name))
                .orElse(List.of());
    }

    /** Together with her husband Y, X was held: those whom the sentence opens with, before a comma. */
    List<Entity> opening(Trigger trigger) {
        Scene scene = trigger.scene();
        int first = scene.sentence().first();
        Grammar grammar = page.pack().grammar();
        boolean opens = grammar.beside().contains(page.text().form(first))
                || (first + 1 < page.text().size() && fillers.isJoiningWord(first) && fillers.isJoiningWord(first + 1));
        Mention name = scene.mentions(Sort.PERSON).stream()
                .filter(person -> !person.entities().isEmpty())
                .findFirst()
                .orElse(null);
        if (!opens || name == null || name.owner() || name.merged()) {
            return List.of();
        }
        boolean close = name.first() - first <= Fillers.TITLED + 1 && page.isWords(first, name.first());
        boolean only = scene.matches(Section.DETENTION).stream()
                .noneMatch(match -> match.first() < trigger.first() && !match.overlaps(trigger.first(), trigger.end()));
        boolean subject = page.text().is(name.end(), ",")
                && scene.mentions().stream()
                        .filter(next -> next.is(Sort.PERSON) || next.is(Sort.PRONOUN))
                        .filter(next -> next.first() > name.end() && next.first() - name.end() <= Fillers.TITLED)
                        .anyMatch(next -> !next.owner() && page.isWords(name.end() + 1, next.first()));
        return close && only && subject && name.end() < trigger.first()
                ? List.of(name.entities().get(0))
                : List.of();
    }

    /** X, Y and Zla birgə: the subject before those together with whom it was taken, where the word that says so comes last. */
    List<Entity> together(Trigger trigger, List<Entity> found) {
        Scene scene = trigger.scene();
        Mention with = null;
        for (Mention name : scene.mentions(Sort.PERSON)) {
            boolean last =
                    name.end() <= trigger.first() && name.entities().stream().anyMatch(found::contains);
            with = last && isTogether(name.end()) ? name : with;
        }
        if (with == null) {
            return List.of();
        }
        Mention subject = scene.mentions(Sort.PERSON).get(0);
        if (subject == with || subject.merged() || cases.isOblique(subject)) {
            return List.of();
        }
        boolean one = !scene.tells(subject.end(), with.first());
        return one && !subject.entities().isEmpty() ? List.of(subject.entities().get(0)) : List.of();
    }

    /** The word stands there, behind the one that joins at most: ilə birgə, 'la birlikte. */
    private boolean isTogether(int at) {
        int word = at < page.text().size() && fillers.isJoiningWord(at) ? at + 1 : at;
        return word < page.text().size()
                && page.pack().grammar().beside().contains(page.text().form(word));
    }

    /** How many are counted who share the fate of the one before the words: X was taken from his car along with three others. */
    int countedAlong(Trigger trigger) {
        return trigger.scene().mentions(Sort.PEOPLE).stream()
                .filter(noun -> isBehind(noun, trigger))
                .filter(noun -> noun.count() > 0 && noun.plural() && !noun.merged())
                .findFirst()
                .filter(noun -> isAlong(noun, trigger))
                .filter(noun -> trigger.scene().matches(Section.DETENTION).stream()
                        .noneMatch(match -> match.first() >= trigger.end() && match.end() <= noun.first()))
                .map(Mention::count)
                .orElse(0);
    }

    /** Close behind the verb, whose own last words may be those that join: was taken together with. */
    private boolean isBehind(Mention mention, Trigger trigger) {
        boolean own = fillers.isJoiningWord(trigger.end() - 1)
                || page.pack().grammar().beside().contains(page.text().form(trigger.end() - 1));
        int room = own ? 0 : page.pack().grammar().beside().contains(page.text().form(trigger.end())) ? 1 : 2;
        return mention.first() >= trigger.end() + room && mention.first() - trigger.end() <= ALONG;
    }

    /** Two words that join stand before the name, with its titles at most between: along with, together with. */
    private boolean isAlong(Mention name, Trigger trigger) {
        for (int i = name.first() - 1; i > trigger.first() && name.first() - i <= Fillers.TITLED; i--) {
            if (fillers.isJoiningWord(i) && fillers.isJoiningWord(i - 1)) {
                return true;
            }
            if (isFellows(i) && isSet(trigger, i)) {
                return true;
            }
            boolean apposition = i == name.first() - 1
                    && (page.text().is(i, ",") || page.text().is(i, ":"));
            if (!apposition && !page.text().token(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** Alongside, with fellow, with two other: where the word stands that says so of those behind it. */
    private boolean isFellows(int at) {
        Grammar grammar = page.pack().grammar();
        int join = page.pack().dates().numbers().of(page.text().form(at - 1)) == null ? at - 1 : at - 2;
        return grammar.beside().contains(page.text().form(at))
                || (grammar.fellows().contains(page.text().form(at)) && fillers.isJoiningWord(join));
    }

    /** Right behind the verb, or its day or place: not of those with whom somebody met. */
    private boolean isSet(Trigger trigger, int word) {
        int at = word;
        while (at > trigger.end()
                && (fillers.isJoiningWord(at - 1)
                        || page.pack().dates().numbers().of(page.text().form(at - 1)) != null)) {
            at--;
        }
        int end = at;
        return end <= trigger.end()
                || trigger.scene().mentions().stream()
                        .filter(mention -> mention.is(Sort.DATE) || mention.is(Sort.PLACE))
                        .anyMatch(mention -> mention.end() == end);
    }
}
