package org.habeas.enrich.read.mention;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/** How many people a noun stands for, and whether they are known already. */
final class Determiners {
    /** How far before the noun its number or article may stand. */
    private static final int REACH = 6;

    private static final int TEN = 10;

    /** So many words at most stand between a number and its noun where that is in the singular. */
    private static final int NUMBERED = 3;

    private static final int MOST = 100_000;
    /** A number with an ending of its own: 20-dən. */
    private static final Pattern ENDED = Pattern.compile("(\\d{1,5})-\\p{L}+");
    /** What may stand between the thousands of a number. */
    private static final Pattern SEPARATORS = Pattern.compile("[,.\\s\u00a0\u202f]");

    private final LanguagePack pack;
    private final Segmented text;
    private final Sentence sentence;

    Determiners(LanguagePack pack, Segmented text, Sentence sentence) {
        this.pack = pack;
        this.text = text;
        this.sentence = sentence;
    }

    void apply(Mention mention) {
        Token head = text.token(mention.end() - 1);
        mention.plural(pack.grammar().isPlural(head));
        countWithin(mention);
        if (mention.end() < sentence.end() && pack.grammar().isPartitive(head)) {
            Integer some = number(text.token(mention.end()));
            mention.count(some == null ? 0 : some);
        }
        determine(mention);
        if (isBare(mention)) {
            mention.definite(true);
        }
    }

    /** Where there is no article, a noun without a number is known unless a word says that it is new. */
    private boolean isBare(Mention mention) {
        boolean headline = sentence.paragraph() == 0;
        if ((pack.grammar().indefinite().isEmpty() && !headline) || mention.plural() || mention.count() > 0) {
            return false;
        }
        for (int i = mention.first() - 1; i >= Math.max(sentence.first(), mention.first() - REACH); i--) {
            if (pack.grammar().indefinite().contains(text.token(i).form())) {
                return false;
            }
        }
        return true;
    }

    private void determine(Mention mention) {
        for (int i = mention.first() - 1; i >= Math.max(sentence.first(), mention.first() - REACH); i--) {
            Token token = text.token(i);
            if (pack.grammar().owners().contains(token.form()) || isAcronym(i)) {
                continue;
            }
            if (!token.isWord() || pack.grammar().some().contains(token.form())) {
                more(mention, i - 1);
                break;
            }
            if (pack.grammar().articles().contains(token.form())
                    && !pack.grammar().definite().contains(token.form())
                    && !mention.plural()) {
                mention.count(Math.max(mention.count(), 1));
            }
            if (pack.grammar().definite().contains(token.form())) {
                mention.definite(true);
                part(mention, i - 1);
                break;
            }
            Integer number = isMeasure(i) ? null : composed(i);
            if (number != null && mention.count() == 0 && !isTooFar(mention, i, number)) {
                mention.count(number);
            } else if (pack.grammar().links().contains(token.form())) {
                crowd(mention, i - 1);
                share(mention, i);
                break;
            }
        }
    }

    /** Nine United Nations (UN) staff: what stands in brackets behind a body says nothing of the number. */
    private boolean isAcronym(int at) {
        int open = text.is(at, ")") ? at - 2 : text.is(at, "(") ? at : at - 1;
        return open > sentence.first()
                && text.is(open, "(")
                && text.token(open + 1).shape() == Token.Shape.UPPER
                && text.is(open + 2, ")");
    }

    /** Neuf des 31 personnes: a smaller number before the link says how many of so many are meant. */
    private void share(Mention mention, int link) {
        Integer number = link > sentence.first() ? number(text.token(link - 1)) : null;
        if (number != null && number > 1 && number < mention.count()) {
            mention.count(number);
        }
    }

    /** Two more journalists: a number right before the word that says that they are new; 20-dən çox, 20'den fazla. */
    private void more(Mention mention, int behind) {
        int at = behind > sentence.first() && isInflected(behind - 1) ? behind - 1 : behind;
        Integer number = at >= sentence.first() && text.token(behind + 1).isWord() ? bound(text.token(at)) : null;
        if (number != null && mention.count() == 0) {
            mention.count(number);
        }
    }

    /**
     * К четырём годам лишения свободы студента: several words before a noun in the singular, a number counts something
     * else; so it does with a noun in the plural between, two lawyers who defended a leader.
     */
    private boolean isTooFar(Mention noun, int at, int number) {
        if (number < 2 || noun.plural()) {
            return false;
        }
        return pack.grammar().oblique().isEmpty()
                ? IntStream.range(at + 1, noun.first())
                        .anyMatch(i -> pack.grammar().isPlural(text.token(i)))
                : noun.first() - at > NUMBERED;
    }

    /** Three months, 2022 года: the number counts time, not people. */
    private boolean isMeasure(int at) {
        return at + 1 < sentence.end()
                && (isJoinedMeasure(at)
                        || pack.dates().units().of(text.token(at + 1).form()) != null
                        || pack.dates().months().of(text.token(at + 1).form()) != null
                        || text.is(at - 1, "\u2116")
                        || isInflected(at));
    }

    /** Fifteen and thirteen years: what the second of them measures the first measures too. */
    private boolean isJoinedMeasure(int at) {
        return at + 3 < sentence.end()
                && pack.grammar().joins().contains(text.form(at + 1))
                && number(text.token(at + 2)) != null
                && pack.dates().units().of(text.form(at + 3)) != null;
    }

    /** 2016'da: a number with an ending of its own is no attribute of a noun. */
    private boolean isInflected(int at) {
        return text.token(at).shape() == Token.Shape.NUMBER
                && text.token(at + 1).form().startsWith("'")
                && text.token(at + 1).isWord();
    }

    /** Three of the four activists are three. */
    private void part(Mention mention, int link) {
        boolean hung = link > sentence.first()
                && pack.grammar().links().contains(text.token(link).form());
        Integer number = hung ? number(text.token(link - 1)) : null;
        if (number != null && number > 1 && number < MOST) {
            mention.count(number);
        }
    }

    /** The number that is one of the mention's own words: all three. */
    void countWithin(Mention mention) {
        for (int i = mention.first(); i < mention.end(); i++) {
            Integer number = number(text.token(i));
            if (number != null && number > 1) {
                mention.count(number);
            }
        }
    }

    /** Dozens of, a score of: a number in words that the link hangs the noun on. */
    private void crowd(Mention mention, int at) {
        boolean word = at >= sentence.first() && text.token(at).shape() != Token.Shape.NUMBER;
        Integer number = word ? number(text.token(at)) : null;
        if (number != null && number > 1 && mention.count() == 0) {
            mention.count(number);
        }
    }

    /** A number of four digits without a point is a year's. */
    private static boolean isYear(Token token) {
        return token.form().length() == 4
                && (token.form().startsWith("19") || token.form().startsWith("20"));
    }

    /** How many the word at {@code at} counts; 0 where it is no number of several, or counts time. */
    int several(int at) {
        Integer number = isMeasure(at) ? null : number(text.token(at));
        return number == null || number < 2 ? 0 : number;
    }

    /** The number of a word, which may have an ending behind a hyphen: 20-dən. */
    private @Nullable Integer bound(Token token) {
        Matcher ended = ENDED.matcher(token.form());
        return ended.matches() ? Integer.valueOf(ended.group(1)) : number(token);
    }

    /** The number of the word, with that of the tens in words right before it: on altı, yirmi iki. */
    private @Nullable Integer composed(int at) {
        Integer units = number(text.token(at));
        if (units == null
                || units >= TEN
                || at <= sentence.first()
                || !text.token(at - 1).isWord()) {
            return units;
        }
        Integer tens = pack.dates().numbers().of(text.form(at - 1));
        if (tens == null
                || tens % TEN != 0
                || tens >= TEN * TEN
                || !text.token(at).isWord()) {
            return units;
        }
        return tens + units;
    }

    private @Nullable Integer number(Token token) {
        if (token.shape() != Token.Shape.NUMBER) {
            return pack.dates().numbers().of(token.form());
        }
        if (isYear(token)) {
            return null;
        }
        try {
            int number = Integer.parseInt(SEPARATORS.matcher(token.form()).replaceAll(""));
            return number > 0 && number < MOST ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
