package org.habeas.enrich.read.mention;

import java.util.List;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Sentence;

/**
 * One sentence with all that was found in it.
 *
 * @param index which sentence, the title's first
 * @param sentence its place
 * @param inTitle true for the sentences of the title
 * @param matches of the pack's patterns, by first token
 * @param mentions by first token
 */
public record Scene(
        int index, Sentence sentence, boolean inTitle, List<PatternMatch<Label>> matches, List<Mention> mentions) {
    public List<PatternMatch<Label>> matches(Section section) {
        return matches.stream().filter(match -> match.label().is(section)).toList();
    }

    public List<Mention> mentions(Mention.Sort sort) {
        return mentions.stream().filter(mention -> mention.is(sort)).toList();
    }
}
