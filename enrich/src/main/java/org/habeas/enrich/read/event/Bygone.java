package org.habeas.enrich.read.event;

import java.time.LocalDate;
import org.habeas.enrich.read.mention.Page;
import org.jspecify.annotations.Nullable;

/** What befell people of another age, of whom an anniversary, a preface or a comparison tells: a matter of historians. */
final class Bygone {
    /** Nobody who was held so many years ago is waited for. */
    private static final int YEARS = 60;

    private final @Nullable LocalDate since;

    Bygone(Page page) {
        LocalDate published = page.published();
        since = published == null ? null : published.minusYears(YEARS);
    }

    boolean holds(Draft draft) {
        boolean old = since != null && draft.date != null && draft.date.isBefore(since);
        return old || (!draft.fresh && draft.scenes().stream().allMatch(scene -> scene.speaksOf("bygone")));
    }
}
