package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** Those of whom a sentence goes on to tell without its verb: A got ten years, B nine and C, a lawyer, seven. */
final class Gapping {
    /** So many words may stand between a name and its number. */
    private static final int REACH = 12;
    /** So many words at most tell of a place: the airport, her parents' house. */
    private static final int PLACE = 4;

    private final Page page;
    private final Lists lists;
    private final Cases cases;

    Gapping(Page page) {
        this.page = page;
        this.lists = new Lists(page);
        this.cases = new Cases(page);
    }

    /** Those besides whom the trigger acts on; empty where the sentence tells of nobody so. */
    List<Entity> of(Trigger trigger) {
        List<Entity> more = new ArrayList<>(elsewhere(trigger));
        boolean sentence = trigger.kind() == Kind.SENTENCED;
        if (!sentence && trigger.kind() != Kind.DETAINED && trigger.kind() != Kind.REMANDED) {
            return more;
        }
        for (Mention name : trigger.scene().mentions(Sort.PERSON)) {
            boolean ahead = sentence && isAhead(trigger, name);
            boolean behind = (ahead || name.first() >= trigger.end()) && !name.owner() && !name.merged();
            boolean gap = sentence
                    || (trigger.scene().sentence().holds(name.end())
                            && page.text().token(name.end()).is("\u2014"));
            int from = ahead && cases.isMarked(name.end()) ? name.end() + 1 : name.end();
            boolean told = isMeasured(trigger.scene(), from) || isPlaced(trigger, name);
            boolean behindPlace = behind && !name.entities().isEmpty() && isBehindPlace(trigger, name);
            if (behindPlace || (behind && gap && !name.entities().isEmpty() && told)) {
                more.addAll(lists.around(trigger.scene(), name));
            }
        }
        return more;
    }

    /** A was held on Monday and B on Tuesday; A in Northport, B in Eastmoor: a day or a place of their own, behind another. */
    private List<Entity> elsewhere(Trigger trigger) {
        Scene scene = trigger.scene();
        List<Entity> more = new ArrayList<>();
        if (trigger.voice().near() || trigger.voice().state() || trigger.kind().family() != Family.DETENTION) {
            return more;
        }
        List<Mention> set = scene.mentions().stream()
                .filter(mention -> mention.is(Sort.DATE) || mention.is(Sort.PLACE))
                .filter(mention -> mention.first() >= trigger.end())
                .toList();
        int from = trigger.end();
        for (Mention name : scene.mentions(Sort.PERSON)) {
            boolean told = !name.owner() && !name.merged() && !name.entities().isEmpty() && name.first() > from;
            if (told && (isSet(scene, set, from, name) || isLocated(trigger, name))) {
                more.add(name.entities().get(0));
            }
        }
        return more;
    }

    /** A was seized at her home, B at his office and C at the airport: the same words of place, behind another of the kind. */
    private boolean isLocated(Trigger trigger, Mention name) {
        Grammar grammar = page.pack().grammar();
        String at = page.text().form(name.end());
        int place = name.end() + 1;
        int end = place;
        int last = trigger.scene().sentence().end();
        while (end < last
                && end - place <= PLACE
                && page.text().token(end).isWord()
                && !grammar.joins().contains(page.text().form(end))) {
            end++;
        }
        Entity entity = name.entities().get(0);
        return grammar.governs(at)
                && !grammar.hangs().contains(at)
                && end - place <= PLACE
                && end - place > 1
                && isKnown(place)
                && IntStream.range(trigger.end() - 1, name.first() - 1)
                        .anyMatch(i -> page.text().is(i, at) && isKnown(i + 1))
                && (grammar.joins().contains(page.text().form(end))
                        || page.text().is(end, "."))
                && grammar.joins().contains(page.text().form(name.first() - 1))
                && !entity.speaks()
                && !entity.isBystander()
                && !trigger.scene().tells(trigger.end(), name.first())
                && trigger.scene().isSilent(trigger.end(), end);
    }

    private boolean isKnown(int at) {
        Grammar grammar = page.pack().grammar();
        return grammar.definite().contains(page.text().form(at))
                || grammar.articles().contains(page.text().form(at));
    }

    /** Another day or place, with words that tell nothing, stands before the name; right behind it one of its own. */
    private boolean isSet(Scene scene, List<Mention> set, int from, Mention name) {
        boolean own = set.stream()
                .anyMatch(mention -> isBehind(mention, name)
                        && (page.text().is(mention.end(), ".")
                                || page.text().is(mention.end(), ",")
                                || page.text().is(mention.end(), ";")
                                || page.pack()
                                        .grammar()
                                        .joins()
                                        .contains(page.text().form(mention.end()))));
        int before = set.stream()
                .filter(mention -> mention.end() <= name.first())
                .mapToInt(Mention::end)
                .reduce((a, b) -> b)
                .orElse(name.first());
        boolean joined = page.pack().grammar().joins().contains(page.text().form(before))
                || page.text().is(before, ";");
        Entity entity = name.entities().get(0);
        return own
                && joined
                && !entity.speaks()
                && !entity.isBystander()
                && page.isWords(before + 1, name.first())
                && !scene.tells(from, name.first())
                && scene.isSilent(from, name.end() + 1);
    }

    /** Right behind the name: on Tuesday, the following day. */
    private boolean isBehind(Mention set, Mention name) {
        Grammar grammar = page.pack().grammar();
        boolean governed = set.first() - name.end() == 1
                && (grammar.governs(page.text().form(name.end()))
                        || (set.is(Sort.DATE)
                                && grammar.definite().contains(page.text().form(name.end()))));
        return governed || (set.is(Sort.DATE) && set.first() == name.end());
    }

    /** Where the verb comes last, those of whom it tells stand before it: A'yı beş, B'yi üç yıl hapis cezasına çarptırdı. */
    private boolean isAhead(Trigger trigger, Mention name) {
        return !page.pack().grammar().postpositions().isEmpty()
                && name.end() < trigger.first()
                && !page.text().is(name.end(), ",");
    }

    /** A was seized in one town, B — in another: the words act on A, who stands before them, and on B as well. */
    boolean isGap(Trigger trigger, Mention name) {
        return name.is(Sort.PERSON)
                && name.first() >= trigger.end()
                && page.text().is(page.phrase(trigger.scene(), name) - 1, ",")
                && isPlaced(trigger, name);
    }

    /** A dash and a place, and B stands in the case of those before. */
    private boolean isPlaced(Trigger trigger, Mention name) {
        Scene scene = trigger.scene();
        int dash = name.end();
        return trigger.kind() == Kind.DETAINED
                && scene.sentence().holds(dash + 2)
                && page.text().token(dash).is("\u2014")
                && page.pack().grammar().prepositions().contains(page.text().form(dash + 1))
                && page.text().token(dash + 2).isCapitalised()
                && scene.mentions(Sort.PERSON).stream()
                        .filter(other -> other.first() < name.first() && other.end() <= trigger.first())
                        .anyMatch(other -> other.inflected() == name.inflected());
    }

    /** In one town A was seized, in another — B. */
    private boolean isBehindPlace(Trigger trigger, Mention name) {
        int dash = page.phrase(trigger.scene(), name) - 1;
        return trigger.kind() == Kind.DETAINED
                && trigger.scene().sentence().holds(dash)
                && page.text().token(dash).is("\u2014")
                && !trigger.voice().patient().isEmpty()
                && trigger.scene().mentions(Sort.PLACE).stream()
                        .anyMatch(place -> place.end() == dash
                                && place.first() > trigger.end()
                                && page.pack()
                                        .grammar()
                                        .prepositions()
                                        .contains(page.text().form(place.first() - 1)));
    }

    /** A got ten years, and B, seven: the numeral ends its part of the sentence, as no age does. */
    private boolean isNumeral(int behind) {
        boolean link = page.pack().grammar().links().contains(page.text().form(behind));
        int at = link ? behind + 1 : behind;
        return page.pack().dates().numbers().of(page.text().form(at)) != null
                && (!page.text().token(at + 1).isWord()
                        || page.text().form(at + 1).equals(page.text().form(at)));
    }

    /** A number follows, behind a comma's apposition or a link word at most. */
    private boolean isMeasured(Scene scene, int from) {
        int at = from;
        if (scene.sentence().holds(at) && page.text().token(at).is(",") && !isNumeral(at + 1)) {
            at++;
            while (scene.sentence().holds(at) && !page.text().token(at).is(",")) {
                at++;
            }
            at++;
        }
        boolean parted = page.text().is(at, "\u2014") || page.text().is(at, ",");
        if (scene.sentence().holds(at) && parted) {
            at++;
        }
        if (scene.sentence().holds(at)
                && page.pack().grammar().links().contains(page.text().token(at).form())) {
            at++;
        }
        if (!scene.sentence().holds(at) || at - from > REACH) {
            return false;
        }
        Token token = page.text().token(at);
        return token.shape() == Token.Shape.NUMBER
                ? token.form().length() <= 2
                : page.pack().dates().numbers().of(token.form()) != null;
    }
}
