package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Who has been spoken of so far: what pronouns and "the journalist" refer to. */
final class Course {
    /** A noun is known by so many letters at least. */
    private static final int STEM = 4;

    /** So many sentences on, the one last told of is still meant. */
    private static final int LATELY = 2;

    /** So many sentences after a name, he may still be the one. */
    private static final int MEMORY = 8;

    private final Page page;
    private final Map<Entity, Integer> victims = new HashMap<>();
    private final Map<Kind, Set<Entity>> told = new EnumMap<>(Kind.class);
    private final Set<Kind> unnamed = EnumSet.noneOf(Kind.class);
    private final List<Entity> recent = new ArrayList<>();
    private List<Entity> lastGroup = List.of();
    private List<Entity> whole = List.of();
    private final Set<Entity> apart = new HashSet<>();
    private @Nullable Entity lastVictim;
    private int lastScene = -LATELY;
    private @Nullable Patients counted;
    private int countedScene;
    private @Nullable Patients together;
    private int togetherScene;

    Course(Page page) {
        this.page = page;
    }

    /** Remembers that the persons stood close to a trigger of the kind: more of it in a title. */
    void counts(Kind kind, Scene scene, List<Entity> persons) {
        persons.forEach(person -> victims.merge(person, scene.inTitle() ? 2 : 1, Integer::sum));
        if (!scene.inTitle() && persons.size() == 1) {
            told.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(persons);
        }
    }

    /**
     * Whom a noun of the title means, of whom it tells such a thing: whom the article is about, or else the first of whom
     * its text tells the same; null for nobody.
     *
     * @param only the only one whom the text introduces with the noun; null when there are none or several
     */
    @Nullable
    Entity headlined(Kind kind, Mention noun, @Nullable Entity only) {
        Set<Entity> acted = told.getOrDefault(kind, Set.of());
        boolean teller = only != null && only.speaks() && only.isBystander();
        if (only != null && !teller && (acted.isEmpty() || acted.contains(only))) {
            return only;
        }
        Entity counsel = noun.groups().contains("counsel") ? counsel() : null;
        if (counsel != null) {
            return counsel;
        }
        Entity focus = focus();
        if (focus != null && unnamed.contains(kind) && isUnlike(noun, focus)) {
            return null;
        }
        return acted.isEmpty() || (focus != null && acted.contains(focus))
                ? focus
                : acted.iterator().next();
    }

    /** The first whom the article calls a lawyer and who says nothing in it; null where it names none. */
    private @Nullable Entity counsel() {
        return page.entities().stream()
                .filter(entity -> entity.groups().contains("counsel") && !entity.speaks())
                .findFirst()
                .orElse(null);
    }

    /** Remembers that such a thing is told of somebody without a name. */
    void countsUnnamed(Kind kind) {
        unnamed.add(kind);
    }

    /** A man, where the article is about a reporter. */
    private static boolean isUnlike(Mention noun, Entity focus) {
        return !noun.groups().contains("defender") && focus.groups().contains("defender");
    }

    /** Remembers that several were told of without their names: they are those meant next. */
    void counted(Scene scene, Patients patients) {
        counted = patients;
        countedScene = scene.index();
    }

    /** Remembers that somebody named was told of with others who are only counted: X and ten supporters. */
    void together(Scene scene, Patients patients) {
        together = patients;
        togetherScene = scene.index();
    }

    /** X and those counted with X, of whom the pronoun's sentence or the one before told; null where they told of nobody so. */
    @Nullable
    Patients together(Scene scene, Mention pronoun) {
        boolean meant = together != null
                && scene.index() - togetherScene <= 1
                && pronoun.count() == 0
                && pronoun.first() == scene.sentence().first();
        return meant ? together : null;
    }

    /** Those counted and not named in this sentence or the one before, if they are so many or are not counted again. */
    @Nullable
    Patients counted(Scene scene, Mention pronoun) {
        boolean meant = counted != null
                && scene.index() - countedScene <= 1
                && (pronoun.count() == 0 || pronoun.count() == counted.unnamed())
                && page.scenes().subList(countedScene, scene.index() + 1).stream()
                        .flatMap(before -> before.mentions(Mention.Sort.PERSON).stream())
                        .noneMatch(name -> name.end() <= pronoun.first() && isLikely(name));
        return meant ? counted : null;
    }

    /**
     * Öğrenciler, where 33 öğrenci were told of shortly before: without articles the bare plural of the noun means those
     * counted; null where it does not.
     */
    @Nullable
    Patients again(Scene scene, int before) {
        boolean late = counted == null || scene.inTitle() || scene.index() - countedScene > LATELY;
        if (late || page.pack().grammar().indefinite().isEmpty()) {
            return null;
        }
        Scene told = page.scenes().get(countedScene);
        return scene.mentions(Mention.Sort.PEOPLE).stream()
                        .filter(noun -> noun.end() <= before && noun.plural() && noun.count() == 0)
                        .anyMatch(noun -> told.mentions(Mention.Sort.PEOPLE).stream()
                                .anyMatch(other -> other.count() > 1 && isAlike(noun, other)))
                ? counted
                : null;
    }

    /** The same noun, whatever its ending. */
    private boolean isAlike(Mention noun, Mention other) {
        String form = page.text().form(other.end() - 1);
        return form.length() >= STEM
                && page.text().form(noun.end() - 1).startsWith(form.substring(0, Math.max(STEM, form.length() - 3)));
    }

    void acted(Scene scene, List<Entity> persons) {
        recent.removeAll(persons);
        recent.addAll(persons);
        if (persons.size() == 1) {
            lastVictim = persons.get(0);
            lastScene = scene.index();
        } else if (persons.size() > 1) {
            lastGroup = List.copyOf(persons);
        }
        part(persons);
    }

    /** Some of those named together are told of apart from the others; or a new group is named. */
    private void part(List<Entity> persons) {
        if (whole.containsAll(persons)) {
            apart.addAll(persons.size() < whole.size() ? persons : List.of());
        } else if (persons.size() > 1) {
            whole = List.copyOf(persons);
            apart.clear();
        }
    }

    /** The others: those named together, without whoever was told of apart since; empty where the count differs. */
    List<Entity> rest(int count) {
        List<Entity> others =
                whole.stream().filter(person -> !apart.contains(person)).toList();
        boolean parted = others.size() < whole.size();
        return parted && (count == 0 || count == others.size()) ? others : List.of();
    }

    /** Remembers a list of persons, to whom "the three" may refer. */
    void acquaint(List<Entity> persons) {
        boolean many = persons.size() > 2;
        List<Entity> likely = persons.stream()
                .filter(p -> lastGroup.contains(p) || (!p.isBystander() && (many || !p.speaks())))
                .toList();
        boolean meant =
                lastGroup.stream().noneMatch(this::isVictim) || likely.stream().anyMatch(this::isVictim);
        if (likely.size() > 1 && meant && !lastGroup.containsAll(likely)) {
            lastGroup = likely;
            part(likely);
        }
    }

    boolean isVictim(Entity entity) {
        return victims.getOrDefault(entity, 0) > 0;
    }

    /** True for those of whom something of the kind was told so far, or will be. */
    boolean isActedOn(Entity entity) {
        return isVictim(entity) || (recent.contains(entity) && !entity.isBystander());
    }

    /** The person whom the article is about; null when it is about nobody in particular. */
    @Nullable
    Entity focus() {
        Entity best = null;
        double most = 0;
        for (Entity entity : page.entities()) {
            double weight = weight(entity);
            if (weight > most) {
                most = weight;
                best = entity;
            }
        }
        return best;
    }

    private double weight(Entity entity) {
        return (entity.inTitle() ? 6 : 0)
                + Math.min(8, entity.mentions().size())
                + 5 * Math.min(3, victims.getOrDefault(entity, 0))
                + (entity.groups().contains("defender") ? 2 : 0)
                - (entity.isBystander() ? 10 : 0)
                - (entity.speaks() ? 3 : 0);
    }

    /** Whom he or she means at that token. */
    @Nullable
    Entity one(Scene scene, int token) {
        for (Mention mention : scene.mentions(Mention.Sort.PERSON)) {
            if (mention.end() <= token
                    && isLikely(mention)
                    && isProbable(mention.entities().get(0))) {
                return mention.entities().get(0);
            }
        }
        Entity only = only(scene, token);
        if (only != null) {
            return only;
        }
        if (isOfAnother(scene, token)) {
            return null;
        }
        Entity goneOn = token == scene.sentence().first() ? goneOn(scene) : null;
        if (goneOn != null) {
            return goneOn;
        }
        for (int back = 1; back <= 2 && scene.index() - back >= 0; back++) {
            Entity found = subject(page.scenes().get(scene.index() - back));
            if (found != null) {
                return found;
            }
        }
        if (lastVictim != null && scene.index() - lastScene <= LATELY) {
            // she gathered signatures for her son
            Entity opener = lastVictim.isBystander() ? opener(page.scenes().get(lastScene)) : null;
            return opener == null || opener.speaks() ? lastVictim : opener;
        }
        Entity focus = focus();
        Entity near = scene.index() > 0 && (focus == null || !focus.inTitle())
                ? first(page.scenes().get(scene.index() - 1))
                : null;
        if (near != null) {
            return near;
        }
        Entity meant = focus != null && isProbable(focus) ? focus : lastVictim != null ? lastVictim : focus;
        return meant != null && isKept(meant, scene) ? meant : lately(scene);
    }

    /** X wrote of oil. He was arrested: who opened the sentence before in the same paragraph, be it that X tells something. */
    private @Nullable Entity goneOn(Scene scene) {
        if (scene.index() == 0) {
            return null;
        }
        Scene before = page.scenes().get(scene.index() - 1);
        boolean same = before.sentence().paragraph() == scene.sentence().paragraph();
        return same ? opener(before) : null;
    }

    /** Another man died hours after he was held: he is the man of whom the sentence tells. */
    private boolean isOfAnother(Scene scene, int token) {
        return scene.mentions(Mention.Sort.PEOPLE).stream()
                .filter(noun -> noun.end() <= token && !noun.merged() && !noun.plural() && noun.count() == 1)
                .filter(noun -> !noun.definite() && !noun.isOfficial())
                .anyMatch(noun ->
                        noun.groups().contains("person") || noun.groups().contains("defender"));
    }

    /** The first whom one of the sentences right before names; null when they name nobody. */
    private @Nullable Entity lately(Scene scene) {
        for (int back = 1; back <= LATELY && scene.index() - back >= 0; back++) {
            Entity named = first(page.scenes().get(scene.index() - back));
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** Whether the article still speaks of them: in long ones, he and they are somebody else after a while. */
    private boolean isKept(Entity entity, Scene scene) {
        int from = page.scenes()
                .get(Math.max(0, scene.index() - MEMORY))
                .sentence()
                .first();
        int to = scene.sentence().end();
        return entity.inTitle()
                || entity.mentions().stream().anyMatch(mention -> mention.first() >= from && mention.first() < to);
    }

    /** The only person whom the sentence names so far; null when it names none or several. */
    private @Nullable Entity only(Scene scene, int token) {
        List<Entity> named = scene.mentions(Mention.Sort.PERSON).stream()
                .filter(mention -> mention.end() <= token && (isLikely(mention) || isOfGroup(mention)))
                .map(mention -> mention.entities().get(0))
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** One of those told of together, who may well speak of himself. */
    private boolean isOfGroup(Mention mention) {
        return !mention.entities().isEmpty()
                && lastGroup.contains(mention.entities().get(0));
    }

    private boolean isProbable(Entity entity) {
        return isVictim(entity) || entity.groups().contains("defender") || entity.inTitle();
    }

    private static @Nullable Entity first(Scene scene) {
        return scene.mentions(Mention.Sort.PERSON).stream()
                .filter(Course::isLikely)
                .map(mention -> mention.entities().get(0))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Entity subject(Scene scene) {
        for (Mention mention : scene.mentions(Mention.Sort.PERSON)) {
            if (isLikely(mention)) {
                Entity entity = mention.entities().get(0);
                if (isVictim(entity)) {
                    return entity;
                }
            }
        }
        return null;
    }

    /** Whom the sentence begins with; null where that is nobody, or a bystander. */
    private static @Nullable Entity opener(Scene scene) {
        return scene.mentions(Mention.Sort.PERSON).stream()
                .filter(name -> name.first() == scene.sentence().first() && !name.owner())
                .flatMap(name -> name.entities().stream().limit(1))
                .filter(entity -> !entity.isBystander())
                .findFirst()
                .orElse(null);
    }

    private static boolean isLikely(Mention mention) {
        return !mention.entities().isEmpty()
                && !mention.entities().get(0).isBystander()
                && !mention.entities().get(0).speaks();
    }

    /** The persons named together last, if they are so many or are not counted; empty otherwise. */
    List<Entity> group(int count) {
        return count == 0 || lastGroup.size() == count ? lastGroup : List.of();
    }

    /** So many as the sentences before name, or two and more where they are not counted and none was told of yet. */
    private List<Entity> before(Scene scene, int count) {
        Set<Entity> silent = new LinkedHashSet<>();
        for (int back = 1; count > 0 && back <= 2 && scene.index() - back >= 0; back++) {
            page.scenes().get(scene.index() - back).mentions(Mention.Sort.PERSON).stream()
                    .filter(name -> !name.entities().isEmpty() && !name.owner())
                    .map(name -> name.entities().get(0))
                    .filter(person -> !person.speaks())
                    .forEach(silent::add);
            if (silent.size() == count) {
                return List.copyOf(silent);
            }
        }
        Set<Entity> all = new LinkedHashSet<>();
        for (int back = 1; back <= 2 && scene.index() - back >= 0; back++) {
            List<Entity> named = page.scenes().get(scene.index() - back).mentions(Mention.Sort.PERSON).stream()
                    .filter(mention -> !mention.entities().isEmpty() && !mention.owner())
                    .map(mention -> mention.entities().get(0))
                    .filter(entity -> count > 0 || (!entity.isBystander() && !entity.speaks()))
                    .distinct()
                    .toList();
            if (count > 0 ? named.size() == count : named.size() > 1 && lastGroup.isEmpty()) {
                return named;
            }
            all.addAll(named);
        }
        return count == all.size() ? List.copyOf(all) : List.of();
    }

    /** Whom they, both or the two mean; empty when nobody fits. */
    List<Entity> many(Scene scene, int count) {
        if (count > 0 && lastGroup.size() == count) {
            return lastGroup;
        }
        List<Entity> named = before(scene, count);
        if (!named.isEmpty()) {
            return named;
        }
        if (count > 0 && recent.size() >= count) {
            return List.copyOf(recent.subList(recent.size() - count, recent.size()));
        }
        if (!lastGroup.isEmpty()) {
            return count == 0 ? lastGroup : everybody(scene, count);
        }
        List<Entity> all = new ArrayList<>();
        page.entities().stream()
                .filter(this::isVictim)
                .filter(entity -> isKept(entity, scene))
                .forEach(all::add);
        boolean fits = count == 0 ? all.size() > 1 : all.size() == count;
        return fits ? all : everybody(scene, count);
    }

    /** All whom the article has named so far, without those who speak or hold an office, where they are just so many. */
    private List<Entity> everybody(Scene scene, int count) {
        List<Entity> named = page.entities().stream()
                .filter(entity ->
                        entity.mentions().get(0).first() < scene.sentence().end())
                .filter(entity -> !entity.isBystander() && !entity.speaks())
                .toList();
        return count > 1 && named.size() == count ? named : List.of();
    }
}
