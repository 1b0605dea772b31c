package org.habeas.enrich.read.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;

/** Names of those who wrote, edited or photographed what one reads: nothing is told of them. */
final class Credits {
    /** A longer line tells of something. */
    private static final int LINE = 20;

    private final LanguagePack pack;
    private final Segmented text;
    private final Sentence sentence;
    private final List<PatternMatch<Label>> matches;
    private final boolean[] taken;

    Credits(LanguagePack pack, Segmented text, Sentence sentence, List<PatternMatch<Label>> matches, boolean[] taken) {
        this.pack = pack;
        this.text = text;
        this.sentence = sentence;
        this.matches = matches;
        this.taken = taken;
    }

    /** Takes them out of the names. */
    void take() {
        for (PatternMatch<Label> match : matches) {
            if (match.label().is(Section.CREDIT)) {
                boolean line = match.label().group().equals("line");
                int end = end(match.end());
                if (!line || isLine(match, end)) {
                    take(match.first(), end);
                }
            }
        }
        for (int i = sentence.first() + 1; i < sentence.end() - 1; i++) {
            if (text.is(i, "/") && !isWithinBody(i)) {
                slash(i);
            }
        }
    }

    /** Nothing but names stands in it. */
    private boolean isLine(PatternMatch<Label> opening, int end) {
        return opens(opening.first()) && sentence.length() <= LINE && end == sentence.end();
    }

    /** Nothing but marks stands before it. */
    private boolean opens(int at) {
        return IntStream.range(sentence.first(), at)
                .noneMatch(i -> text.token(i).isWord());
    }

    /** Where the names end that begin at {@code first}. */
    private int end(int first) {
        int end = first;
        while (end < sentence.end() && (isPart(text.token(end)) || isCredit(end))) {
            end++;
        }
        return end;
    }

    private boolean isCredit(int at) {
        return matches.stream().anyMatch(match -> match.label().is(Section.CREDIT) && match.overlaps(at, at + 1));
    }

    private boolean isPart(Token token) {
        boolean name = token.isCapitalised()
                || pack.names().particles().contains(token.form())
                || pack.names().honorifics().contains(token.form());
        boolean between = token.is("/")
                || token.is(".")
                || token.is("@")
                || token.is("|")
                || token.is(";")
                || token.is("(")
                || token.is(")")
                || token.shape() == Token.Shape.NUMBER
                || pack.grammar().joins().contains(token.form());
        return name || between;
    }

    /** The slash is one of a body's own name. */
    private boolean isWithinBody(int at) {
        return matches.stream()
                .anyMatch(
                        match -> match.label().is(Section.ORGANISATION) && match.first() < at && at + 1 < match.end());
    }

    /** An agency and its photographer: the words in capitals on both sides, if one of them is a body's name. */
    private void slash(int at) {
        int first = at;
        while (first > sentence.first() && text.token(first - 1).isCapitalised()) {
            first--;
        }
        int end = at + 1;
        while (end < sentence.end() && text.token(end).isCapitalised()) {
            end++;
        }
        if (isBody(first, at) || isBody(at + 1, end)) {
            take(first, end);
        }
    }

    private boolean isBody(int first, int end) {
        boolean acronym = first < end && text.token(first).shape() == Token.Shape.UPPER;
        return acronym
                || matches.stream()
                        .anyMatch(match ->
                                match.label().is(Section.ORGANISATION) && match.first() >= first && match.end() <= end);
    }

    private void take(int first, int end) {
        for (int i = first; i < end; i++) {
            taken[i - sentence.first()] = true;
        }
    }
}
