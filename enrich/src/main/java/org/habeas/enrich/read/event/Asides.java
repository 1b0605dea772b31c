package org.habeas.enrich.read.event;

import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Names set aside behind the noun that says who it is: the chairman, X, demands. */
final class Asides {
    private final Page page;

    Asides(Page page) {
        this.page = page;
    }

    /** Whether a comma stands at {@code at} that closes one: it opens no verb whose subject follows. */
    boolean isClosed(Scene scene, int at) {
        return page.text().is(at, ",")
                && scene.mentions(Sort.PERSON).stream()
                        .anyMatch(name -> name.end() == at && page.text().is(page.phrase(scene, name) - 1, ","));
    }
}
