package org.habeas.enrich.read.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;

/** Finds names of persons: runs of capitalised words that nothing else explains. */
final class NameFinder {
    /** Shorter ones may be initials. */
    private static final int ACRONYM = 3;
    /** So many capitals at most are an acronym all by themselves. */
    private static final int ACRONYM_MOST = 5;
    /** More words behind a title may be its body and a person's name. */
    private static final int BODY_WORDS = 2;

    /** Words of a full name: given and family name. */
    private static final int FULL = 2;

    private final LanguagePack pack;
    private final Segmented text;
    private final Sentence sentence;
    private final boolean[] titles;
    private final NameWords words;
    private final Hangers hangers;
    private final KnownNames known;
    private final BitSet kin = new BitSet();
    private final BitSet crowds = new BitSet();

    NameFinder(
            LanguagePack pack,
            Segmented text,
            Sentence sentence,
            List<PatternMatch<Label>> matches,
            boolean[] taken,
            KnownNames known) {
        this.pack = pack;
        this.text = text;
        this.sentence = sentence;
        this.titles = titles(matches);
        this.hangers = new Hangers(pack.grammar(), text, sentence, matches);
        this.known = known;
        matches.stream()
                .filter(match -> match.label().is(Section.PEOPLE)
                        && isClose(match.label().group()))
                .forEach(match -> kin.set(match.end()));
        matches.stream()
                .filter(match -> match.label().is(Section.PEOPLE) && isCrowd(match))
                .forEach(match -> crowds.set(match.first()));
        boolean opensWithVerb = matches.stream()
                .anyMatch(match -> match.first() == sentence.first()
                        && match.length() == 1
                        && (match.label().is(Section.SPEECH) || match.label().is(Section.DETENTION)));
        this.words = new NameWords(pack, text, sentence, taken, opensWithVerb);
    }

    /** Several people, told of by a noun. */
    private boolean isCrowd(PatternMatch<Label> match) {
        Token head = text.token(match.end() - 1);
        return pack.grammar().isPlural(head)
                && !text.token(match.first()).isCapitalised()
                && !match.label().group().equals("relation");
    }

    private static boolean isClose(String group) {
        return group.equals("counsel") || group.equals("relation");
    }

    List<Mention> find() {
        List<Mention> names = new ArrayList<>();
        int at = sentence.first();
        while (at < sentence.end()) {
            if (!words.isNamePart(at)) {
                at++;
                continue;
            }
            int end = words.end(at);
            int first = skipHonorifics(skipTitles(at, end), end);
            first = isOpeningNoun(first, end) ? end : first > at ? skipLinks(first, end) : first;
            int next = known.parted(first < end && isAcronym(first, end) ? first + 1 : first, end);
            next = next > first ? next : beside(first, end);
            end = next > first ? next : end;
            int foreign = foreign(first, end);
            int owner = ownerEnd(first, end);
            if (foreign > first) {
                names.add(new Mention(Sort.BODY, first, foreign, text.between(first, foreign), ""));
                first = foreign;
            } else if (owner > first) {
                Mention of = name(first, owner, false);
                of.setOwner();
                names.add(of);
                first = owner;
            }
            if (first < end && isAcronym(first, end)) {
                names.add(new Mention(Sort.BODY, first, first + 1, text.between(first, first + 1), ""));
                names.add(name(first + 1, end, first > at));
            } else if (first == at && first < end && hangers.isHung(first)) {
                hung(first, end, names);
            } else if (first == at && first < end && isOutlet(first, names)) {
                names.add(new Mention(Sort.BODY, first, end, text.between(first, end), ""));
            } else if (first < end) {
                Mention name = name(first, end, first > at);
                names.add(isAttribute(end) || isDevoted(at) ? owned(name) : name);
            }
            at = Math.max(end, at + 1);
        }
        return names;
    }

    /**
     * Where another name begins behind the subject's, in languages that put no mark between them: Örnək Sınaqlı | Uydur
     * Misallını; -1 if nowhere.
     */
    private int beside(int first, int end) {
        if (pack.grammar().postpositions().isEmpty() || end - first < FULL + 1 || end - first > 2 * FULL) {
            return -1;
        }
        for (int i = first; i < end; i++) {
            if (text.token(i).shape() != Token.Shape.CAPITAL) {
                return -1;
            }
        }
        String last = text.between(end - 1, end);
        String base = pack.names().base(last, pack.text());
        if (base.equals(last)) {
            return -1;
        }
        boolean another = end - first == 2 * FULL
                || known.isFamilyOfOther(first, pack.text().form(base));
        return another ? first + FULL : -1;
    }

    /**
     * Karen civilians, Example supporters: a name right before a noun of several says whose or of what sort they are. Where
     * nouns have cases, or objects stand before the verb, they are another part of the sentence.
     */
    private boolean isAttribute(int end) {
        boolean fixed = pack.grammar().oblique().isEmpty()
                && pack.grammar().postpositions().isEmpty();
        return fixed && sentence.paragraph() > 0 && crowds.get(end);
    }

    /** Others were held at a rally in support of the activist X: nothing befell X. */
    private boolean isDevoted(int first) {
        int before = first - 1;
        while (before > sentence.first() && titles[before - sentence.first()]) {
            before--;
        }
        return before >= sentence.first() && pack.grammar().devoted().contains(text.form(before));
    }

    private static Mention owned(Mention name) {
        name.setOwner();
        return name;
    }

    /** What hangs on a title is its body, up to somebody's name: the activist of X Ana Example, the director of X. */
    private void hung(int first, int end, List<Mention> names) {
        int person = known.within(first, end);
        boolean body = person > first || (person < 0 && end - first <= BODY_WORDS);
        if (body) {
            int to = person < 0 ? end : person;
            names.add(new Mention(Sort.BODY, first, to, text.between(first, to), ""));
        }
        if (!body || person > first) {
            names.add(name(body ? person : first, end, false));
        }
    }

    /** Where the name proper begins in words that change their script: Kanat Media Азамат Пример; {@code first} if none do. */
    private int foreign(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (text.token(i).isWord() && isLatin(i) != isLatin(first)) {
                return isLatin(first) ? i : first;
            }
        }
        return first;
    }

    /** Latin letters amid others: names of people are written in the letters of the text, those of bodies need not be. */
    private boolean isForeign(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.token(i).isWord() && !isLatin(i)) {
                return false;
            }
        }
        for (int i = sentence.first(); i < sentence.end(); i++) {
            boolean letters = Character.isLetter(text.token(i).form().codePointAt(0));
            if (letters && !text.token(i).isCapitalised() && !isLatin(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLatin(int at) {
        return Character.UnicodeScript.of(text.token(at).form().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** Where Y ends in the lawyer of Y, X, where only endings say so: адвокат Лобачёвой Иван Снегирёв; else {@code first}. */
    private int ownerEnd(int first, int end) {
        if (end - first > 1 && kin.get(first) && pack.grammar().isKin(text.token(first))) {
            return first + 1;
        }
        if (known.isOwned(first, end) && !pack.names().cases().isEmpty()) {
            return first + 1;
        }
        return end - first == 2 * FULL && isInflected(first) ? first + FULL : first;
    }

    /** Neither the given nor the family name is in its base form. */
    private boolean isInflected(int first) {
        List<String> forms = List.of(text.between(first, first + 1), text.between(first + 1, first + FULL));
        List<String> base = pack.names().cases().base(forms, pack.text());
        return !base.get(0).equals(forms.get(0)) && !base.get(1).equals(forms.get(1));
    }

    /** A body in capitals before somebody's name: DKBA Ana Example. */
    private boolean isAcronym(int first, int end) {
        return end - first > 1
                && text.token(first).shape() == Token.Shape.UPPER
                && text.token(first).form().length() >= ACRONYM
                && text.token(first + 1).shape() != Token.Shape.UPPER
                && text.token(first + 1).isCapitalised();
    }

    private Mention name(int first, int end, boolean honoured) {
        boolean single = end - first == 1;
        String sure = single && !honoured && isOpening(first) ? "opening" : single && !honoured ? "single" : "";
        boolean body = isBody(first, end) || isForeign(first, end) || (single && isLetters(first));
        Sort sort = body || (!single && known.isCommon(first, end)) ? Sort.BODY : Sort.PERSON;
        return new Mention(sort, first, end, text.between(first, end), sort == Sort.BODY ? "" : sure);
    }

    /** ПЦ, ОВДИ: a few capitals that nothing explains, where names have cases, which capitals alone do not show. */
    private boolean isLetters(int at) {
        return !pack.names().cases().isEmpty()
                && text.token(at).shape() == Token.Shape.UPPER
                && text.token(at).form().length() <= ACRONYM_MOST;
    }

    /** Ana Example of Northport Today: what hangs on a full name is where somebody works, or comes from. */
    private boolean isOutlet(int first, List<Mention> names) {
        Mention before = names.isEmpty() ? null : names.get(names.size() - 1);
        return before != null
                && before.is(Sort.PERSON)
                && before.end() == first - 1
                && before.end() - before.first() >= FULL
                && pack.grammar().hangs().contains(text.form(first - 1));
    }

    /** The first word of a sentence or of a quotation. */
    private boolean isOpening(int first) {
        return first == sentence.first()
                || text.token(first - 1).is("\"")
                || text.token(first - 1).is("'")
                || text.token(first - 1).is(":")
                || text.token(first - 1).is("\u2014");
    }

    /** A name with an article before it or its acronym behind it is not a person's. */
    private boolean isBody(int first, int end) {
        boolean acronym = end + 2 < sentence.end()
                && text.token(end).is("(")
                && text.token(end + 1).shape() == Token.Shape.UPPER
                && text.token(end + 2).is(")");
        int before = first - 1;
        while (before > sentence.first() && isWordOfBody(before)) {
            before--;
        }
        return acronym || (first > sentence.first() && (isArticle(first - 1) || isArticle(before)));
    }

    private boolean isArticle(int at) {
        return pack.grammar().articles().contains(text.token(at).form());
    }

    /** The World Food Example: a capital that no name begins with, amid a sentence. */
    private boolean isWordOfBody(int at) {
        return text.token(at).shape() == Token.Shape.CAPITAL
                && pack.names().never().contains(text.token(at).form())
                && !titles[at - sentence.first()]
                && words.isFree(at);
    }

    /** Words that say what somebody is. */
    private boolean[] titles(List<PatternMatch<Label>> matches) {
        boolean[] said = new boolean[sentence.length()];
        for (PatternMatch<Label> match : matches) {
            if (match.label().is(Section.PEOPLE) || match.label().is(Section.OFFICE)) {
                Arrays.fill(said, match.first() - sentence.first(), match.end() - sentence.first(), true);
            }
        }
        return said;
    }

    /** Index of the name proper in the capitalised words: Programme Coordinator Ana Example. */
    private int skipTitles(int from, int end) {
        int first = from;
        for (int i = from; i < end - 1; i++) {
            first = titles[i - sentence.first()] ? i + 1 : first;
        }
        return first;
    }

    /** A noun has its capital from the sentence that it opens: Photographer leaves prison. */
    private boolean isOpeningNoun(int first, int end) {
        return end - first == 1 && first == sentence.first() && titles[0];
    }

    /** Simpatizantes de X: the word that hangs the name on the noun before it is no part of the name. */
    private int skipLinks(int from, int end) {
        int first = from;
        while (first < end - 1
                && pack.names().particles().contains(text.form(first))
                && pack.grammar().links().contains(text.form(first))) {
            first++;
        }
        return first;
    }

    private int skipHonorifics(int from, int end) {
        int first = from;
        while (first < end && (words.isHonorific(first) || text.token(first).is("."))) {
            first++;
        }
        return first;
    }
}
