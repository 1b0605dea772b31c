package org.habeas.enrich.read.event;

import java.util.Set;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Those who are named right behind an offence, the murder of X, stabbing X: whom somebody else is held for. */
final class Wronged {
    private final Page page;
    private final Set<String> links;

    Wronged(Page page) {
        this.page = page;
        this.links = page.pack().grammar().links();
    }

    /** Whether the phrase that begins at {@code start} stands there. */
    boolean stands(Scene scene, int start) {
        return scene.matches(Section.TOPIC).stream()
                .filter(match -> match.label().is(Section.TOPIC, "offences"))
                .anyMatch(match -> isBeside(match.end(), start));
    }

    /** The same, where the words of the trigger are not the offence itself: kidnapped X. */
    boolean stands(Trigger trigger, int start) {
        return !isBeside(trigger.end(), start) && stands(trigger.scene(), start);
    }

    /** Whether the offence begins with the ending of the name: X'i öldüren. */
    boolean owns(Scene scene, Mention name) {
        return scene.matches(Section.TOPIC).stream()
                .filter(match -> match.label().is(Section.TOPIC, "offences"))
                .filter(match -> match.first() <= name.end() && match.end() > name.end())
                .anyMatch(match -> page.text().form(match.first()).startsWith("'"));
    }

    private boolean isBeside(int end, int start) {
        return end == start || (end + 1 == start && links.contains(page.text().form(end)));
    }
}
