package org.habeas.enrich.read.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;

/** Finds the triggers within which a date stands: was ordered on Monday to serve; le tribunal a lundi condamné. */
final class InterruptedTriggers {
    /** A pattern that leaves room for more words than that reaches too far without the date's. */
    private static final int LOOSE = 4;

    private final LanguagePack pack;
    private final Segmented text;

    InterruptedTriggers(LanguagePack pack, Segmented text) {
        this.pack = pack;
        this.text = text;
    }

    /** The matches of the sentence with those that its dates interrupt, by first token. */
    List<PatternMatch<Label>> bridged(Sentence sentence, List<PatternMatch<Label>> matches, List<Mention> mentions) {
        BitSet dates = dates(sentence, mentions);
        if (dates.isEmpty()) {
            return matches;
        }
        int[] kept = IntStream.range(sentence.first(), sentence.end())
                .filter(i -> !dates.get(i))
                .toArray();
        List<Token> tokens = IntStream.of(kept).mapToObj(text::token).toList();
        // only what begins before a date can have it within
        int before = (int) IntStream.of(kept).takeWhile(i -> i < dates.length()).count();
        List<PatternMatch<Label>> all = new ArrayList<>(matches);
        pack.triggers().matches(tokens, before).stream()
                .filter(match -> match.length() - match.words() <= LOOSE)
                .map(match -> new PatternMatch<>(
                        match.pattern(), kept[match.first()], kept[match.end() - 1] + 1, match.words()))
                .filter(match -> dates.get(match.first(), match.end()).cardinality() > 0)
                .filter(match -> matches.stream().noneMatch(whole -> isSame(whole, match)))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(PatternMatch::first));
        return all;
    }

    /** Words without a date among them tell of an event already: was beaten | on Sunday by. */
    private boolean isSame(PatternMatch<Label> whole, PatternMatch<Label> bridged) {
        Voice voice = pack.voices().get(whole.label().value());
        return whole.label().is(bridged.label().section())
                && whole.overlaps(bridged.first(), bridged.end())
                && voice != null
                && !voice.state()
                && !voice.dated()
                && !voice.headline();
    }

    /** On Monday, not one day after: that links two clauses. */
    private boolean isPlain(Mention date) {
        return IntStream.range(date.first(), date.end())
                .allMatch(i -> pack.dates().units().of(text.form(i)) == null);
    }

    /** The tokens of dates, with what links them before, and the part of the day behind. */
    private BitSet dates(Sentence sentence, List<Mention> mentions) {
        BitSet dates = new BitSet();
        Grammar grammar = pack.grammar();
        for (Mention date : mentions) {
            if (date.is(Sort.DATE) && isPlain(date)) {
                int first = date.first();
                for (int back = 0; back < 2 && first > sentence.first(); back++) {
                    String before = text.form(first - 1);
                    boolean link = grammar.links().contains(before)
                            || grammar.prepositions().contains(before)
                            || grammar.articles().contains(before);
                    first -= link ? 1 : 0;
                }
                int end = date.end();
                boolean unit = sentence.holds(end) && pack.dates().units().of(text.form(end)) != null;
                dates.set(first, unit ? end + 1 : end);
            }
        }
        return dates;
    }
}
