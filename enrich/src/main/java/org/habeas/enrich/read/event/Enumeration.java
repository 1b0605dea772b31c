package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.List;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** A list whose items are parted by semicolons: A, of the party P; the retired colonel B; and the poets C and D. */
final class Enumeration {
    /** Fewer items part clauses, not members of a list. */
    private static final int FEWEST = 3;

    private final Scene scene;
    /** The tokens at which the items begin, and the end of the last one. */
    private final List<Integer> bounds = new ArrayList<>();

    /** What the last colon of the sentence opens. */
    Enumeration(Page page, Scene scene) {
        this.scene = scene;
        int first = scene.sentence().first();
        for (int i = first; i < scene.sentence().end(); i++) {
            first = page.text().is(i, ":") ? i + 1 : first;
        }
        bounds.add(first);
        for (int i = first; i < scene.sentence().end(); i++) {
            if (page.text().is(i, ";")) {
                bounds.add(i + 1);
            }
        }
        bounds.add(scene.sentence().end());
    }

    /** The name that each item begins with; empty where {@code member} is in no enumeration. */
    List<Mention> heads(List<Mention> names, Mention member) {
        boolean opened = bounds.get(0) > scene.sentence().first();
        if (!opened || bounds.size() <= FEWEST || member.first() < bounds.get(0) || tells()) {
            return List.of();
        }
        List<Mention> heads = new ArrayList<>();
        for (int item = 0; item + 1 < bounds.size(); item++) {
            int from = bounds.get(item);
            int to = bounds.get(item + 1);
            names.stream()
                    .filter(name -> name.first() >= from && name.end() <= to)
                    .findFirst()
                    .ifPresent(heads::add);
        }
        return heads.size() < FEWEST ? List.of() : heads;
    }

    /** Where items tell what happened or was said they are clauses. */
    private boolean tells() {
        return scene.tells(bounds.get(0), scene.sentence().end());
    }
}
