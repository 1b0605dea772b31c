package org.habeas.enrich.read.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Finds those who are named one by one behind a colon: three were held: A, B and C; or a line for each. */
final class Items {
    /** So many words at most stand before the name of an item. */
    private static final int OPENING = 4;
    /** So many sentences on, the counted one among them, a colon may announce the lines. */
    private static final int NEXT = 2;

    private final Page page;
    private final Lists lists;

    Items(Page page) {
        this.page = page;
        this.lists = new Lists(page);
    }

    /** Those named of whom the draft counts; no more than it counts; empty where none are. */
    Set<Entity> of(Draft draft) {
        int colon = colon(draft);
        return colon >= 0 ? inLine(draft, colon) : byLine(draft);
    }

    /** The colon behind the words, something standing behind it in the sentence; -1 where there is none. */
    private int colon(Draft draft) {
        int end = draft.scene().sentence().end();
        return IntStream.range(draft.trigger.end(), end - 1)
                .filter(i -> page.text().is(i, ":"))
                .findFirst()
                .orElse(-1);
    }

    private Set<Entity> inLine(Draft draft, int colon) {
        Scene scene = draft.scene();
        List<Entity> list =
                item(scene, colon).map(name -> lists.around(scene, name)).orElse(List.of());
        return list.size() == draft.unnamed ? new LinkedHashSet<>(list) : Set.of();
    }

    private Set<Entity> byLine(Draft draft) {
        Set<Entity> items = new LinkedHashSet<>();
        List<Scene> scenes = page.scenes();
        int from = draft.scene().index();
        int head = IntStream.range(from, Math.min(from + NEXT, scenes.size()))
                .filter(i -> page.text().is(scenes.get(i).sentence().end() - 1, ":"))
                .findFirst()
                .orElse(scenes.size());
        for (int i = head + 1; i < scenes.size() && items.size() <= draft.unnamed; i++) {
            Scene line = scenes.get(i);
            boolean opens =
                    line.sentence().paragraph() > scenes.get(i - 1).sentence().paragraph();
            Optional<Mention> item = item(line, line.sentence().first());
            if (!opens || item.isEmpty() || !line.matches(Section.SPEECH).isEmpty()) {
                break;
            }
            items.add(item.get().entities().get(0));
        }
        return items.size() > 1 && items.size() <= draft.unnamed ? items : Set.of();
    }

    /** The first name near that token of whom nothing is said and who says nothing. */
    private static Optional<Mention> item(Scene scene, int from) {
        return scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.first() >= from && name.first() - from <= OPENING)
                .filter(name -> !name.owner()
                        && !name.merged()
                        && !name.entities().isEmpty()
                        && !name.entities().get(0).speaks()
                        && scene.matches(Section.STATEMENT).isEmpty())
                .findFirst();
    }
}
