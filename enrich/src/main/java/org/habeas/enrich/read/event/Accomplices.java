package org.habeas.enrich.read.event;

import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Family;

/**
 * Those whom the same befalls right behind somebody tried over an ordinary matter: the treasurer got five years, after the
 * governor who was jailed for bribes. Their sentence need not say again what it is over.
 */
final class Accomplices {
    /** So many sentences further on they may be told of. */
    private static final int SOON = 4;

    private final Page page;

    Accomplices(Page page) {
        this.page = page;
    }

    /** Whether the event befalls nobody but such people, and no word near it makes it one for the desk. */
    boolean alone(Draft draft) {
        boolean unexplained =
                draft.kind.family() == Family.DETENTION && !draft.isOfDefenders() && Relevance.near(draft) <= 0;
        return unexplained
                && draft.scenes().stream().filter(told -> !told.inTitle()).anyMatch(told -> page.scenes().stream()
                        .filter(scene -> !scene.inTitle())
                        .filter(scene -> isSoon(told.index() - scene.index()))
                        .anyMatch(scene -> isOrdinary(scene, draft)));
    }

    private static boolean isSoon(int gap) {
        return gap > 0 && gap <= SOON;
    }

    private static boolean isOrdinary(Scene scene, Draft draft) {
        return Relevance.near(scene) < 0
                && scene.matches(Section.DETENTION).stream()
                        .anyMatch(match -> match.label().group().equals(draft.kind.code()));
    }
}
