package org.habeas.enrich.read.event;

import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Finds whom a trigger acts on: a scored choice among the people of the sentence, then whom that means. */
final class PatientFinder {
    /** A worse candidate is none where the patient may be left out. */
    private static final double LIKELY = 11;

    private static final double WORST = 30;
    /** So many words may describe the noun before a name. */
    private static final int ADJECTIVES = 3;
    /** How much less likely the clause is about a name that is not marked as its subject. */
    private static final int UNMARKED = 6;
    /** How much less likely a name behind a comma is acted on, right behind which another act is told of. */
    private static final int TAKEN = 6;
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

    /** How much less likely somebody's wife or lawyer is acted on. */
    private static final int KIN = 4;
    /** So many words may say who it is before the name does. */
    private static final int SUBJECT = 9;

    private final Page page;
    private final Course course;
    private final Meanings meanings;
    private final Kin kin;
    private final Wronged wronged;

    PatientFinder(Page page, Course course) {
        this.page = page;
        this.course = course;
        this.kin = new Kin(page);
        this.wronged = new Wronged(page);
        this.meanings = new Meanings(page, course, kin);
    }

    /** The best candidate of the trigger's sentence; null when there is none. */
    @Nullable
    Mention best(Trigger trigger) {
        Mention best = null;
        double least = WORST;
        for (Mention mention : trigger.scene().mentions()) {
            double score = isCandidate(trigger, mention) ? score(trigger, mention) : WORST;
            if (score < least) {
                least = score;
                best = mention;
            }
        }
        return best;
    }

    /** Whether there is anybody whom the trigger could act on. */
    boolean isFound(Trigger trigger) {
        return trigger.voice().dropped() || best(trigger) != null;
    }

    /** Whether the sentence leaves out whom the trigger acts on, or tells of it in another clause. */
    boolean isLeftOut(Trigger trigger) {
        return isLeftOut(trigger, best(trigger));
    }

    private boolean isLeftOut(Trigger trigger, @Nullable Mention best) {
        return trigger.voice().dropped() && (best == null || (score(trigger, best) > LIKELY && !isHead(trigger, best)));
    }

    /** Two reporters who …, were held: a noun that opens the sentence, with a clause about it, is far and the subject. */
    private boolean isHead(Trigger trigger, Mention noun) {
        return noun.is(Sort.PEOPLE)
                && noun.first() - trigger.scene().sentence().first() <= OPENING
                && noun.end() <= trigger.first()
                && page.pack().grammar().relatives().contains(page.text().form(noun.end()));
    }

    Patients find(Trigger trigger) {
        Mention best = best(trigger);
        if (isLeftOut(trigger, best)) {
            Mention inverted = inverted(trigger);
            if (inverted != null) {
                return meanings.of(trigger, inverted, LIKELY);
            }
            Entity one = course.one(trigger.scene(), trigger.first());
            return one == null ? Patients.NOBODY : Patients.named(List.of(one), 0, LIKELY);
        }
        Patients meant = best == null ? Patients.NOBODY : meanings.of(trigger, best, score(trigger, best));
        Entity one = meant.isNobody() && best != null && trigger.voice().dropped() && isAdviser(best)
                ? course.one(trigger.scene(), trigger.first())
                : null;
        if (one != null) {
            return Patients.named(List.of(one), 0, LIKELY);
        }
        Mention named = meant.isNobody() && best != null && best.is(Sort.PEOPLE) ? named(trigger, best) : null;
        return named == null ? meant : meanings.of(trigger, named, score(trigger, named));
    }

    /** Fue detenido otro viejo conocido de la oposición, X: the name behind the noun that is the subject; null without one. */
    private @Nullable Mention inverted(Trigger trigger) {
        String opening = page.text().form(trigger.end());
        boolean noun = page.pack().grammar().articles().contains(opening)
                || page.pack().grammar().some().contains(opening);
        if (!noun || !trigger.voice().patient().contains(Side.AFTER)) {
            return null;
        }
        for (Mention name : trigger.scene().mentions(Sort.PERSON)) {
            if (name.first() > trigger.end()) {
                boolean near = name.first() - trigger.end() <= SUBJECT && isCandidate(trigger, name);
                return near && isApposition(trigger.end(), name.first()) ? name : null;
            }
        }
        return null;
    }

    /** Words alone stand between, and a comma at the end. */
    private boolean isApposition(int from, int name) {
        return page.isWords(from, name - 1) && page.text().is(name - 1, ",");
    }

    /** The best of those whom the sentence names before a noun that means nobody: X, 71, a former figure of Y, died. */
    private @Nullable Mention named(Trigger trigger, Mention noun) {
        Mention best = null;
        double least = LIKELY;
        for (Mention name : trigger.scene().mentions(Sort.PERSON)) {
            boolean before = name.end() <= noun.first() && noun.end() <= trigger.first();
            double score = before && isCandidate(trigger, name) ? score(trigger, name) : WORST;
            if (score < least) {
                least = score;
                best = name;
            }
        }
        return best;
    }

    private static boolean isAdviser(Mention noun) {
        return noun.is(Sort.PEOPLE) && noun.groups().contains("counsel");
    }

    /** Gözaltına alınan kadınlar arasında X: the words reach over the noun to the names that they announce. */
    private boolean isSpanned(Trigger trigger, Mention noun) {
        return trigger.voice().patient().indexOf(Side.AFTER) == 0
                && trigger.first() < noun.first()
                && noun.end() < trigger.end()
                && !page.pack().grammar().postpositions().isEmpty();
    }

    /** Where attributes stand before their noun and the verb last: tutuklanan X'in avukatı. */
    private boolean isAttributed(Trigger trigger, Mention mention) {
        return trigger.voice().dated()
                && page.isOwner(mention)
                && mention.first() >= trigger.end()
                && !page.pack().grammar().postpositions().isEmpty();
    }

    /** Somebody's arrest is the owner's; somebody's lawyer is not the owner. */
    private boolean isCandidate(Trigger trigger, Mention mention) {
        boolean owns = mention.owner()
                && (isGrace(trigger, mention) || !trigger.voice().near())
                && !isAttributed(trigger, mention);
        return switch (mention.sort()) {
            case PERSON ->
                !mention.entities().isEmpty() && !owns && !mention.merged() && !kin.isOwner(trigger.scene(), mention);
            case PEOPLE -> !mention.merged() && !isSpanned(trigger, mention) && !kin.isOwner(trigger.scene(), mention);
            case PRONOUN ->
                (!mention.owner() || isNominal(trigger))
                        && !mention.value().equals("it")
                        && !mention.value().equals("we")
                        && !isTelling(trigger, mention);
            default -> false;
        };
    }

    /** President X's pardon: it is his to give. */
    private static boolean isGrace(Trigger trigger, Mention mention) {
        return trigger.kind() == Kind.RELEASED
                && mention.is(Sort.PERSON)
                && !mention.entities().isEmpty()
                && mention.entities().get(0).isBystander();
    }

    private double score(Trigger trigger, Mention mention) {
        double best = WORST;
        if (wronged.stands(trigger, start(trigger, mention))) {
            return WORST;
        }
        if (mention.is(Sort.PEOPLE)
                && isWithin(trigger, mention)
                && (trigger.voice().near() || isParticiple(trigger, mention))) {
            return WORST;
        }
        List<Side> sides = trigger.voice().patient();
        for (int i = 0; i < sides.size(); i++) {
            boolean apart = sides.get(i) == Side.AFTER && isOwner(trigger.first());
            if (!apart && stands(trigger, mention, sides.get(i))) {
                boolean touches = sides.get(i) == Side.AFTER && touches(trigger, mention);
                best = Math.min(best, (touches ? 0 : 5.0 * i) + distance(trigger, mention, sides.get(i)));
            }
        }
        return best >= WORST || isTeller(trigger, mention) ? WORST : best + role(trigger.scene(), mention);
    }

    /** The mention, or the noun before it, follows with an article at most: fue detenido el poeta X. */
    private boolean touches(Trigger trigger, Mention mention) {
        int first = start(trigger, mention);
        boolean article = first == trigger.end() + 1
                && page.pack().grammar().articles().contains(page.text().form(trigger.end()));
        return article || first <= trigger.end();
    }

    /** Who says the quotation that the trigger stands in, or what the trigger tells of. */
    private boolean isTeller(Trigger trigger, Mention mention) {
        if (!mention.is(Sort.PERSON)) {
            return false;
        }
        boolean quoted =
                mention.entities().get(0).speaks() && page.isQuoted(trigger.first()) && !page.isQuoted(mention.first());
        return quoted || isOpening(trigger, mention) || isSaying(trigger, mention);
    }

    /** The arrest, he protests, was brutal; proteste-t-il: a pronoun beside a verb of saying set between marks. */
    private boolean isTelling(Trigger trigger, Mention pronoun) {
        return pronoun.first() >= trigger.end()
                && trigger.scene().matches(Section.SPEECH).stream()
                        .anyMatch(said -> said.end() == pronoun.first() || said.first() == pronoun.end());
    }

    /** X: two editors were held. */
    private boolean isOpening(Trigger trigger, Mention mention) {
        return page.text().is(mention.end(), ":")
                && mention.end() < trigger.first()
                && start(trigger, mention) == trigger.scene().sentence().first();
    }

    /** The arrest shows …, said X: behind the trigger, a verb of saying right beside the name or its titles. */
    private boolean isSaying(Trigger trigger, Mention mention) {
        int first = start(trigger, mention);
        return mention.entities().get(0).speaks()
                && first > trigger.end()
                && trigger.scene().matches(Section.SPEECH).stream()
                        .anyMatch(said -> said.first() >= trigger.end()
                                && (said.end() == first || said.first() == mention.end()));
    }

    /** Sixteen people, detained on Monday, …: the word is no noun behind the comma of the noun that it belongs to. */
    private boolean isParticiple(Trigger trigger, Mention word) {
        int comma = trigger.first() - 1;
        return word.first() == trigger.first()
                && trigger.scene().sentence().holds(comma)
                && page.text().token(comma).is(",")
                && trigger.scene().mentions(Sort.PEOPLE).stream().anyMatch(noun -> noun.end() == comma);
    }

    /** The noun is a word of the trigger itself, not one that its gap leaves room for. */
    private static boolean isWithin(Trigger trigger, Mention mention) {
        return mention.first() >= trigger.first()
                && mention.end() <= trigger.end()
                && (mention.first() == trigger.first() || mention.end() == trigger.end());
    }

    private static boolean stands(Trigger trigger, Mention mention, Side side) {
        boolean inside = mention.first() >= trigger.first() && mention.end() <= trigger.end();
        return inside || (side == Side.BEFORE ? mention.first() < trigger.first() : mention.end() > trigger.end());
    }

    private double distance(Trigger trigger, Mention mention, Side side) {
        int from = side == Side.BEFORE ? mention.end() : trigger.end();
        int to = side == Side.BEFORE ? trigger.first() : mention.first();
        if (trigger.voice().near() && to - from > (side == Side.AFTER ? 6 : isOwner(from) ? 4 : 1)) {
            return WORST;
        }
        if (trigger.voice().near() && side == Side.AFTER && isPartedFrom(trigger, mention)) {
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
        for (int i = from; i < to; i++) {
            Token token = page.text().token(i);
            distance += token.is(",") && side == Side.AFTER
                    ? 3
                    : token.is(",") || token.is("\"") ? 0.7 : token.is(";") || token.is("\u2014") ? 4 : 1;
        }
        int link = start(trigger, mention) - 1;
        if (side == Side.AFTER && !trigger.voice().near() && link > trigger.end() && isOfSomethingElse(trigger, link)) {
            distance += STRANGE;
        }
        double taken = side == Side.AFTER && isTaken(trigger, mention) ? TAKEN : 0;
        boolean apart = side == Side.BEFORE
                ? isInRelative(trigger, mention)
                        || isInstance(mention, trigger.scene().sentence().first())
                : isAgent(trigger, mention);
        double aside = apart ? 6 : side == Side.BEFORE && isObject(trigger, mention) ? OBJECT : 0;
        return Math.min(distance, 12) + crossed(trigger, from, to) + hung(trigger, mention, side) + aside + taken;
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
    private boolean isNominal(Trigger trigger) {
        return page.pack().grammar().isNominal(page.text().token(trigger.end() - 1));
    }

    /** Was held over a post about X: what stands behind a preposition that is not the trigger's own. */
    private boolean isOfSomethingElse(Trigger trigger, int link) {
        Set<String> links = page.pack().grammar().links();
        String form = page.text().form(link);
        return (links.contains(form) || page.pack().grammar().prepositions().contains(form))
                && trigger.scene().mentions(Sort.PEOPLE).stream().noneMatch(noun -> noun.end() == link);
    }

    /** X was let go, but Y was charged: Y stands behind a comma and right before words of its own. */
    private boolean isTaken(Trigger trigger, Mention mention) {
        return page.has(",", trigger.end(), mention.first())
                && trigger.scene().matches(Section.DETENTION).stream()
                        .anyMatch(next -> next.first() >= mention.end() && next.first() - mention.end() <= 1);
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
        boolean finite = trigger.scene().inTitle()
                || page.pack().grammar().auxiliaries().contains(page.text().form(trigger.first()));
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
    private boolean isOwner(int at) {
        return page.pack().grammar().owners().contains(page.text().form(at));
    }

    /** X, who …, was …: what stands between two commas is set aside; an adverb may follow. */
    private boolean isEnclosed(int from, int to) {
        boolean opens = page.pack().grammar().relatives().contains(page.text().form(to - 1));
        int close = opens || page.text().is(to - 1, ",") ? to - 1 : to - 2;
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

    /** What hangs on the noun before it (the lawyer of X) is not the subject. */
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
        return hung ? HUNG + beyond(trigger, mention, before) : 0;
    }

    /** A critic of President X was held: the noun is not further from the words than the name that hangs on it. */
    private static int beyond(Trigger trigger, Mention mention, int link) {
        boolean noun = mention.is(Sort.PERSON)
                && trigger.scene().mentions(Sort.PEOPLE).stream()
                        .anyMatch(head -> !head.merged() && head.end() <= link && link - head.end() <= 1);
        return noun ? mention.end() - link : 0;
    }

    /** Where the noun right before the name begins, with its adjectives: of rights campaigner X. */
    private int start(Trigger trigger, Mention mention) {
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

    private static boolean isAnybody(Mention noun) {
        return noun.groups().contains("person") || noun.groups().contains("associate");
    }

    private double role(Scene scene, Mention mention) {
        if (mention.is(Sort.PERSON)) {
            Entity entity = mention.entities().get(0);
            double weight = entity.isBystander() ? 7 : 0;
            weight += entity.speaks() ? 3 : 0;
            return weight - (course.isVictim(entity) ? 1 : 0);
        }
        if (kin.isOfSomebody(scene, mention)) {
            return KIN;
        }
        if (mention.is(Sort.PEOPLE)
                && !mention.groups().contains("defender")
                && (mention.isOfficial() || !isAnybody(mention))) {
            return 10;
        }
        return mention.is(Sort.PEOPLE) && mention.groups().contains("counsel") ? 6 : 1;
    }
}
