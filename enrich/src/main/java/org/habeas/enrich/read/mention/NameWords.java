package org.habeas.enrich.read.mention;

import org.habeas.enrich.language.DateWords;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;

/** Tells which words are part of a person's name, and where the name ends. */
final class NameWords {
    private static final int MOST_WORDS = 7;
    /** So many words may a nickname have, with its marks. */
    private static final int NICK = 4;

    private final LanguagePack pack;
    private final Segmented text;
    private final Sentence sentence;
    private final boolean[] taken;
    private final boolean opensWithVerb;
    private final boolean headline;

    NameWords(LanguagePack pack, Segmented text, Sentence sentence, boolean[] taken, boolean opensWithVerb) {
        this.pack = pack;
        this.text = text;
        this.sentence = sentence;
        this.taken = taken;
        this.opensWithVerb = opensWithVerb;
        this.headline = isHeadlineCase();
    }

    /** A headline that capitalises every word shows no names: only those that the text has too are taken for names. */
    private boolean isNamedBelow(int at) {
        boolean named = false;
        for (int i = sentence.end(); i < text.size(); i++) {
            if (text.token(i).form().equals(text.token(at).form())) {
                if (!text.token(i).isCapitalised()) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    /** Whether the sentence is a headline with nearly every word capitalised. */
    private boolean isHeadlineCase() {
        if (sentence.paragraph() > 0 || sentence.end() == text.size()) {
            return false;
        }
        int all = 0;
        int words = 0;
        int capitals = 0;
        boolean every = true;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = text.token(i);
            boolean letters = token.isWord() && Character.isLetter(token.form().codePointAt(0));
            boolean counts = letters && token.form().length() > 3;
            every &= !letters || token.isCapitalised();
            all += letters ? 1 : 0;
            words += counts ? 1 : 0;
            capitals += counts && token.isCapitalised() ? 1 : 0;
        }
        return (words >= 4 && capitals >= 0.85 * words) || (every && all > 4);
    }

    boolean isHonorific(int at) {
        return pack.names().honorifics().contains(text.token(at).form());
    }

    boolean isFree(int at) {
        return at < sentence.end() && !taken[at - sentence.first()];
    }

    boolean isNamePart(int at) {
        if (!isFree(at) || (opensWithVerb && at == sentence.first())) {
            return false;
        }
        Token token = text.token(at);
        return token.isCapitalised()
                && !isNumeral(token)
                && (!pack.names().never().contains(token.form()) || isGiven(at) || isDay(at))
                && (!headline || isNamedBelow(at));
    }

    /** Thirty-eight people: a numeral of two words is no name. */
    private boolean isNumeral(Token token) {
        return token.form().indexOf('-') > 0 && pack.dates().numbers().of(token.form()) != null;
    }

    /** Julio César, Domingo Ejemplo: the word for a month or a day is a given name, where days have no capital. */
    private boolean isDay(int at) {
        String form = text.form(at);
        DateWords dates = pack.dates();
        return !dates.capital()
                && (dates.months().of(form) != null || dates.weekdays().of(form) != null)
                && text.token(at).shape() == Token.Shape.CAPITAL
                && at + 1 < sentence.end()
                && text.token(at + 1).shape() == Token.Shape.CAPITAL
                && !pack.names().never().contains(text.form(at + 1));
    }

    /** Than, So: a small word with a capital within a sentence, before a name. */
    private boolean isGiven(int at) {
        return isSmall(text.form(at))
                && at > sentence.first()
                && sentence.paragraph() > 0
                && text.token(at).shape() == Token.Shape.CAPITAL
                && text.token(at - 1).isWord()
                && !text.token(at - 1).isCapitalised()
                && at + 1 < sentence.end()
                && text.token(at + 1).shape() == Token.Shape.CAPITAL
                && !pack.names().never().contains(text.form(at + 1));
    }

    /** Nok Sam An was held: a small word with a capital within a sentence, behind two words of a name, with no other capital behind. */
    private boolean isFamily(int at) {
        return at - 2 >= sentence.first()
                && isFree(at)
                && sentence.paragraph() > 0
                && text.token(at).shape() == Token.Shape.CAPITAL
                && (isSmall(text.form(at)) || pack.grammar().articles().contains(text.form(at)))
                && isNamePart(at - 1)
                && isNamePart(at - 2)
                && at + 1 < sentence.end()
                && !text.token(at + 1).isCapitalised();
    }

    private boolean isSmall(String form) {
        return pack.grammar().governs(form)
                || pack.grammar().joins().contains(form)
                || pack.grammar().auxiliaries().contains(form);
    }

    /** Index after the last word of the name that begins at {@code first}. */
    int end(int first) {
        int end = first + 1;
        int words = 1;
        while (words < MOST_WORDS) {
            int next = next(end);
            if (next < 0) {
                break;
            }
            end = next;
            words++;
        }
        return end;
    }

    /** Index after the next word of the name whose words so far end before {@code at}; -1 when it ends there. */
    private int next(int at) {
        if (isNamePart(at) || isFamily(at)) {
            return at + 1;
        }
        if (isFree(at) && text.token(at).is(".") && isShort(at - 1) && isNamePart(at + 1)) {
            return at + 2;
        }
        int particle = at;
        while (isFree(particle)
                && pack.names().particles().contains(text.token(particle).form())) {
            particle++;
        }
        if (particle > at && particle - at <= 3) {
            if (isNamePart(particle)) {
                return particle + 1;
            }
            return text.token(particle - 1).form().length() > 3 ? particle : -1;
        }
        return nickname(at);
    }

    private boolean isShort(int at) {
        int length = text.token(at).form().length();
        return length == 1 || (length <= 3 && isHonorific(at)) || (isHonorific(at) && length <= 5);
    }

    /** Index behind the name that goes on after a nickname in quotation marks, Ana "La Voz" Example; -1 where none does. */
    private int nickname(int at) {
        if (!isFree(at) || !text.is(at, "\"") || !isNamePart(at + 1)) {
            return -1;
        }
        for (int i = at + 2; i < sentence.end() - 1 && i - at <= NICK; i++) {
            if (text.is(i, "\"")) {
                return isNamePart(i + 1) ? i + 2 : isInitial(at) ? i + 1 : -1;
            }
        }
        return isInitial(at) ? at + 3 : -1;
    }

    /** Rafael "N", as prosecutors hide a surname. */
    private boolean isInitial(int at) {
        return text.token(at + 1).form().length() == 1 && isFree(at + 2) && text.is(at + 2, "\"");
    }
}
