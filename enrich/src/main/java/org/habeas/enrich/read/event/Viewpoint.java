package org.habeas.enrich.read.event;

import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** In whose eyes things are as the sentence says: for X, director of the Y Institute, the sentence is a disgrace. */
final class Viewpoint {
    private final Page page;

    Viewpoint(Page page) {
        this.page = page;
    }

    /** The person or body that opens the sentence behind such a word and before a comma; null when none does. */
    @Nullable
    Mention of(Scene scene) {
        int first = scene.sentence().first();
        if (scene.inTitle()
                || !page.pack().grammar().viewers().contains(page.text().form(first))) {
            return null;
        }
        return scene.mentions().stream()
                .filter(mention -> mention.is(Sort.BODY)
                        || (mention.is(Sort.PERSON) && !mention.entities().isEmpty() && !mention.owner()))
                .filter(mention -> page.phrase(scene, mention) <= first + 1 && mention.first() > first)
                .filter(mention -> page.text().is(behind(mention), ","))
                .findFirst()
                .orElse(null);
    }

    /** Behind the name and the short one in brackets. */
    private int behind(Mention mention) {
        int end = mention.end();
        return page.text().is(end, "(") && page.text().is(end + 2, ")") ? end + 3 : end;
    }
}
