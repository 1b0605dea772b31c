package org.habeas.enrich.read.event;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds who does what some words of a sentence tell: their subject, or the one they are said by. */
final class Subjects {
    /** What cannot be the subject has this score or a worse one. */
    static final double WORST = 22;
    /** So many mentions on each side of the words are looked at, besides the subject of the sentence. */
    private static final int NEAR = 14;
    /** Whoever is further away is all the same far. */
    private static final int FAR = 8;

    /** How much less likely a body behind the verb speaks where it hangs on a noun: said the spokesman of X. */
    private static final int HUNG = 3;

    private static final double ANY = 1000;
    /** How much less likely those speak who are acted on. */
    private static final int PASSIVE = 5;
    /** How much less likely an inflected name is the subject, but where the words ask for its ending: CPJ | 'den yapılan. */
    private static final int OBLIQUE = 10;
    /** How much likelier than the subject of the sentence a pronoun between a comma and the verb of saying is the subject. */
    private static final int INSERTED = 8;
    /** The one by whom something is said stands no further behind. */
    private static final int BEHIND = 6;
    /** The same behind a title of several words. */
    private static final int TITLED = 12;

    /** The score of the one who is set between commas together with the verb. */
    private static final double ASIDE = -20;

    /**
     * Who it is.
     *
     * @param mention of the one
     * @param score how unlikely; the least is the best
     */
    record Subject(Mention mention, double score) {}

    private final Page page;
    private final Grammar grammar;
    private final Cases cases;
    private final Predicate<Mention> passive;
    private @Nullable Candidates candidates;

    /** Subjects on {@code page}; those of whom {@code passive} is true are acted on and seldom speak. */
    Subjects(Page page, Predicate<Mention> passive) {
        this.page = page;
        this.passive = passive;
        this.grammar = page.pack().grammar();
        this.cases = new Cases(page);
    }

    /** The likeliest with a score below {@code worst}, on one of the sides of the words; null when there is none. */
    @Nullable
    Subject best(Scene scene, int first, int end, List<Side> sides, double worst) {
        Candidates all = candidates(scene);
        Subject best = null;
        for (int i = 0; i < sides.size(); i++) {
            for (Mention mention : all.near(first, end, NEAR)) {
                double score = score(all, mention, first, end, sides.get(i)) + 4.0 * i;
                if (score < (best == null ? worst : best.score())) {
                    best = new Subject(mention, score);
                }
            }
        }
        return best;
    }

    /** Whom the sentence is about; null when nobody in it could speak. */
    @Nullable
    Mention subject(Scene scene) {
        return candidates(scene).subject();
    }

    /** Whether the mention is one of somebody who can speak. */
    boolean canSpeak(Scene scene, Mention mention) {
        return candidates(scene).isVoice(mention);
    }

    /** True for the one that the sentence is about. */
    boolean isSubject(Scene scene, Mention mention) {
        return candidates(scene).subject() == mention;
    }

    private Candidates candidates(Scene scene) {
        if (candidates == null || candidates.scene().index() != scene.index()) {
            candidates = Candidates.of(page, cases, scene);
        }
        return candidates;
    }

    private double score(Candidates all, Mention mention, int first, int end, Side side) {
        boolean inside = (mention.first() == first || isBegun(mention, first)) && mention.end() <= end;
        boolean before = side == Side.BEFORE;
        boolean stands = inside || (before ? mention.end() <= first : isBehind(mention, first, end));
        if (!stands) {
            return WORST;
        }
        if (mention.is(Sort.PEOPLE) && grammar.isGenitive(page.text().token(mention.end() - 1))) {
            return WORST;
        }
        double gap = before ? gap(all, mention.end(), first) : gap(all, end, mention.first());
        boolean subject = before && all.subject() == mention;
        boolean governed = before && mention.end() == first && cases.isGoverned(first);
        if (before ? !subject && !governed && all.isDependent(mention) : isApart(mention, end)) {
            return WORST;
        }
        if (page.isQuoted(mention.first()) && !page.isQuoted(first)) {
            return WORST;
        }
        if (before && isAnotherBeside(all.scene(), mention, first)) {
            return WORST;
        }
        if (gap > touch(mention, subject, before)) {
            return WORST;
        }
        if (before && isAside(mention, first, end)) {
            return ASIDE;
        }
        double hung = !before && all.isDependent(mention) && mention.first() > end + 1 ? HUNG : 0;
        return Math.min(!before && isTitled(mention, end) ? titled(first) : gap, FAR)
                - (subject ? bonus(first) : isInserted(mention, first) ? INSERTED : 0)
                + (governed || !(cases.isOblique(mention) || (before && isObject(all.scene(), mention))) ? 0 : OBLIQUE)
                + unlikeliness(mention)
                + hung;
    }

    /** Where verbs come last: X hökuməti Y-ni və Z-ni azad etməyə çağırıb. */
    private boolean isObject(Scene scene, Mention mention) {
        return !grammar.postpositions().isEmpty() && (isAddressed(scene, mention) || isListed(scene, mention));
    }

    /** A government right behind somebody else who can speak is the one that is spoken to. */
    private boolean isAddressed(Scene scene, Mention mention) {
        return mention.value().equals("government")
                && scene.mentions().stream()
                        .filter(other -> other.end() <= mention.first() && mention.first() - other.end() <= 1)
                        .filter(other -> other.value().equals("organisation")
                                || (other.is(Sort.PERSON) && !other.entities().isEmpty()))
                        .anyMatch(other -> !cases.isOblique(other) && page.isWords(other.end(), mention.first()));
    }

    /** Y və Z-ni: the last of a list has the ending of all. */
    private boolean isListed(Scene scene, Mention mention) {
        int join = mention.end();
        return mention.is(Sort.PERSON)
                && page.text().token(join).isWord()
                && grammar.joins().contains(page.text().form(join))
                && scene.mentions(Sort.PERSON).stream()
                        .filter(other -> other.first() > join)
                        .findFirst()
                        .filter(other -> page.isWords(join, other.first()) && cases.isOblique(other))
                        .isPresent();
    }

    /**
     * How wide the gap may be: countries and cities stand for their governments, and several people speak, right before
     * the verb only; a pronoun that opens no sentence may as well be an object.
     */
    private double touch(Mention mention, boolean subject, boolean before) {
        return switch (mention.sort()) {
            case COUNTRY, PLACE -> page.text().is(mention.end(), ":") ? -1 : states(mention) ? ANY : 1;
            case BODY -> mention.value().isEmpty() && !subject ? 2 : ANY;
            case PEOPLE -> subject ? ANY : mention.isOfficial() || !before ? 1 : -1;
            case PRONOUN -> page.scene(mention.first()).sentence().first() == mention.first() ? ANY : 2;
            default -> ANY;
        };
    }

    /** The law, he said, is clear: who stands with the verb between two commas is its subject, whatever the sentence is about. */
    private boolean isAside(Mention mention, int first, int end) {
        return (mention.end() == first || mention.first() == first)
                && page.text().is(mention.first() - 1, ",")
                && (page.text().is(end, ",")
                        || page.text().is(end - 1, ",")
                        || page.text().is(end, ":"));
    }

    /** Behind the words, or begun by the last of them: , pidió la | Coordinadora. */
    private static boolean isBehind(Mention mention, int first, int end) {
        return mention.first() >= end || (mention.first() > first && mention.end() >= end);
    }

    /** A country opens the sentence or its main clause, and states something right behind: X condemned the arrest and called for. */
    private boolean states(Mention mention) {
        Scene scene = page.scene(mention.first());
        int opening = mention.first() - scene.sentence().first();
        boolean opens = opening <= 1 || page.text().is(mention.first() - 1, ",");
        return !grammar.hangs().isEmpty()
                && opens
                && Stream.of(Section.STATEMENT, Section.SPEECH)
                        .flatMap(section -> scene.matches(section).stream())
                        .anyMatch(said -> said.first() == mention.end());
    }

    /** The last words of who speaks may be the first of a pattern: cezaevi | yönetimi reddetti. */
    private static boolean isBegun(Mention mention, int first) {
        return mention.first() < first && mention.end() > first;
    }

    /** The subject of a participle is the subject of its sentence: X, calling it a farce. */
    private int bonus(int first) {
        return grammar.isParticiple(page.text().token(first)) || isJoined(first) ? 9 : 4;
    }

    /** In what his sister calls an attempt: the noun right before the verb is its subject. */
    private static boolean isAnotherBeside(Scene scene, Mention mention, int first) {
        return mention.end() < first
                && scene.mentions(Sort.PEOPLE).stream()
                        .anyMatch(noun -> noun != mention
                                && noun.end() == first
                                && !noun.merged()
                                && noun.groups().contains("relation"));
    }

    /** X, she wrote, is no criminal: who wrote is not X. */
    private boolean isInserted(Mention mention, int first) {
        return mention.is(Sort.PRONOUN)
                && mention.end() == first
                && mention.first() > 0
                && page.text().is(mention.first() - 1, ",");
    }

    /** A second verb has the subject of the first: X condemned the arrest of Y and demanded. */
    private boolean isJoined(int first) {
        return first > 0
                && page.text().token(first - 1).isWord()
                && grammar.joins().contains(page.text().token(first - 1).form());
    }

    private double unlikeliness(Mention mention) {
        return (mention.is(Sort.COUNTRY) || mention.is(Sort.PLACE) ? 3 : 0)
                + (passive.test(mention) ? PASSIVE : 0)
                + (mention.is(Sort.PEOPLE) ? 2 : 0);
    }

    /** Behind a comma, or further behind than whoever a thing is said by. */
    private boolean isApart(Mention mention, int end) {
        int most = mention.is(Sort.PRONOUN) ? 0 : isTitled(mention, end) ? TITLED : BEHIND;
        return mention.first() - end > most
                || (mention.first() > end && page.text().token(end).is(","));
    }

    /** Заявила координатор программы по Азии X: a title begins right behind the verb and runs on to the name. */
    private boolean isTitled(Mention name, int end) {
        return name.is(Sort.PERSON)
                && !page.pack().names().cases().isEmpty()
                && !name.inflected()
                && name.first() - end <= TITLED
                && isPhrase(end, name.first())
                && page.scene(name.first()).mentions(Sort.PEOPLE).stream()
                        .anyMatch(title -> title.first() == end || title.first() == end + 1);
    }

    /** , считает депутат X: a verb right behind a comma with a title right behind itself belongs to what was told before. */
    private double titled(int first) {
        return page.text().is(first - 1, ",") ? -INSERTED : 1;
    }

    /** Nothing but words, and the marks of bodies: основатель проекта «Пример» X. */
    private boolean isPhrase(int from, int to) {
        List<Mention> bodies = page.scene(from).mentions(Sort.BODY);
        return IntStream.range(from, to)
                .allMatch(i -> page.text().token(i).isWord()
                        || bodies.stream().anyMatch(body -> body.first() <= i && i < body.end() && body.end() <= to));
    }

    private double gap(Candidates all, int from, int to) {
        boolean enclosed = to - from > 2
                && page.text().token(from).is(",")
                && page.text().token(to - 1).is(",");
        double gap = 0;
        for (int i = enclosed ? to : from; i < Math.min(to, from + 4 * FAR); i++) {
            Token token = page.text().token(i);
            gap += all.dates().get(i) ? 0 : token.is(",") ? 0.3 : token.is("\"") ? 2 : 0.8;
        }
        return gap;
    }
}
