package org.habeas.enrich.read;

import java.util.List;
import org.habeas.model.Event;

/**
 * How an article was read, for a person who wants to mend a language pack.
 *
 * @param language ISO 639-1 code of the pack; {@code und} when no pack knows the article's language
 * @param relevance what speaks for and against an article for a human-rights desk
 * @param sentences the title's first
 * @param events what came of it
 */
public record Explanation(String language, String relevance, List<Sentence> sentences, List<Event> events) {
    /**
     * One sentence.
     *
     * @param text as it stands in the article
     * @param mentions who and what it mentions
     * @param triggers what tells of events in it, and what became of each
     */
    public record Sentence(String text, List<String> mentions, List<String> triggers) {
        public Sentence {
            mentions = List.copyOf(mentions);
            triggers = List.copyOf(triggers);
        }
    }

    public Explanation {
        sentences = List.copyOf(sentences);
        events = List.copyOf(events);
    }

    /** The explanation as indented lines. */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append("language ").append(language).append("; ").append(relevance).append('\n');
        for (Sentence sentence : sentences) {
            out.append("\n").append(sentence.text()).append('\n');
            sentence.mentions()
                    .forEach(mention -> out.append("    ").append(mention).append('\n'));
            sentence.triggers()
                    .forEach(trigger -> out.append("  > ").append(trigger).append('\n'));
        }
        out.append('\n');
        events.forEach(event -> out.append(ExtractedEvents.event(event)).append('\n'));
        return out.toString();
    }
}
