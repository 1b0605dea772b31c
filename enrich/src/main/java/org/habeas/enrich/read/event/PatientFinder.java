package org.habeas.enrich.read.event;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Finds whom a trigger acts on: a scored choice among the people of the sentence, then whom that means. */
final class PatientFinder {
    /** A worse candidate is none where the patient may be left out. */
    private static final double LIKELY = 11;

    /** So many words may stand before the noun that opens a sentence. */
    private static final int OPENING = 5;

    /** How much less likely one who holds an office is acted on where the article tells of it elsewhere. */
    private static final int VICTIM = 3;
    /** How much less likely somebody's wife or lawyer is acted on. */
    private static final int KIN = 4;
    /** So many words may say who it is before the name does. */
    private static final int SUBJECT = 9;
    /** So many words may hang on a noun before what is set apart from it begins. */
    private static final int HANGING = 14;

    private final Page page;
    private final Course course;
    private final Meanings meanings;
    private final Kin kin;
    private final Fillers fillers;
    private final Wronged wronged;
    private final Things things;
    private final Nearness nearness;
    private final Gapping gapping;
    private final Tellers tellers;
    private final Postposed postposed;
    private final Cases cases;

    PatientFinder(Page page, Course course) {
        this.page = page;
        this.course = course;
        this.kin = new Kin(page);
        this.fillers = new Fillers(page);
        this.wronged = new Wronged(page);
        this.things = new Things(page);
        this.nearness = new Nearness(page);
        this.gapping = new Gapping(page);
        this.postposed = new Postposed(page);
        this.cases = new Cases(page);
        this.tellers = new Tellers(page, nearness, course);
        this.meanings = new Meanings(page, course, kin);
    }

    /** The best candidate of the trigger's sentence; null when there is none. */
    @Nullable
    Mention best(Trigger trigger) {
        Mention best = null;
        double least = Nearness.WORST;
        for (Mention mention : trigger.scene().mentions()) {
            double score = isCandidate(trigger, mention) ? score(trigger, mention) : Nearness.WORST;
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

    /**
     * Two reporters who …, were held: a noun that opens the sentence, with a clause about it, is far and the subject; so is
     * a pronoun of a second verb: they had been summoned by X and were held.
     */
    private boolean isHead(Trigger trigger, Mention noun) {
        boolean opens = noun.is(Sort.PRONOUN)
                && !noun.owner()
                && noun.first() == trigger.scene().sentence().first()
                && fillers.isJoiningWord(trigger.first() - 1);
        return opens
                || (noun.is(Sort.PEOPLE)
                        && noun.first() - trigger.scene().sentence().first() <= OPENING
                        && noun.end() <= trigger.first()
                        && (page.pack()
                                        .grammar()
                                        .relatives()
                                        .contains(page.text().form(noun.end()))
                                || isSetApart(trigger, noun)));
    }

    /** Three leaders of a front, an organisation that …, were held: between commas stands what the front is. */
    private boolean isSetApart(Trigger trigger, Mention noun) {
        int close = trigger.first() - 1;
        for (int i = noun.end(); page.text().is(close, ",") && i < close; i++) {
            if (page.text().is(i, ",")) {
                return i - noun.end() <= HANGING && trigger.scene().isSilent(noun.end(), i);
            }
        }
        return false;
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
        if (best == null) {
            List<Entity> group = gathered(trigger);
            if (group.size() > 1) {
                return Patients.named(group, 0, LIKELY);
            }
        }
        Patients meant = best == null ? Patients.NOBODY : meanings.of(trigger, best, score(trigger, best));
        Entity one = meant.isNobody() && best != null && trigger.voice().dropped() && isAdviser(best)
                ? course.one(trigger.scene(), trigger.first())
                : null;
        if (one != null) {
            return Patients.named(List.of(one), 0, LIKELY);
        }
        Mention named = !meant.isNobody() ? null : best == null ? self(trigger) : named(trigger, best);
        return named == null ? meant : meanings.of(trigger, named, score(trigger, named));
    }

    /** A, B and C marched. The group was held: a noun for people as well as for a body, right before a passive. */
    private List<Entity> gathered(Trigger trigger) {
        Scene scene = trigger.scene();
        boolean people = trigger.voice().patient().equals(List.of(Side.BEFORE))
                && scene.mentions(Sort.BODY).stream()
                        .filter(body -> body.end() == trigger.first() && body.end() - body.first() == 2)
                        .filter(body -> page.pack()
                                .grammar()
                                .definite()
                                .contains(page.text().form(body.first())))
                        .anyMatch(body ->
                                scene.matches(Section.PEOPLE).stream().anyMatch(noun -> noun.end() == body.end()));
        return people ? course.many(scene, 0) : List.of();
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

    /** X, held on Monday, said to have been beaten: whoever tells it, where the clause has no subject of its own. */
    private @Nullable Mention self(Trigger trigger) {
        if (!nearness.isNominal(trigger)) {
            return null;
        }
        return trigger.scene().mentions(Sort.PERSON).stream()
                .filter(name ->
                        name.end() <= trigger.first() && !name.entities().isEmpty() && !name.owner())
                .reduce((a, b) -> b)
                .filter(teller -> course.isVictim(teller.entities().get(0)))
                .filter(teller -> !teller.entities().get(0).isBystander() && !cases.isOblique(teller))
                .filter(teller -> !hasSubject(trigger, teller))
                .orElse(null);
    }

    /** A noun in the genitive between the two is the subject of the clause. */
    private boolean hasSubject(Trigger trigger, Mention teller) {
        return IntStream.range(teller.end(), trigger.first())
                .mapToObj(page.text()::token)
                .anyMatch(page.pack().grammar()::isGenitive);
    }

    /** The best of those whom the sentence names before a noun that means nobody: X, 71, a former figure of Y, died. */
    private @Nullable Mention named(Trigger trigger, Mention noun) {
        // X, gençlerin gözaltına alınırken …: a genitive is the subject of its clause, which is not about X
        boolean owns = page.pack().grammar().isGenitive(page.text().token(noun.end() - 1));
        if (!noun.is(Sort.PEOPLE) || owns) {
            return null;
        }
        Mention best = null;
        double least = LIKELY;
        for (Mention name : trigger.scene().mentions(Sort.PERSON)) {
            boolean before = name.end() <= noun.first() && noun.end() <= trigger.first();
            double score = before && isCandidate(trigger, name) ? score(trigger, name) : Nearness.WORST;
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
                && trigger.first() <= noun.first()
                && noun.end() < trigger.end()
                && !page.pack().grammar().postpositions().isEmpty();
    }

    /** Those held with her include: the words announce other names than whom they mention. */
    private static boolean isAnnouncing(Trigger trigger, Mention pronoun) {
        return trigger.voice().agent().isEmpty()
                && trigger.voice().patient().equals(List.of(Side.AFTER))
                && pronoun.first() >= trigger.first()
                && pronoun.end() < trigger.end();
    }

    /** Where attributes stand before their noun and the verb last: tutuklanan X'in avukatı. */
    private boolean isAttributed(Trigger trigger, Mention mention) {
        return trigger.voice().dated()
                && page.isOwner(mention)
                && mention.first() >= trigger.end()
                && !page.pack().grammar().postpositions().isEmpty();
    }

    /** Six members of the youth movement: a noun right before one for a body says of what sort it is. */
    private boolean isOfBody(Mention noun) {
        return !noun.plural()
                && noun.count() == 0
                && page.pack().grammar().generic().contains(page.text().form(noun.end()));
    }

    /** Somebody's arrest is the owner's; somebody's lawyer is not the owner. */
    private boolean isCandidate(Trigger trigger, Mention mention) {
        boolean owns = mention.owner()
                && (isGrace(trigger, mention) || !trigger.voice().near() || mention.first() >= trigger.end())
                && !isAttributed(trigger, mention);
        return switch (mention.sort()) {
            case PERSON ->
                !mention.entities().isEmpty()
                        && !owns
                        && !mention.merged()
                        && !isKinsman(trigger, mention)
                        && !isActing(trigger, mention)
                        && !gapping.isGap(trigger, mention);
            case PEOPLE ->
                !mention.merged()
                        && !isSpanned(trigger, mention)
                        && !isOfBody(mention)
                        && !isKinsman(trigger, mention)
                        && !postposed.isAttribute(trigger.scene(), mention);
            case PRONOUN ->
                (!mention.owner() || nearness.isNominal(trigger))
                        && !mention.value().equals("it")
                        && !mention.value().equals("we")
                        && !isAnnouncing(trigger, mention)
                        && !isCompany(trigger, mention)
                        && !isBeside(trigger, mention)
                        && !isDeterminer(trigger, mention)
                        && !tellers.isTelling(trigger, mention);
            default -> false;
        };
    }

    /** Вместе с ним задержаны X и Y: of him it was told before, where others stand behind the words. */
    private boolean isCompany(Trigger trigger, Mention pronoun) {
        Set<String> joins = page.pack().grammar().joins();
        return !page.pack().names().cases().isEmpty()
                && pronoun.end() <= trigger.first()
                && joins.contains(page.text().form(pronoun.first() - 1))
                && (joins.contains(page.text().form(pronoun.first() - 2))
                        || joins.contains(page.text().form(pronoun.first())))
                && trigger.scene().mentions().stream()
                        .filter(other -> other.is(Sort.PERSON) || other.is(Sort.PEOPLE))
                        .anyMatch(other -> other.first() >= trigger.end() && !other.merged());
    }

    /** X, who loved her work, was held: a pronoun that is an article, too, with its noun behind it, is no passive's subject. */
    private boolean isDeterminer(Trigger trigger, Mention pronoun) {
        return trigger.voice().patient().equals(List.of(Side.BEFORE))
                && pronoun.end() < trigger.first()
                && page.text().token(pronoun.end()).isWord()
                && page.pack().grammar().definite().contains(page.text().form(pronoun.first()))
                && page.pack().grammar().postpositions().isEmpty();
    }

    /** Three men who were arrested with him will stay in jail: a pronoun behind a word that joins is no subject. */
    private boolean isBeside(Trigger trigger, Mention pronoun) {
        String before = page.text().form(pronoun.first() - 1);
        return trigger.voice().patient().equals(List.of(Side.BEFORE))
                && pronoun.end() <= trigger.first()
                && page.pack().grammar().joins().contains(before)
                && page.pack().grammar().links().contains(before);
    }

    /** The wife of X; not the wife of the jailed poet X, where the words are said of X. */
    private boolean isKinsman(Trigger trigger, Mention owner) {
        boolean attribute = trigger.voice().dated()
                && owner.end() > trigger.end()
                && nearness.start(trigger, owner) <= trigger.end();
        return !attribute && kin.isOwner(trigger.scene(), owner);
    }

    /** Приговор огласила судья X: an office behind an active verb that is not inflected is who acts. */
    private boolean isActing(Trigger trigger, Mention name) {
        return !page.pack().names().cases().isEmpty()
                && trigger.voice().patient().indexOf(Side.AFTER) == 0
                && trigger.voice().agent().equals(List.of(Side.BEFORE))
                && name.first() >= trigger.end()
                && !name.inflected()
                && name.entities().get(0).isOfficial()
                && name.entities().get(0).isBystander();
    }

    /** President X's pardon: it is his to give. */
    private static boolean isGrace(Trigger trigger, Mention mention) {
        return trigger.kind() == Kind.RELEASED
                && mention.is(Sort.PERSON)
                && !mention.entities().isEmpty()
                && mention.entities().get(0).isBystander();
    }

    private double score(Trigger trigger, Mention mention) {
        double placed = placed(trigger, mention);
        return placed >= Nearness.WORST || isElsewhere(trigger, mention) ? Nearness.WORST : placed;
    }

    /** It stands in a good place, but belongs to other words of the sentence. */
    private boolean isElsewhere(Trigger trigger, Mention mention) {
        return wronged.stands(trigger, nearness.start(trigger, mention))
                || wronged.owns(trigger.scene(), mention)
                || things.part(trigger, mention)
                || (mention.is(Sort.PEOPLE)
                        && isWithin(trigger, mention)
                        && (trigger.voice().near() || isParticiple(trigger, mention) || isPredicate(trigger, mention)))
                || isOneOf(trigger, mention)
                || (!postposed.isHead(trigger, mention) && tellers.isTeller(trigger, mention));
    }

    /** X was one of six reporters held, the first writer to be jailed: X is told of, not those that the words mention. */
    private static boolean isOneOf(Trigger trigger, Mention noun) {
        return noun.is(Sort.PEOPLE)
                && noun.first() > trigger.first()
                && noun.end() < trigger.end()
                && trigger.voice().patient().equals(List.of(Side.BEFORE))
                && trigger.scene().mentions(Sort.PERSON).stream().anyMatch(name -> name.end() == trigger.first());
    }

    private double placed(Trigger trigger, Mention mention) {
        if (postposed.isHead(trigger, mention)) {
            return 1 + role(trigger.scene(), mention);
        }
        double best = Nearness.WORST;
        List<Side> sides = trigger.voice().patient();
        for (int i = 0; i < sides.size(); i++) {
            boolean apart = sides.get(i) == Side.AFTER && nearness.isOwner(trigger.first());
            if (!apart && stands(trigger, mention, sides.get(i))) {
                boolean touches = sides.get(i) == Side.AFTER ? touches(trigger, mention) : isFronted(trigger, mention);
                best = Math.min(best, (touches ? 0 : 5.0 * i) + nearness.distance(trigger, mention, sides.get(i)));
            }
        }
        return best >= Nearness.WORST
                ? Nearness.WORST
                : best + (isHeadline(trigger, mention) ? 1 : role(trigger.scene(), mention));
    }

    /** Union official acquitted: right before the words that end a part of the headline stands whom they act on. */
    private boolean isHeadline(Trigger trigger, Mention noun) {
        return trigger.scene().inTitle()
                && noun.is(Sort.PEOPLE)
                && noun.isOfficial()
                && noun.end() == trigger.first()
                && trigger.voice().patient().get(0) == Side.BEFORE
                && !page.text().token(trigger.end()).isWord();
    }

    /** Семерых отпустили: an inflected name or a counted noun that opens its sentence right before the verb is its object. */
    private boolean isFronted(Trigger trigger, Mention mention) {
        return !page.pack().names().cases().isEmpty()
                && mention.end() == trigger.first()
                && mention.first() == trigger.scene().sentence().first()
                && (mention.is(Sort.PERSON) ? mention.inflected() : mention.count() > 1)
                && cases.isOblique(mention);
    }

    /** The mention, or the noun before it, follows with an article at most: fue detenido el poeta X. */
    private boolean touches(Trigger trigger, Mention mention) {
        int first = nearness.start(trigger, mention);
        boolean article = first == trigger.end() + 1
                && page.pack().grammar().articles().contains(page.text().form(trigger.end()));
        return article || first <= trigger.end();
    }

    /** Sixteen people, detained on Monday, …: the word is no noun behind the comma of the noun that it belongs to. */
    private boolean isParticiple(Trigger trigger, Mention word) {
        int comma = trigger.first() - 1;
        return word.first() == trigger.first()
                && trigger.scene().sentence().holds(comma)
                && page.text().token(comma).is(",")
                && trigger.scene().mentions(Sort.PEOPLE).stream().anyMatch(noun -> noun.end() == comma);
    }

    /** X was named a suspect: the noun that ends a passive says what its subject became. */
    private static boolean isPredicate(Trigger trigger, Mention noun) {
        return trigger.voice().patient().equals(List.of(Side.BEFORE))
                && noun.first() > trigger.first()
                && noun.end() == trigger.end();
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

    private static boolean isAnybody(Mention noun) {
        return noun.groups().contains("person") || noun.groups().contains("associate");
    }

    private double role(Scene scene, Mention mention) {
        if (mention.is(Sort.PERSON)) {
            Entity entity = mention.entities().get(0);
            double weight = entity.isBystander() ? course.isVictim(entity) ? VICTIM : 7 : 0;
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
