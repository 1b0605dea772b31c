package org.habeas.enrich.read.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;

/** Tells whether words that a pattern covers are written as the name of a body, a place or a thing is. */
final class Spelling {
    /** A longer word in capitals before a comma is a dateline's. */
    private static final int ACRONYM = 4;
    /** What explains a word in a capital that is no part of a name. */
    private static final Set<Section> NOUNS = EnumSet.of(
            Section.PEOPLE,
            Section.OFFICE,
            Section.AUTHORITY,
            Section.ORGANISATION,
            Section.THING,
            Section.COUNTRY,
            Section.PLACE);

    private final LanguagePack pack;
    private final Segmented text;
    private final Sentence sentence;
    private final List<PatternMatch<Label>> matches;
    private final KnownNames known;
    private final boolean[] taken;

    Spelling(
            LanguagePack pack,
            Segmented text,
            Sentence sentence,
            List<PatternMatch<Label>> matches,
            KnownNames known,
            boolean[] taken) {
        this.pack = pack;
        this.text = text;
        this.sentence = sentence;
        this.matches = matches;
        this.known = known;
        this.taken = taken;
    }

    /** Names of countries and places need a capital where the Unicode CLDR gives them, and so does every short word. */
    boolean isWritten(PatternMatch<Label> match) {
        Token first = text.token(match.first());
        if (first.is("\"") && isSaid(match.end())) {
            return false;
        }
        if (match.length() == 1 && match.label().is(Section.ORGANISATION) && first.shape() == Token.Shape.UPPER) {
            return !isShouted(match.first()) && !isInitials(match) && !isNickname(match.first());
        }
        if (match.label().is(Section.THING)) {
            boolean article = pack.grammar().articles().contains(first.form());
            return text.token(Math.min(match.end() - 1, match.first() + (article ? 1 : 0)))
                            .isCapitalised()
                    || (match.length() > 1
                            && isName(match.end() - 1)
                            && !pack.grammar().adjectives().isEmpty());
        }
        if (match.label().is(Section.ORGANISATION) && (isListed(match) || isBegunByTitle(match))) {
            return false;
        }
        boolean geographic = match.label().is(Section.PLACE) || match.label().is(Section.COUNTRY);
        if (!geographic) {
            return true;
        }
        if (match.label().group().equals("gazetteer") && (!isWhole(match) || isCommon(match))) {
            return false;
        }
        if (match.label().is(Section.COUNTRY)
                && match.length() == 1
                && (isFamilyName(match.first())
                        || (isTitle(match.first()) && isNominative(match) && isGivenName(match.first())))) {
            return false;
        }
        if (match.label().is(Section.PLACE)
                && match.length() == 1
                && (isGivenName(match.first()) || known.isFamily(match.first()) || isTitled(match.first()))) {
            return false;
        }
        boolean strict = match.label().group().equals("cldr") || match.label().is(Section.PLACE);
        if (first.form().length() == 2 && match.length() == 1) {
            return first.shape() == Token.Shape.UPPER;
        }
        return first.isCapitalised() || (!strict && first.form().length() > 3);
    }

    /** The Union of X and the Commission of Y: an article behind a word that joins begins another name. */
    private boolean isListed(PatternMatch<Label> match) {
        return IntStream.range(match.first() + 1, match.end() - 1)
                .anyMatch(i -> pack.grammar().joins().contains(text.form(i))
                        && pack.grammar().articles().contains(text.form(i + 1)));
    }

    /** Спикер парламента: where nouns have cases, a title has its capital from the sentence that it opens. */
    private boolean isBegunByTitle(PatternMatch<Label> match) {
        int next = match.first() + 1;
        return !pack.names().cases().isEmpty()
                && match.first() == sentence.first()
                && match.length() > 1
                && match.pattern().source().contains("|Aa) ")
                && text.token(next).isWord()
                && !text.token(next).isCapitalised()
                && !pack.grammar().isPlural(text.token(match.first()))
                && isTitle(next);
    }

    /** A word of the language that is written like a far place: Sabah is morning as well as a state of Malaysia. */
    private boolean isCommon(PatternMatch<Label> match) {
        return match.length() == 1
                && pack.names().never().contains(text.token(match.first()).form());
    }

    /** A family name that is a people's as well, behind a given name: Ferit Özbek. */
    private boolean isFamilyName(int at) {
        int before = at - 1;
        return text.token(at).shape() == Token.Shape.CAPITAL
                && before >= sentence.first()
                && isName(before)
                && !taken[before - sentence.first()]
                && (at + 1 >= sentence.end() || !isName(at + 1))
                && matches.stream()
                        .filter(match -> !match.label().group().equals("gazetteer"))
                        .noneMatch(match -> match.overlaps(before, at));
    }

    /** The deputy Selçuk Aydın, her lawyer, Ana Mérida: a town's name behind a given name that a title comes before. */
    private boolean isTitled(int at) {
        return isFamilyName(at) && isTitle(text.is(at - 2, ",") ? at - 2 : at - 1);
    }

    /** The activist | Guadalupe Example: words for somebody end there. */
    private boolean isTitle(int end) {
        return matches.stream()
                .filter(match ->
                        match.label().is(Section.PEOPLE) || match.label().is(Section.OFFICE))
                .anyMatch(match -> match.end() == end);
    }

    /** Глава МИД Литвы X: where names have cases, an inflected country behind a title is no given name. */
    private boolean isNominative(PatternMatch<Label> match) {
        return pack.names().cases().isEmpty()
                || matches.stream()
                        .filter(other -> other.label().group().equals("cldr"))
                        .anyMatch(other -> other.first() == match.first() && other.end() == match.end());
    }

    /** A town's name right before a word in a capital that nothing else explains: Владимир Примеров, Florence Example. */
    private boolean isGivenName(int at) {
        int next = at + 1;
        boolean placed = at > sentence.first() && pack.grammar().governs(text.form(at - 1));
        return !placed
                && next < sentence.end()
                && isName(next)
                && matches.stream()
                        .noneMatch(match -> NOUNS.contains(match.label().section()) && match.overlaps(next, next + 1));
    }

    /** A place of the wide world, not part of a name: Nairobi, but not Florence Nairobi. */
    private boolean isWhole(PatternMatch<Label> match) {
        int before = match.first() - 1;
        boolean begins = before < sentence.first() || !isName(before);
        return begins && (match.end() >= sentence.end() || !isName(match.end()));
    }

    private boolean isName(int at) {
        Token token = text.token(at);
        return token.shape() == Token.Shape.CAPITAL && !pack.names().never().contains(token.form());
    }

    /** Walid "KTO" Example: between marks within a name. */
    private boolean isNickname(int at) {
        return at - 2 >= sentence.first()
                && at + 2 < sentence.end()
                && text.is(at - 1, "\"")
                && text.is(at + 1, "\"")
                && isName(at - 2)
                && isName(at + 2);
    }

    /** RB Sreekumar: two letters that no list knows, before a name. */
    private boolean isInitials(PatternMatch<Label> match) {
        int next = match.end();
        return match.pattern().source().equals("AA")
                && text.token(match.first()).form().length() == 2
                && next < sentence.end()
                && text.token(next).shape() == Token.Shape.CAPITAL
                && !pack.names().never().contains(text.token(next).form());
    }

    /** A comma and a dash behind a quotation: somebody says it. */
    private boolean isSaid(int end) {
        return end + 1 < sentence.end()
                && text.token(end).is(",")
                && text.token(end + 1).is("\u2014");
    }

    /** One of several words in capitals, or the place before a dateline's comma. */
    private boolean isShouted(int at) {
        boolean before = at > sentence.first() && text.token(at - 1).shape() == Token.Shape.UPPER;
        boolean after = at + 1 < sentence.end() && text.token(at + 1).shape() == Token.Shape.UPPER;
        boolean dateline = at == sentence.first()
                && text.token(at).form().length() > ACRONYM
                && at + 1 < sentence.end()
                && (text.token(at + 1).is(",")
                        || text.token(at + 1).is("—")
                        || text.token(at + 1).is("("));
        return before
                || after
                || dateline
                || text.token(at).form().chars().anyMatch(Character::isDigit)
                || text.token(at).form().length() > 8;
    }
}
