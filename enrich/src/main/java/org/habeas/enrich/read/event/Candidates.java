package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.jspecify.annotations.Nullable;

/**
 * Those who could speak in a sentence.
 *
 * @param scene the sentence
 * @param mentions of them, by first token
 * @param dependent those that hang on another word, of X, of the reporter X, and those whom a statement is about, urged X to
 * @param dates tokens of dates, and of what links them: on Tuesday
 * @param subject the first that hangs on nothing; null when nobody does
 */
record Candidates(
        Scene scene, List<Mention> mentions, Set<Mention> dependent, BitSet dates, @Nullable Mention subject) {

    private static final int OPENING = 6;
    /** So many adjectives may stand between a noun and the name behind it. */
    private static final int ADJECTIVES = 3;
    /** So many words, a date or a pronoun, may stand between a verb and the noun behind it that is its subject. */
    private static final int SAID_BY = 2;

    static Candidates of(Page page, Cases cases, Scene scene) {
        Sieve sieve = new Sieve(page, cases, scene, offices(scene), agents(page, scene));
        Iterator<PatternMatch<Label>> statements =
                scene.matches(Section.STATEMENT).iterator();
        boolean inflected = !page.pack().grammar().oblique().isEmpty();
        PatternMatch<Label> next = statements.hasNext() ? statements.next() : null;
        int reach = 0;
        List<Mention> mentions = new ArrayList<>();
        Set<Mention> dependent = new HashSet<>();
        for (int i = 0; i < scene.mentions().size(); i++) {
            Mention mention = scene.mentions().get(i);
            while (next != null && next.first() < mention.first()) {
                reach = Math.max(reach, next.end());
                next = statements.hasNext() ? statements.next() : null;
            }
            if ((Sieve.isVoice(mention) || sieve.isSaidBy(mention)) && !sieve.isAside(i)) {
                mentions.add(mention);
                if ((!mention.is(Sort.PRONOUN) && sieve.isHung(i)) || (!inflected && mention.end() <= reach)) {
                    dependent.add(mention);
                }
            }
        }
        return new Candidates(
                scene, List.copyOf(mentions), dependent, dates(page, scene), subject(scene, mentions, dependent));
    }

    /** Where the words end behind which somebody stands who states something: condemned by X. */
    private static Set<Integer> agents(Page page, Scene scene) {
        return scene.matches(Section.STATEMENT).stream()
                .filter(said -> isTurned(page.pack().voices().get(said.label().value())))
                .map(PatternMatch::end)
                .collect(Collectors.toSet());
    }

    private static boolean isTurned(@Nullable Voice voice) {
        return voice != null && voice.agent().contains(Voice.Side.AFTER);
    }

    private static BitSet dates(Page page, Scene scene) {
        BitSet dates = new BitSet();
        for (Mention date : scene.mentions(Sort.DATE)) {
            int before = date.first() - 1;
            boolean linked = before >= scene.sentence().first()
                    && page.pack()
                            .grammar()
                            .links()
                            .contains(page.text().token(before).form());
            dates.set(linked ? before : date.first(), date.end());
        }
        return dates;
    }

    /** Where the titles of the sentence begin and end. */
    private static Set<Integer> offices(Scene scene) {
        return scene.matches(Section.OFFICE).stream()
                .flatMap(office -> Stream.of(office.first(), office.end()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Mention subject(Scene scene, List<Mention> mentions, Set<Mention> dependent) {
        List<Mention> able = mentions.stream()
                .filter(mention -> !mention.is(Sort.COUNTRY) && !mention.is(Sort.PLACE))
                .toList();
        return able.stream()
                .filter(mention -> !dependent.contains(mention))
                .filter(mention -> mention == able.get(0) || !mention.is(Sort.PRONOUN))
                .findFirst()
                .orElse(able.isEmpty() || !opens(scene, able.get(0)) ? null : able.get(0));
    }

    /** Near the beginning a body may hang on the noun that stands for it: the spokesman of X, the plenary of X. */
    private static boolean opens(Scene scene, Mention mention) {
        int most = mention.is(Sort.AUTHORITY) ? 1 : OPENING;
        return mention.first() - scene.sentence().first() <= most;
    }

    boolean isVoice(Mention mention) {
        return mentions.contains(mention);
    }

    boolean isDependent(Mention mention) {
        return dependent.contains(mention);
    }

    /** So many as {@code most} on each side of the words, and the subject. */
    List<Mention> near(int first, int end, int most) {
        int at = 0;
        int high = mentions.size();
        while (at < high) {
            int middle = (at + high) >>> 1;
            if (mentions.get(middle).first() < first) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        int to = Math.min(mentions.size(), at + most + (end - first));
        List<Mention> near = new ArrayList<>(mentions.subList(Math.max(0, at - most), to));
        if (subject != null && !near.contains(subject)) {
            near.add(0, subject);
        }
        return near;
    }

    /** Tells of the mentions of one sentence who could speak. */
    private record Sieve(Page page, Cases cases, Scene scene, Set<Integer> offices, Set<Integer> agents) {
        static boolean isVoice(Mention mention) {
            return switch (mention.sort()) {
                case PERSON -> !mention.entities().isEmpty() && !mention.owner() && !mention.merged();
                case BODY, AUTHORITY -> true;
                case PRONOUN -> !mention.owner();
                case COUNTRY, PLACE -> !mention.merged();
                case PEOPLE -> !mention.merged() && isCompany(mention);
                default -> false;
            };
        }

        /** Officials, also a single one; other people only where they are several. */
        private static boolean isCompany(Mention people) {
            return !people.groups().contains("counsel") && (people.isOfficial() || people.plural());
        }

        /** Counsel and family are heard right behind a verb that puts its subject there: , denunció su familia. */
        boolean isSaidBy(Mention noun) {
            return noun.is(Sort.PEOPLE)
                    && !noun.merged()
                    && Stream.of(Section.SPEECH, Section.STATEMENT)
                            .flatMap(section -> scene.matches(section).stream())
                            .filter(said -> noun.first() >= said.end() && noun.first() - said.end() <= SAID_BY)
                            .map(said -> page.pack().voices().get(said.label().value()))
                            .anyMatch(voice -> voice != null && voice.agent().equals(List.of(Voice.Side.AFTER)));
        }

        /** In brackets, or an owner, or a title or a country before a name. */
        boolean isAside(int index) {
            Mention mention = scene.mentions().get(index);
            int before = mention.first() - 1;
            boolean bracket = before >= 0 && page.text().token(before).is("(");
            return bracket
                    || isOwner(mention)
                    || isTitle(index)
                    || isAdjective(mention)
                    || isPlace(mention)
                    || isAdverb(mention);
        }

        /** X and Y have both condemned it. */
        private boolean isAdverb(Mention mention) {
            return mention.value().equals("both")
                    && mention.first() > 0
                    && grammar().auxiliaries().contains(form(mention.first() - 1));
        }

        /**
         * In X: a name that is known for a body's by nothing but the word before it; protestó desde Washington X: a country
         * behind a preposition, where what governs a noun is not seen at its end.
         */
        private boolean isPlace(Mention mention) {
            boolean named = mention.is(Sort.BODY) && mention.value().isEmpty();
            boolean land = !grammar().articles().isEmpty() && (mention.is(Sort.COUNTRY) || mention.is(Sort.PLACE));
            return (named || land)
                    && mention.first() > 0
                    && grammar().prepositions().contains(form(mention.first() - 1));
        }

        private boolean isOwner(Mention mention) {
            return !mention.is(Sort.PRONOUN) && page.isOwner(mention) && !isSaid(mention.end());
        }

        /** Words of saying begin with the ending of who says it: the union's statement says. */
        private boolean isSaid(int ending) {
            return scene.matches(Section.SPEECH).stream().anyMatch(said -> said.first() == ending);
        }

        /** The union's chairman X, or the union's chairman. */
        private boolean isTitle(int index) {
            Mention mention = scene.mentions().get(index);
            if (!mention.is(Sort.BODY) && !mention.is(Sort.AUTHORITY)) {
                return false;
            }
            int end = afterAcronym(mention.end());
            for (int i = index + 1; i < scene.mentions().size(); i++) {
                Mention next = scene.mentions().get(i);
                if (next.first() > end) {
                    return false;
                }
                if (next.is(Sort.COUNTRY) && next.first() == end) {
                    end = next.end();
                }
                // la plataforma opositora: behind a noun the word for people is an adjective
                boolean people = next.is(Sort.PERSON)
                        || (next.is(Sort.PEOPLE) && grammar().adjectives().isEmpty());
                if (people && next.first() == end && !cases.isObject(next)) {
                    return true;
                }
            }
            return false;
        }

        /** Index behind the acronym in brackets that may stand at {@code at}. */
        private int afterAcronym(int at) {
            boolean acronym = scene.sentence().holds(at + 2)
                    && page.text().token(at).is("(")
                    && page.text().token(at + 2).is(")");
            return acronym ? at + 3 : at;
        }

        /** The country of the office that stands right behind: US Secretary of State X. */
        private boolean isAdjective(Mention mention) {
            return mention.is(Sort.COUNTRY) && (offices.contains(mention.end()) || offices.contains(mention.first()));
        }

        boolean isHung(int index) {
            int first = start(index);
            if (agents.contains(first) || agents.contains(first - 1)) {
                return false;
            }
            if (isPlaceOfSaying(scene.mentions().get(index), first)) {
                return false;
            }
            boolean article = first > 1
                    && (grammar().definite().contains(form(first - 1))
                            || grammar().articles().contains(form(first - 1)));
            return isLink(first - 1) || (article && isLink(first - 2));
        }

        /**
         * In languages that inflect, a body at which something is said opens the sentence, В МВД, в областной прокуратуре
         * заявили, or stands beside the verb: вчера в МВД заявили; , заявили в областной прокуратуре.
         */
        private boolean isPlaceOfSaying(Mention mention, int first) {
            int opening = scene.sentence().first();
            if (!grammar().headFirst() || !(mention.is(Sort.BODY) || mention.is(Sort.AUTHORITY))) {
                return false;
            }
            int link = first - 1;
            while (link > opening
                    && first - link <= ADJECTIVES
                    && grammar().isAttribute(page.text().token(link))) {
                link--;
            }
            return (link == opening && isLink(opening))
                    || (link >= opening && grammar().at().contains(form(link)) && isSaidBeside(mention, link));
        }

        private boolean isSaidBeside(Mention body, int link) {
            return Stream.of(Section.SPEECH, Section.STATEMENT)
                    .flatMap(section -> scene.matches(section).stream())
                    .anyMatch(said -> said.first() == body.end() || said.end() == link);
        }

        /** Where the phrase of the mention begins: on the Georgian journalist X. */
        private int start(int index) {
            int first = scene.mentions().get(index).first();
            for (int i = index - 1; i >= 0 && isPart(scene.mentions().get(i), first); i--) {
                Mention before = scene.mentions().get(i);
                boolean part = before.is(Sort.PEOPLE) || before.is(Sort.COUNTRY);
                if (!part || grammar().definite().contains(form(first))) {
                    return first;
                }
                first = before.first();
            }
            return owner(first);
        }

        /** Norway's main opposition | party: the phrase begins with its owner. */
        private int owner(int first) {
            int at = first;
            while (at > scene.sentence().first() && first - at <= ADJECTIVES && !isOwnerMark(at - 1)) {
                if (!page.text().token(at - 1).isWord() || isLink(at - 1)) {
                    return first;
                }
                at--;
            }
            int mark = at - 1;
            return !scene.sentence().holds(mark) || !isOwnerMark(mark)
                    ? first
                    : scene.mentions().stream()
                            .filter(mention -> mention.end() == mark)
                            .mapToInt(Mention::first)
                            .min()
                            .orElse(first);
        }

        private boolean isOwnerMark(int at) {
            return grammar().owners().contains(form(at));
        }

        /** Right before it, or a noun whose adjectives stand between: del general retirado X. */
        private boolean isPart(Mention before, int first) {
            boolean noun = before.is(Sort.PEOPLE) && before.merged() && first - before.end() <= ADJECTIVES;
            for (int i = before.end(); noun && i < first; i++) {
                noun = grammar().isAdjective(page.text().token(i));
            }
            return before.end() == first || (noun && before.end() < first);
        }

        /** Where such words stand behind their noun they hang nobody on it: insan haqları üzrə komissar X. */
        private boolean isLink(int at) {
            return at >= scene.sentence().first()
                    && grammar().postpositions().isEmpty()
                    && grammar().governs(form(at))
                    && !grammar().owners().contains(form(at));
        }

        private Grammar grammar() {
            return page.pack().grammar();
        }

        private String form(int at) {
            return page.text().form(at);
        }
    }
}
