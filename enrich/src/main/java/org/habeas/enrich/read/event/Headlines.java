package org.habeas.enrich.read.event;

import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** Finds whose words a headline gives behind its colon. */
final class Headlines {
    /** So many words link the speaker with whom he or she addresses. */
    private static final int ADDRESSED = 3;

    private final Page page;
    private final Subjects subjects;

    Headlines(Page page, Subjects subjects) {
        this.page = page;
        this.subjects = subjects;
    }

    /** The one before the colon, X: or X to Y:; null when nobody speaks so. */
    @Nullable
    Mention voice(Scene title) {
        Mention first = title.mentions().isEmpty() ? null : title.mentions().get(0);
        if (first != null && opens(title, first)) {
            return first;
        }
        Mention subject = subjects.subject(title);
        boolean colon = subject != null && page.text().is(subject.end(), ":");
        return colon && subject != null && !subject.is(Sort.PEOPLE) ? subject : null;
    }

    /** X to Y: opens the headline, and whom that one addresses stands before its colon. */
    private boolean opens(Scene title, Mention first) {
        return first.first() == title.sentence().first()
                && (first.is(Sort.PERSON) || first.is(Sort.BODY))
                && subjects.canSpeak(title, first)
                && title.mentions().stream().anyMatch(other -> isAddressed(title, first, other));
    }

    private boolean isAddressed(Scene title, Mention first, Mention other) {
        int ending = page.text().form(other.end()).startsWith("'") ? 1 : 0;
        return other != first
                && !other.is(Sort.PERSON)
                && other.first() >= first.end()
                && other.first() - first.end() <= ADDRESSED
                && page.text().is(other.end() + ending, ":")
                && title.isSilent(first.end(), other.end());
    }
}
