package org.habeas.enrich.read.mention;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Sentence;

/** One sentence with all that was found in it. Two are equal only when they are the same. */
public final class Scene {
    private final int index;
    private final Sentence sentence;
    private final boolean inTitle;
    private final List<PatternMatch<Label>> matches;
    private final List<Mention> mentions;
    private final Told told;
    private final Map<Section, List<PatternMatch<Label>>> bySection;
    private final Map<Mention.Sort, List<Mention>> bySort;

    Scene(
            int index,
            Sentence sentence,
            boolean inTitle,
            List<PatternMatch<Label>> matches,
            List<Mention> mentions,
            Told told) {
        this.index = index;
        this.sentence = sentence;
        this.inTitle = inTitle;
        this.matches = List.copyOf(matches);
        this.mentions = List.copyOf(mentions);
        this.told = told;
        this.bySection = matches.stream()
                .collect(groupingBy(match -> match.label().section(), () -> new EnumMap<>(Section.class), toList()));
        this.bySort =
                mentions.stream().collect(groupingBy(Mention::sort, () -> new EnumMap<>(Mention.Sort.class), toList()));
    }

    /** Which sentence, the title's first. */
    public int index() {
        return index;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** True for the sentences of the title. */
    public boolean inTitle() {
        return inTitle;
    }

    /** The dates that the text spoke of last before it. */
    Told told() {
        return told;
    }

    /** Of the pack's patterns, by first token. */
    public List<PatternMatch<Label>> matches() {
        return matches;
    }

    public List<PatternMatch<Label>> matches(Section section) {
        return bySection.getOrDefault(section, List.of());
    }

    /** Whether it has words of that group of the pack's topics. */
    public boolean speaksOf(String topic) {
        return matches(Section.TOPIC).stream().anyMatch(match -> match.label().is(Section.TOPIC, topic));
    }

    /** By first token. */
    public List<Mention> mentions() {
        return mentions;
    }

    public List<Mention> mentions(Mention.Sort sort) {
        return bySort.getOrDefault(sort, List.of());
    }

    /** The persons that it names. */
    public Stream<Entity> persons() {
        return mentions(Mention.Sort.PERSON).stream().flatMap(name -> name.entities().stream());
    }

    /** Whether the words are part of somebody's name of several words, Edward Said, not of a headline's capitals. */
    public boolean isName(PatternMatch<Label> match) {
        return mentions(Mention.Sort.PERSON).stream()
                .filter(name -> name.end() - name.first() > 1)
                .anyMatch(name -> name.first() <= match.first() && match.end() <= name.end());
    }

    /** Whether something is said or happens, words of an event, a statement or of saying, from {@code from} to before {@code to}. */
    public boolean tells(int from, int to) {
        return matches.stream()
                .filter(match -> match.label().isTrigger() || match.label().is(Section.SPEECH))
                .anyMatch(match -> match.first() >= from && match.first() < to);
    }

    /** Whether between the two tokens nothing is said: no verb of saying, no statement begins there. */
    public boolean isSilent(int from, int to) {
        return matches.stream()
                .filter(match ->
                        match.label().is(Section.SPEECH) || match.label().is(Section.STATEMENT))
                .noneMatch(match -> match.first() >= from && match.first() < to);
    }
}
