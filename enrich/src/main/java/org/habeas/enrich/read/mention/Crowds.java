package org.habeas.enrich.read.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;

/** Numbers that stand for people all by themselves: hundreds were arrested, police detained 15. */
final class Crowds {
    private static final int SEVERAL = 2;

    private final LanguagePack pack;
    private final Segmented text;
    private final Sentence sentence;
    private final Determiners determiners;
    private final List<PatternMatch<Label>> deeds;
    private final BitSet countries = new BitSet();

    Crowds(LanguagePack pack, Segmented text, Sentence sentence, List<PatternMatch<Label>> matches) {
        this.pack = pack;
        this.text = text;
        this.sentence = sentence;
        this.determiners = new Determiners(pack, text, sentence);
        this.deeds = matches.stream()
                .filter(match -> match.label().is(Section.DETENTION))
                .toList();
        matches.stream()
                .filter(match -> match.label().is(Section.COUNTRY) && match.length() == 1)
                .forEach(match -> countries.set(match.first()));
    }

    /** Those of the sentence, outside what is {@code taken}, by token from its first. */
    List<Mention> find(boolean[] taken) {
        List<Mention> found = new ArrayList<>();
        for (int i = sentence.first(); !deeds.isEmpty() && i < sentence.end(); i++) {
            int number = taken[i - sentence.first()] ? 0 : number(i);
            if (number > 0 && !isKnown(i) && isHead(i)) {
                found.add(crowd(i, number));
            }
        }
        return found;
    }

    /** Hundreds of Tigrayans, two Belarusians: a number before the name of a people, outside what is {@code taken}. */
    List<Mention> peoples(boolean[] taken) {
        List<Mention> found = new ArrayList<>();
        for (int i = sentence.first() + 1; !deeds.isEmpty() && i < sentence.end(); i++) {
            int number = isPeople(i, taken[i - sentence.first()]) ? counted(i) : 0;
            if (number > 0) {
                found.add(crowd(i, number));
            }
        }
        return found;
    }

    /** A country's word, or one in a capital that nothing explains, in the plural; no noun and no other name follows. */
    private boolean isPeople(int at, boolean taken) {
        Token word = text.token(at);
        boolean known = countries.get(at) && !grammar().isAdjective(word);
        boolean plain = at + 1 >= sentence.end() || !text.token(at + 1).isCapitalised();
        return (known || (!taken && word.shape() == Token.Shape.CAPITAL))
                && plain
                && grammar().isPlural(word);
    }

    /** The number right before the word, or before what links the two. */
    private int counted(int at) {
        boolean linked = at - 1 > sentence.first() && grammar().links().contains(text.form(at - 1));
        return determiners.several(linked ? at - 2 : at - 1);
    }

    private Mention crowd(int at, int number) {
        Mention crowd = new Mention(Mention.Sort.PEOPLE, at, at + 1, text.between(at, at + 1), "");
        crowd.groups().add("person");
        crowd.plural(true);
        crowd.count(number);
        return crowd;
    }

    /** Several, many: at least two. */
    private int number(int at) {
        return grammar().some().contains(text.form(at)) ? SEVERAL : determiners.several(at);
    }

    /** The 40: those who were told of before. */
    private boolean isKnown(int at) {
        return at > sentence.first() && grammar().definite().contains(text.form(at - 1));
    }

    /** Many who went out were arrested. */
    private boolean isDescribed(int at, PatternMatch<Label> deed) {
        return at + 1 < deed.first()
                && grammar().relatives().contains(text.form(at + 1))
                && grammar().auxiliaries().contains(text.form(deed.first()))
                && takes(deed, Voice.Side.BEFORE);
    }

    private boolean isHead(int at) {
        return deeds.stream().anyMatch(deed -> isBefore(at, deed) || isBehind(at, deed) || isDescribed(at, deed));
    }

    /** Hundreds were arrested: the verb follows. */
    private boolean isBefore(int at, PatternMatch<Label> deed) {
        boolean finite = deed.first() > at && grammar().auxiliaries().contains(text.form(at + 1));
        boolean next = deed.first() == at + 1 && (finite || determiners.several(at) > 0);
        return (next || (finite && deed.first() == at + 2)) && takes(deed, Voice.Side.BEFORE) && !isNoun(deed);
    }

    /** Detained 15 in the capital: no noun follows the number. */
    private boolean isBehind(int at, PatternMatch<Label> deed) {
        boolean linked = at - 1 == deed.end() && grammar().links().contains(text.form(at - 1)) && isNoun(deed);
        return determiners.several(at) > 0
                && (at == deed.end() || linked)
                && takes(deed, Voice.Side.AFTER)
                && isEnd(at + 1);
    }

    private boolean isNoun(PatternMatch<Label> deed) {
        Voice voice = pack.voices().get(deed.label().value());
        return voice != null && voice.near();
    }

    private boolean takes(PatternMatch<Label> deed, Voice.Side side) {
        Voice voice = pack.voices().get(deed.label().value());
        return voice != null && voice.patient().contains(side);
    }

    private boolean isEnd(int next) {
        if (next >= sentence.end()) {
            return true;
        }
        Token token = text.token(next);
        String form = token.form();
        return !token.isWord()
                || grammar().prepositions().contains(form)
                || grammar().relatives().contains(form)
                || grammar().joins().contains(form);
    }

    private Grammar grammar() {
        return pack.grammar();
    }
}
