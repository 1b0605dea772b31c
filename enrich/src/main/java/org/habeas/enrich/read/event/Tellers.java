package org.habeas.enrich.read.event;

import java.util.List;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Tells those who say what a trigger tells of from those whom it befalls. */
final class Tellers {
    /** So many words, an article and an adjective, may stand between a verb and its object. */
    private static final int OBJECT = 2;

    /** So many words may stand before the office that opens a sentence. */
    private static final int OPENING = 1;

    private final Page page;
    private final Nearness nearness;
    private final Course course;
    private final Citations citations;

    /** So many words stand at most between the comma and the noun: , his own lawyer said. */
    private static final int TITLED = 3;

    Tellers(Page page, Nearness nearness, Course course) {
        this.page = page;
        this.nearness = nearness;
        this.course = course;
        this.citations = new Citations(page);
    }

    /** Who says the quotation that the trigger stands in, or what the trigger tells of. */
    boolean isTeller(Trigger trigger, Mention mention) {
        if (!mention.is(Sort.PERSON)) {
            return isTagged(trigger, mention);
        }
        boolean quoted =
                mention.entities().get(0).speaks() && page.isQuoted(trigger.first()) && !page.isQuoted(mention.first());
        return quoted
                || isTagged(trigger, mention)
                || isBehindQuotation(trigger, mention)
                || isOpening(trigger, mention)
                || isCalling(trigger, mention)
                || isSaying(trigger, mention)
                || isCited(trigger, mention)
                || isIntroducing(trigger, mention)
                || isFraming(trigger, mention);
    }

    /** X, gözaltıların sürdüğünü söyledi: where verbs come last, a bare name before a noun is the subject of the verb of saying behind it. */
    private boolean isFraming(Trigger trigger, Mention mention) {
        return mention.entities().get(0).speaks()
                && !page.pack().grammar().postpositions().isEmpty()
                && trigger.voice().agent().equals(List.of(Voice.Side.BEFORE))
                && mention.end() < trigger.first()
                && isBare(trigger.scene(), mention)
                && trigger.scene().matches(Section.SPEECH).stream().anyMatch(said -> said.first() > trigger.end());
    }

    /** Neither inflected nor one of a list whose last name is. */
    private boolean isBare(Scene scene, Mention mention) {
        int next = mention.end() + (page.text().is(mention.end(), ",") ? 1 : 0);
        return !page.text().form(next).startsWith("'")
                && (next > mention.end()
                        || !page.pack().grammar().joins().contains(page.text().form(next)))
                && scene.mentions(Sort.PERSON).stream().noneMatch(other -> other.first() == next);
    }

    /** "The arrest of our colleagues is a shame," said X, who heads: the quotation that tells of it ends, comma and all, before the name. */
    private boolean isBehindQuotation(Trigger trigger, Mention name) {
        return page.isQuoted(trigger.first())
                && !page.isQuoted(name.first())
                && trigger.scene().matches(Section.SPEECH).stream().anyMatch(said -> said.first() >= trigger.end())
                && IntStream.range(trigger.end(), name.first()).anyMatch(this::isClosing);
    }

    private boolean isClosing(int at) {
        return page.text().is(at, "\"")
                && (page.text().is(at - 1, ",") || page.text().is(at + 1, ","));
    }

    /** Was held on Monday, his lawyer said: a noun behind a comma, and right behind it a verb of saying. */
    private boolean isTagged(Trigger trigger, Mention noun) {
        int comma = noun.first() - 1;
        while (comma > trigger.end()
                && noun.first() - comma <= TITLED
                && !page.text().is(comma, ",")) {
            comma--;
        }
        return (noun.is(Sort.PEOPLE) || noun.is(Sort.PERSON))
                && comma >= trigger.end()
                && page.text().is(comma, ",")
                && trigger.scene().matches(Section.SPEECH).stream().anyMatch(said -> said.first() == noun.end());
    }

    /** X bildirib ki, Y saxlanılıb: where verbs come last, the verb of saying right behind X opens a clause that has its own people. */
    private boolean isIntroducing(Trigger trigger, Mention mention) {
        return mention.entities().get(0).speaks()
                && !page.pack().grammar().postpositions().isEmpty()
                && trigger.scene().matches(Section.SPEECH).stream()
                        .filter(said -> said.first() == mention.end() && said.end() < trigger.first())
                        .anyMatch(said -> trigger.scene().mentions().stream()
                                .anyMatch(other -> (other.is(Sort.PERSON) || other.is(Sort.PEOPLE))
                                        && other.first() > said.end()
                                        && other.end() <= trigger.first()));
    }

    /** Officers seized files, according to X. */
    private boolean isCited(Trigger trigger, Mention mention) {
        return trigger.scene().matches(Section.SPEECH).stream()
                .filter(said -> said.first() >= trigger.end())
                .anyMatch(said -> citations.cite(said, mention));
    }

    /** The arrest, he protests, was brutal; proteste-t-il: a pronoun beside a verb of saying set between marks. */
    boolean isTelling(Trigger trigger, Mention pronoun) {
        return pronoun.first() >= trigger.end()
                && trigger.scene().matches(Section.SPEECH).stream()
                        .anyMatch(said -> said.end() == pronoun.first() || said.first() == pronoun.end());
    }

    /** X: two editors were held. */
    private boolean isOpening(Trigger trigger, Mention mention) {
        return page.text().is(mention.end(), ":")
                && mention.end() < trigger.first()
                && nearness.start(trigger, mention)
                        == trigger.scene().sentence().first();
    }

    /** X called the arrest a mistake: what happened is the object of the verb right behind the name. */
    private boolean isCalling(Trigger trigger, Mention mention) {
        boolean object = trigger.voice().patient().indexOf(Voice.Side.AFTER) == 0;
        boolean told = object
                && mention.entities().get(0).speaks()
                && trigger.scene().matches(Section.SPEECH).stream()
                        .filter(said -> said.first() == mention.end())
                        .anyMatch(said -> trigger.first() >= said.end() && trigger.first() - said.end() <= OBJECT);
        return told || (object && isJudging(trigger, mention));
    }

    /**
     * The envoy, X, tachó de inaceptables los arrestos: an official whom nothing befell judges what happened to others; not
     * X denounced her arrest.
     */
    private boolean isJudging(Trigger trigger, Mention mention) {
        Entity judge = mention.entities().get(0);
        boolean own = trigger.scene().mentions(Sort.PRONOUN).stream()
                .anyMatch(pronoun -> pronoun.first() < trigger.end() && pronoun.end() > trigger.first());
        int verb = mention.end() + (page.text().is(mention.end(), ",") ? 1 : 0);
        return !own
                && (judge.isOfficial() || isOffice(trigger.scene(), mention))
                && !course.isVictim(judge)
                && !trigger.scene().inTitle()
                && trigger.scene().matches(Section.STATEMENT).stream()
                        .filter(said -> said.first() == verb && trigger.first() > verb)
                        .filter(said -> isSubjectFirst(said.label().value()))
                        .anyMatch(said -> trigger.first() - said.end() <= OBJECT);
    }

    /** The undersecretary for X, Y, : an office opens the sentence, and the name behind a comma is who holds it. */
    private boolean isOffice(Scene scene, Mention name) {
        return page.text().is(name.first() - 1, ",")
                && scene.mentions(Sort.PEOPLE).stream()
                        .filter(noun -> noun.isOfficial() && noun.end() < name.first())
                        .anyMatch(noun -> noun.first() - scene.sentence().first() <= OPENING);
    }

    /** Who says it stands before the words. */
    private boolean isSubjectFirst(String voice) {
        Voice known = page.pack().voices().get(voice);
        return known != null && known.agent().indexOf(Voice.Side.BEFORE) == 0;
    }

    /** The arrest shows …, said X: behind the trigger, a verb of saying right beside the name or its titles. */
    private boolean isSaying(Trigger trigger, Mention mention) {
        int first = nearness.start(trigger, mention);
        return mention.entities().get(0).speaks()
                && first > trigger.end()
                && trigger.scene().matches(Section.SPEECH).stream()
                        .anyMatch(said -> said.first() >= trigger.end()
                                && (said.end() == first || said.first() == mention.end()));
    }
}
