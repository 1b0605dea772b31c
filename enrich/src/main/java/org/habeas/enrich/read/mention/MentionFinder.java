package org.habeas.enrich.read.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the mentions of one sentence. */
final class MentionFinder {
    /** Groups of people whose titles are no parts of names. */
    private static final Set<String> OFFICES = Set.of("official", "state", "counsel");

    /** A dateline has so many words and marks at most. */
    private static final int DATELINE = 16;

    private final LanguagePack pack;
    private final Segmented text;
    private final Sentence sentence;
    private final List<PatternMatch<Label>> matches;
    private final @Nullable LocalDate published;
    private final Told told;
    private final KnownNames known;
    private final KnownBodies introduced;
    private final List<Mention> mentions = new ArrayList<>();
    private final boolean[] taken;
    private final Spelling spelling;

    MentionFinder(
            LanguagePack pack,
            Segmented text,
            Sentence sentence,
            List<PatternMatch<Label>> matches,
            @Nullable LocalDate published,
            Told told,
            KnownNames known,
            KnownBodies introduced) {
        this.pack = pack;
        this.text = text;
        this.sentence = sentence;
        this.matches = matches;
        this.published = published;
        this.told = told;
        this.known = known;
        this.introduced = introduced;
        this.taken = new boolean[sentence.length()];
        this.spelling = new Spelling(pack, text, sentence, matches, known, taken);
    }

    List<Mention> find() {
        addAll(new DateFinder(pack, text, sentence, matches, published, told).find());
        addAll(bodies());
        addAll(introduced.find(sentence).stream()
                .filter(body -> isFree(body.first(), body.end()))
                .toList());
        dateline();
        outlet();
        offices();
        new Credits(pack, text, sentence, matches, taken).take();
        Crowds crowds = new Crowds(pack, text, sentence, matches);
        addAll(crowds.peoples(taken));
        addAll(names());
        addAll(people());
        addAll(crowds.find(taken));
        mentions.sort(Comparator.comparingInt(Mention::first).thenComparingInt(m -> -m.end()));
        new Appositions(pack, text, matches, mentions).join();
        new BodyLists(pack, text).settle(mentions);
        return mentions;
    }

    /** Old Example, 21 October 2023 (XYZ) – : what stands before a day or an agency and a dash is no person. */
    private void dateline() {
        int most = Math.min(sentence.end(), sentence.first() + DATELINE);
        for (int i = sentence.first() + 1; i < most; i++) {
            if (text.is(i, "\u2014") && (isDated(i) || text.is(i - 1, ")"))) {
                Arrays.fill(taken, 0, i - sentence.first(), true);
                return;
            }
        }
    }

    private boolean isDated(int dash) {
        return mentions.stream().anyMatch(date -> date.is(Sort.DATE) && date.end() == dash);
    }

    /** Editor is freed – Old Example Times: capitals behind the last dash of a headline that the text never comes back to. */
    private void outlet() {
        int at = sentence.end() - 1;
        while (at > sentence.first()
                && text.token(at).isWord()
                && text.token(at).isCapitalised()) {
            at--;
        }
        boolean sign = text.is(at, "\u2014") || text.is(at, "|");
        int last = sentence.end();
        if (sentence.paragraph() == 0 && sign && at + 1 < last && last < text.size() && !isTold(at + 1)) {
            Arrays.fill(taken, at + 1 - sentence.first(), sentence.length(), true);
        }
    }

    /** Whether the words from {@code first} to the end of the sentence stand again behind it. */
    private boolean isTold(int first) {
        for (int i = sentence.end(); i < text.size(); i++) {
            if (text.form(i).equals(text.form(sentence.end() - 1))
                    || text.form(i).equals(text.form(first))) {
                return true;
            }
        }
        return false;
    }

    /** A number that opens the sentence is written with a capital as well. */
    private List<Mention> names() {
        Determiners numbers = new Determiners(pack, text, sentence);
        return new NameFinder(pack, text, sentence, matches, taken, known)
                .find().stream()
                        .filter(name -> name.first() > sentence.first()
                                || name.end() > name.first() + 1
                                || numbers.several(name.first()) == 0)
                        .toList();
    }

    private void addAll(List<Mention> found) {
        for (Mention mention : found) {
            mentions.add(mention);
            for (int i = mention.first(); i < mention.end(); i++) {
                taken[i - sentence.first()] = true;
            }
        }
    }

    private boolean isFree(int first, int end) {
        for (int i = first; i < end; i++) {
            if (taken[i - sentence.first()]) {
                return false;
            }
        }
        return true;
    }

    /** Titles are no parts of names: Secretary of State, Foreign Minister. */
    private void offices() {
        for (PatternMatch<Label> match : matches) {
            if (match.label().is(Section.OFFICE)) {
                for (int i = match.first(); i < match.end(); i++) {
                    taken[i - sentence.first()] = true;
                }
            }
        }
        matches.stream().filter(match -> match.label().is(Section.PEOPLE)).forEach(this::takeOffice);
    }

    private void takeOffice(PatternMatch<Label> match) {
        boolean official = OFFICES.contains(match.label().group());
        for (int i = match.first(); official && i < match.end(); i++) {
            taken[i - sentence.first()] |= match.first() > sentence.first() || match.length() > 1;
        }
    }

    /** Organisations, authorities, countries, places and things: the longest first, none over another. */
    private List<Mention> bodies() {
        List<PatternMatch<Label>> candidates = matches.stream()
                .filter(match -> sort(match.label()) != null && spelling.isWritten(match) && !isOfTitle(match))
                .sorted(Comparator.<PatternMatch<Label>>comparingInt(match -> -match.length())
                        .thenComparingInt(match -> match.label().group().equals("government")
                                ? 3
                                : rank(match.label().section()))
                        .thenComparingInt(PatternMatch::first))
                .toList();
        List<Mention> found = new ArrayList<>();
        for (PatternMatch<Label> match : candidates) {
            if (isFree(match.first(), match.end())) {
                Mention mention = mention(java.util.Objects.requireNonNull(sort(match.label())), match);
                found.add(mention);
                addAll(List.of(mention));
                mentions.remove(mention);
            } else if (isWithin(match, found)) {
                inner(match);
            }
        }
        return found;
    }

    /** The minister of Justice: a court's word within a title of the state's. */
    private boolean isOfTitle(PatternMatch<Label> match) {
        return match.label().is(Section.AUTHORITY)
                && match.length() == 1
                && matches.stream()
                        .filter(title -> title.label().is(Section.PEOPLE)
                                && title.label().group().equals("state"))
                        .anyMatch(title -> title.first() < match.first() && title.end() >= match.end());
    }

    /** The town of a court: part of the court's name, but it says where. */
    private static boolean isWithin(PatternMatch<Label> match, List<Mention> found) {
        boolean place = match.label().is(Section.PLACE) || match.label().is(Section.COUNTRY);
        return place
                && found.stream()
                        .anyMatch(m -> (m.is(Sort.AUTHORITY) || m.value().equals("government"))
                                && m.first() <= match.first()
                                && m.end() >= match.end());
    }

    private void inner(PatternMatch<Label> match) {
        Mention mention = mention(java.util.Objects.requireNonNull(sort(match.label())), match);
        mention.setMerged();
        mentions.add(mention);
    }

    private static int rank(Section section) {
        return switch (section) {
            case PLACE -> 0;
            case COUNTRY -> 1;
            case ORGANISATION -> 5;
            case THING -> 2;
            case AUTHORITY -> 3;
            default -> 4;
        };
    }

    private static @Nullable Sort sort(Label label) {
        return switch (label.section()) {
            case ORGANISATION -> Sort.BODY;
            case AUTHORITY -> Sort.AUTHORITY;
            case COUNTRY -> Sort.COUNTRY;
            case PLACE -> Sort.PLACE;
            case THING -> Sort.THING;
            default -> null;
        };
    }

    /** Where the body's name begins: behind the preposition that has its capital from the sentence that it opens, В | Ассоциации. */
    private int bodyStart(PatternMatch<Label> match) {
        boolean preposition = match.first() == sentence.first()
                && match.length() > 1
                && !pack.names().cases().isEmpty()
                && pack.grammar().prepositions().contains(text.form(match.first()));
        return preposition ? match.first() + 1 : match.first();
    }

    /** Where the body's name ends: at somebody's name, if it runs on into one. */
    private int bodyEnd(PatternMatch<Label> match) {
        int person = known.within(match.first() + 1, match.end());
        return person >= 0 ? person : isBegun(match) ? match.end() - 1 : match.end();
    }

    /** Спикер парламента Иван | Примеров: where names have cases, a name that is not inflected is not what the body is of. */
    private boolean isBegun(PatternMatch<Label> match) {
        int last = match.end() - 1;
        if (pack.names().cases().isEmpty() || match.length() < 2 || match.end() >= sentence.end()) {
            return false;
        }
        boolean name = text.token(last).shape() == Token.Shape.CAPITAL
                && text.token(last + 1).shape() == Token.Shape.CAPITAL
                && !pack.names().never().contains(text.form(last))
                && !pack.names().never().contains(text.form(last + 1))
                && text.token(last - 1).shape() != Token.Shape.CAPITAL
                && text.token(last - 1).isWord();
        List<String> words = List.of(text.between(last, last + 1), text.between(last + 1, last + 2));
        return name && pack.names().cases().base(words, pack.text()).equals(words);
    }

    private Mention mention(Sort sort, PatternMatch<Label> match) {
        int end = sort == Sort.BODY ? bodyEnd(match) : match.end();
        int first = sort == Sort.BODY ? Math.min(bodyStart(match), end - 1) : match.first();
        Mention mention = new Mention(
                sort,
                first,
                end,
                text.between(first, end),
                match.label().is(Section.ORGANISATION)
                        ? match.label().group()
                        : match.label().is(Section.OFFICE) ? "" : match.label().value());
        if (sort == Sort.AUTHORITY) {
            mention.groups().add(match.label().group());
        }
        return mention;
    }

    /** Nouns and pronouns that stand for people. */
    private List<Mention> people() {
        List<PatternMatch<Label>> candidates = matches.stream()
                .filter(match -> match.label().is(Section.PEOPLE)
                        || match.label().is(Section.PRONOUN)
                        || match.label().is(Section.OFFICE))
                .sorted(Comparator.<PatternMatch<Label>>comparingInt(match -> -match.length())
                        .thenComparingInt(PatternMatch::first))
                .toList();
        List<Mention> found = new ArrayList<>();
        for (PatternMatch<Label> match : candidates) {
            Mention same = found.stream()
                    .filter(m -> match.overlaps(m.first(), m.end()))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                if (same.first() == match.first() && same.end() == match.end()) {
                    same.groups().add(isFormer(match) ? "person" : group(match));
                }
            } else if (isNoun(match) && !isSpan(match)) {
                found.add(noun(match));
            }
        }
        return found;
    }

    /** The eight hours: what looks like a pronoun counts a time. */
    private boolean isSpan(PatternMatch<Label> match) {
        return match.label().is(Section.PRONOUN)
                && match.label().group().equals("both")
                && sentence.holds(match.end())
                && pack.dates().units().of(text.form(match.end())) != null;
    }

    private static String group(PatternMatch<Label> match) {
        return match.label().is(Section.OFFICE) ? "official" : match.label().group();
    }

    /** A former minister holds no office: he may well be the one detained. */
    private boolean isFormer(PatternMatch<Label> match) {
        return OFFICES.contains(group(match))
                && !group(match).equals("counsel")
                && match.first() > sentence.first()
                && pack.grammar().isFormer(text.token(match.first() - 1));
    }

    private boolean isNoun(PatternMatch<Label> match) {
        return mentions.stream().noneMatch(m -> match.overlaps(m.first(), m.end()));
    }

    private Mention noun(PatternMatch<Label> match) {
        if (match.label().is(Section.PRONOUN)) {
            Mention pronoun = new Mention(
                    Sort.PRONOUN,
                    match.first(),
                    match.end(),
                    text.between(match.first(), match.end()),
                    match.label().group());
            new Determiners(pack, text, sentence).countWithin(pronoun);
            return pronoun;
        }
        Mention mention = mention(Sort.PEOPLE, match);
        mention.groups().add(isFormer(match) ? "person" : group(match));
        new Determiners(pack, text, sentence).apply(mention);
        return mention;
    }
}
