package org.habeas.enrich.read.event;

import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** Words such as the arrested behind the comma of a noun: no people of their own, but what is said of the noun. */
final class Postposed {
    /** So many words may hang on the noun before the comma: twelve members of a rally at the parliament. */
    private static final int REACH = 7;

    private final Page page;

    Postposed(Page page) {
        this.page = page;
    }

    /** The noun of which the words at {@code first} tell behind a comma; null when there is none. */
    @Nullable
    Mention head(Scene scene, int first, boolean plural) {
        if (!scene.sentence().holds(first - 1) || !page.text().is(first - 1, ",")) {
            return null;
        }
        Mention head = null;
        for (Mention noun : scene.mentions(Sort.PEOPLE)) {
            boolean stands = noun.end() < first && first - noun.end() <= REACH;
            if (stands && !noun.merged() && noun.plural() == plural && isSilent(scene, noun.end(), first - 1)) {
                head = head == null ? noun : head;
            }
        }
        return head;
    }

    private boolean isSilent(Scene scene, int from, int to) {
        return page.isWords(from, to) && !scene.tells(from, to);
    }

    /** Whether the mention is such a word. */
    boolean isAttribute(Scene scene, Mention word) {
        return word.is(Sort.PEOPLE)
                && head(scene, word.first(), word.plural()) != null
                && scene.matches(Section.DETENTION).stream()
                        .filter(match -> match.first() == word.first())
                        .map(match -> page.pack().voices().get(match.label().value()))
                        .anyMatch(Postposed::isDated);
    }

    private static boolean isDated(@Nullable Voice voice) {
        return voice != null && voice.dated();
    }

    /** Whether the mention is the noun of which the trigger tells so. */
    boolean isHead(Trigger trigger, Mention noun) {
        return trigger.voice().dated()
                && noun.is(Sort.PEOPLE)
                && noun.end() < trigger.first()
                && head(trigger.scene(), trigger.first(), noun.plural()) == noun;
    }
}
