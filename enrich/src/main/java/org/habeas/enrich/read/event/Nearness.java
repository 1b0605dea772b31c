package org.habeas.enrich.read.event;

import java.util.Set;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;

/** How near a trigger stands to somebody on one of its sides, counted in words and in what parts them. */
final class Nearness {
    /** What is as far as this is out of reach. */
    static final double WORST = 30;
    /** So many words may describe the noun before a name. */
    private static final int ADJECTIVES = 3;
    /** How much less likely the clause is about a name that is not marked as its subject. */
    private static final int UNMARKED = 6;
    /** How much less likely a name behind a comma is acted on, right behind which another act is told of. */
    private static final int TAKEN = 6;
    /** A bracket with one word in it has so many tokens. */
    private static final int BRACKET = 3;

    /** So many words may stand between including and the nouns that it opens. */
    private static final int INSTANCES = 6;
    /** How much less likely the object of a clause about the subject is acted on. */
    private static final int OBJECT = 9;
    /** How much less likely a name is acted on that hangs on another word. */
    private static final int HUNG = 4;
    /** The same behind the words, where it hangs on something that is not acted on either. */
    private static final int STRANGE = 8;
    /** So many words may stand before the noun that opens a sentence. */
    private static final int OPENING = 2;

    private final Page page;

    Nearness(Page page) {
        this.page = page;
    }

    double distance(Trigger trigger, Mention mention, Side side) {
        int from = side == Side.BEFORE ? mention.end() : trigger.end();
        int to = side == Side.BEFORE ? trigger.first() : mention.first();
        if (trigger.voice().near() && to - from > (side == Side.AFTER ? 6 : isOwner(from) ? 4 : 1)) {
            return WORST;
        }
        if (trigger.voice().near() && (side == Side.AFTER ? isPartedFrom(trigger, mention) : isTeller(trigger, from))) {
            return WORST;
        }
        boolean unmarked = side == Side.BEFORE && isUnmarked(trigger, mention);
        if (unmarked && mention.entities().get(0).speaks()) {
            return WORST;
        }
        double distance = unmarked ? UNMARKED : 0;
        if (side == Side.BEFORE && distance == 0 && isEnclosed(from, to)) {
            return 1 + hung(trigger, mention, side);
        }
        int begin = side == Side.BEFORE ? behindRelative(from, to) : from;
        for (int i = begin; i < to; i++) {
            Token token = page.text().token(i);
            distance += token.is(",") && side == Side.AFTER
                    ? 3
                    : token.is(",") || token.is("\"") ? 0.7 : token.is(";") || token.is("\u2014") ? 4 : 1;
        }
        int link = start(trigger, mention) - 1;
        if (side == Side.AFTER && !trigger.voice().near() && link > trigger.end() && isOfSomethingElse(trigger, link)) {
            distance += STRANGE;
        }
        if (side == Side.AFTER && trigger.scene().inTitle() && page.text().is(trigger.end(), ",")) {
            distance += TAKEN;
        }
        double taken = side == Side.AFTER && isTaken(trigger, mention) ? TAKEN : 0;
        boolean apart = side == Side.BEFORE
                ? isInRelative(trigger, mention)
                        || isInstance(mention, trigger.scene().sentence().first())
                : isAgent(trigger, mention) || isOfClause(trigger, mention);
        double aside = apart ? 6 : side == Side.BEFORE && isObject(trigger, mention) ? OBJECT : 0;
        return Math.min(distance, 12) + crossed(trigger, from, to) + hung(trigger, mention, side) + aside + taken;
    }

    /** X condemns arrests: between the name, which ends at {@code from}, and the noun stands what X says of them. */
    private static boolean isTeller(Trigger trigger, int from) {
        return !trigger.scene().isSilent(from, trigger.first());
    }

    /** X, whom they deported on Monday, on arrival was …: where the clause about the name ends; {@code from} without one. */
    private int behindRelative(int from, int to) {
        Set<String> relatives = page.pack().grammar().relatives();
        boolean opens = page.text().is(from, ",")
                && from + 2 < to
                && (relatives.contains(page.text().form(from + 1))
                        || relatives.contains(page.text().form(from + 2)));
        for (int i = to - 1; opens && i > from + 2 && !page.text().is(i, "\""); i--) {
            if (page.text().is(i, ",")) {
                return i;
            }
        }
        return from;
    }

    /** Criticising that arrest, X said: a comma right behind a noun ends its clause; not the arrest, on Monday, of X. */
    private boolean isPartedFrom(Trigger trigger, Mention mention) {
        int before = start(trigger, mention) - 1;
        boolean linked = before >= trigger.end()
                && page.pack().grammar().links().contains(page.text().form(before));
        return !linked && trigger.end() < mention.first() && page.text().is(trigger.end(), ",");
    }

    /** Kurgu, Örnek'in gözaltına alındığını söyledi: the genitive is the subject of the clause, the other name of its verb. */
    private boolean isUnmarked(Trigger trigger, Mention mention) {
        return mention.is(Sort.PERSON)
                && isNominal(trigger)
                && !page.isOwner(mention)
                && !page.pack().grammar().isGenitive(page.text().token(mention.end() - 1));
    }

    /** A verb form whose subject stands in the genitive. */
    boolean isNominal(Trigger trigger) {
        return page.pack().grammar().isNominal(page.text().token(trigger.end() - 1));
    }

    /** Was held over a post about X: what stands behind a preposition that is not the trigger's own. */
    private boolean isOfSomethingElse(Trigger trigger, int link) {
        return page.pack().grammar().governs(page.text().form(link))
                && trigger.scene().mentions(Sort.PEOPLE).stream().noneMatch(noun -> noun.end() == link);
    }

    /** X was let go, but Y was charged: Y stands behind a comma and right before words of its own. */
    private boolean isTaken(Trigger trigger, Mention mention) {
        return page.has(",", trigger.end(), mention.first())
                && trigger.scene().matches(Section.DETENTION).stream()
                        .filter(next -> next.first() >= mention.end() && next.first() - mention.end() <= 1)
                        .anyMatch(next -> !isWeak(next.label().value()));
    }

    /** Along with Z: the words add Z to those told of, and are no words of their own. */
    private boolean isWeak(String voice) {
        Voice known = page.pack().voices().get(voice);
        return known != null && known.weak();
    }

    /** Thirty people, including two reporters, were: those told of are the thirty. */
    private boolean isInstance(Mention mention, int sentence) {
        for (int i = mention.first() - 1; i > sentence && mention.first() - i <= INSTANCES; i--) {
            if (page.pack().grammar().instances().contains(page.text().form(i))) {
                return !mention.is(Sort.PERSON);
            }
        }
        return false;
    }

    /** Taken at midnight by three men: not those who are taken. */
    private boolean isAgent(Trigger trigger, Mention mention) {
        for (int i = trigger.end(); i < mention.first(); i++) {
            if (page.pack().grammar().agents().contains(page.text().form(i))) {
                return true;
            }
        }
        return false;
    }

    /** Arrested a lawyer who had defended X: X stands in a clause about the noun that the trigger acts on. */
    private boolean isOfClause(Trigger trigger, Mention mention) {
        Set<String> relatives = page.pack().grammar().relatives();
        Set<String> aliases = page.pack().grammar().aliases();
        return mention.is(Sort.PERSON)
                && trigger.scene().mentions(Sort.PEOPLE).stream()
                        .filter(noun -> noun.first() >= trigger.end() && noun.end() + 1 < mention.first())
                        .filter(noun -> relatives.contains(page.text().form(noun.end())))
                        .anyMatch(noun -> page.isWords(noun.end(), mention.first())
                                && IntStream.range(noun.end(), mention.first())
                                        .noneMatch(i ->
                                                aliases.contains(page.text().form(i))));
    }

    /** X, who is married to Y, was …: Y stands in a clause that ends before the trigger. */
    private boolean isInRelative(Trigger trigger, Mention mention) {
        if (!page.text().token(Math.max(0, trigger.first() - 1)).is(",")) {
            return false;
        }
        Set<String> relatives = page.pack().grammar().relatives();
        for (int i = trigger.scene().sentence().first() + 1; i < mention.first(); i++) {
            if (page.text().token(i - 1).is(",")
                    && relatives.contains(page.text().token(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** A man who insulted X has been convicted: X is the object of the clause about the noun that opens the sentence. */
    private boolean isObject(Trigger trigger, Mention mention) {
        Set<String> auxiliaries = page.pack().grammar().auxiliaries();
        boolean finite = trigger.scene().inTitle()
                || auxiliaries.contains(page.text().form(trigger.first()))
                || auxiliaries.contains(page.text().form(mention.end()));
        return finite
                && trigger.scene().mentions(Sort.PEOPLE).stream()
                        .filter(noun ->
                                noun.first() - trigger.scene().sentence().first() <= OPENING)
                        .filter(noun -> page.pack()
                                .grammar()
                                .relatives()
                                .contains(page.text().form(noun.end())))
                        .anyMatch(noun -> noun.end() < mention.first() && isSilent(trigger.scene(), noun, mention));
    }

    /** Nothing is said between the two, which would open another clause. */
    private static boolean isSilent(Scene scene, Mention noun, Mention object) {
        return scene.matches(Section.SPEECH).stream()
                .noneMatch(said -> said.first() >= noun.end() && said.end() <= object.first());
    }

    /** X's: then adjectives may stand before the noun. */
    boolean isOwner(int at) {
        return page.pack().grammar().owners().contains(page.text().form(at));
    }

    /** X, who …, was …: what stands between two commas is set aside; an adverb may follow. */
    private boolean isEnclosed(int from, int to) {
        boolean opens = page.pack().grammar().relatives().contains(page.text().form(to - 1));
        int close = opens || page.text().is(to - 1, ",") ? to - 1 : to - 2;
        // X (29), who …
        if (page.text().is(from, "(") && page.text().is(from + 2, ")")) {
            return isEnclosed(from + BRACKET, to);
        }
        if (close - from <= 1 || !page.text().is(from, ",") || !page.text().is(close, ",")) {
            return false;
        }
        for (int i = from + 1; i < close; i++) {
            if (page.text().is(i, "\"") || page.text().is(i, ";")) {
                return false;
            }
        }
        return true;
    }

    /** Other triggers and acts of speech in between. */
    private double crossed(Trigger trigger, int from, int to) {
        double crossed = 0;
        for (var match : trigger.scene().matches()) {
            boolean between = match.first() >= from && match.end() <= to;
            if (between && match.label().is(Section.SPEECH)) {
                crossed += 3;
            }
        }
        return Math.min(crossed, 6);
    }

    /** What hangs on the noun before it (the lawyer of X) is not the subject, nor is the judge before whom somebody pleads. */
    private double hung(Trigger trigger, Mention mention, Side side) {
        int before = start(trigger, mention) - 1;
        while (before > 0
                && page.pack().names().honorifics().contains(page.text().form(before))) {
            before--;
        }
        if (side == Side.AFTER || !trigger.scene().sentence().holds(before)) {
            return 0;
        }
        Set<String> links = page.pack().grammar().links();
        boolean hung = links.contains(page.text().token(before).form())
                || (trigger.scene().sentence().holds(before - 1)
                        && page.pack()
                                .grammar()
                                .definite()
                                .contains(page.text().token(before).form())
                        && links.contains(page.text().token(before - 1).form()));
        boolean judge = mention.is(Sort.PERSON)
                && mention.entities().get(0).isBystander()
                && mention.entities().get(0).isOfficial()
                && page.pack().grammar().governs(page.text().form(before));
        return hung ? HUNG + beyond(trigger, mention, before) : judge ? STRANGE : 0;
    }

    /** A critic of President X was held: the noun is not further from the words than the name that hangs on it. */
    private static int beyond(Trigger trigger, Mention mention, int link) {
        boolean noun = mention.is(Sort.PERSON)
                && trigger.scene().mentions(Sort.PEOPLE).stream()
                        .anyMatch(head -> !head.merged() && head.end() <= link && link - head.end() <= 1);
        return noun ? mention.end() - link : 0;
    }

    /** Where the noun right before the name begins, with its adjectives: of rights campaigner X. */
    int start(Trigger trigger, Mention mention) {
        int first = mention.first();
        for (Mention noun : trigger.scene().mentions(Sort.PEOPLE)) {
            first = noun.merged() && noun.end() == mention.first() ? noun.first() : first;
        }
        for (Mention office : trigger.scene().mentions(Sort.AUTHORITY)) {
            first = office.end() == mention.first() ? office.first() : first;
        }
        int sentence = trigger.scene().sentence().first();
        for (int back = 1; first < mention.first() && back <= ADJECTIVES && first - back > sentence; back++) {
            if (page.pack().grammar().links().contains(page.text().form(first - back))) {
                return first - back + 1;
            }
            if (!page.text().token(first - back).isWord()) {
                break;
            }
        }
        return first;
    }
}
