package org.habeas.enrich.read.event;

import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** Who was introduced with a noun by which the text goes on to call them: X and his driver, Y. The driver. */
final class Described {
    /** So many words may stand between a name and a noun behind its comma. */
    private static final int REACH = 8;

    private final Page page;

    Described(Page page) {
        this.page = page;
    }

    /** The only one whom the text has introduced before that sentence with the noun; null when there are none or several. */
    @Nullable
    Entity before(Scene scene, Mention noun) {
        return only(page.scenes().subList(0, scene.index()), noun);
    }

    /** The only one whom the page introduces with the noun; null when there are none or several. */
    @Nullable
    Entity anywhere(Mention noun) {
        Entity only = only(page.scenes(), noun);
        return only == null ? opener(noun) : only;
    }

    /** An economist was awarded a prize. X, 49, …: whose name opens the paragraph behind the one that tells of the noun. */
    private @Nullable Entity opener(Mention noun) {
        String form = page.text().form(noun.end() - 1);
        boolean told = page.scenes().stream()
                .filter(scene -> page.depth(scene) == 1 && !scene.inTitle())
                .flatMap(scene -> scene.mentions(Sort.PEOPLE).stream())
                .anyMatch(other -> other.count() == 1
                        && !other.merged()
                        && page.text().form(other.end() - 1).equals(form));
        return !told
                ? null
                : page.scenes().stream()
                        .filter(scene -> page.depth(scene) == 2)
                        .limit(1)
                        .flatMap(scene -> scene.mentions(Sort.PERSON).stream()
                                .filter(name -> name.first() == scene.sentence().first() && !name.owner()))
                        .filter(name -> !name.entities().isEmpty()
                                && name.entities().get(0).mentions().get(0) == name)
                        .map(name -> name.entities().get(0))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Entity only(List<Scene> scenes, Mention noun) {
        String form = page.text().form(noun.end() - 1);
        List<Entity> all = scenes.stream()
                .flatMap(before -> described(before, form))
                .distinct()
                .limit(2)
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    private Stream<Entity> described(Scene scene, String form) {
        return scene.mentions(Sort.PEOPLE).stream()
                .filter(noun ->
                        noun.merged() && page.text().form(noun.end() - 1).equals(form))
                .flatMap(noun -> name(scene, noun));
    }

    /** The name right behind the noun, a comma aside; else the nearest one before it. */
    private Stream<Entity> name(Scene scene, Mention noun) {
        List<Mention> names = scene.mentions(Sort.PERSON).stream()
                .filter(name -> !name.entities().isEmpty() && !name.owner())
                .toList();
        Stream<Mention> behind =
                names.stream().filter(name -> name.first() >= noun.end() && name.first() - noun.end() <= 1);
        Stream<Mention> before = names.stream()
                .filter(name -> name.end() < noun.first() && noun.first() - name.end() <= REACH)
                .sorted((a, b) -> b.first() - a.first());
        return Stream.concat(behind, before).limit(1).map(name -> name.entities()
                .get(0));
    }
}
