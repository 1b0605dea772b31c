package org.habeas.enrich.read.event;

import java.util.HashSet;
import java.util.Set;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;

/**
 * Whether an article is one for a human-rights desk.
 *
 * @param rights how many different words speak of rights, journalism, opposition or protest
 * @param ordinary how many different words speak of ordinary crime, trade, sport or schools
 */
record Relevance(int rights, int ordinary) {
    static Relevance of(Page page) {
        Set<String> rights = new HashSet<>();
        Set<String> ordinary = new HashSet<>();
        for (Scene scene : page.scenes()) {
            for (PatternMatch<Label> match : scene.matches(Section.TOPIC)) {
                (match.label().group().equals("rights") ? rights : ordinary)
                        .add(match.label().rule());
            }
        }
        return new Relevance(rights.size(), ordinary.size());
    }

    String summary() {
        return (isRelevant() ? "relevant: " : "quiet: ") + rights + " words of rights, " + ordinary
                + " of ordinary matters";
    }

    boolean isRelevant() {
        return rights >= 2 && rights >= 0.6 * ordinary;
    }
}
