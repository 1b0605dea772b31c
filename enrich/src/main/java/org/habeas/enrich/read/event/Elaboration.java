package org.habeas.enrich.read.event;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** Names that follow a count: "six journalists were held", and in a sentence behind it the six. */
final class Elaboration {
    private static final int REACH = 5;
    private static final int MOST = 60;
    /** So many sentences behind it introduce somebody of whom only a noun was told, within so many words. */
    private static final int NEXT = 2;

    private static final int OPENING = 4;

    /** What is done with those who were detained. */
    private static final Set<Kind> THEN = EnumSet.of(Kind.CHARGED, Kind.REMANDED, Kind.RELEASED);
    /** Of so many times more who were detained, they are some. */
    private static final int SHARE = 2;

    private final Page page;
    private final List<Draft> drafts;
    private final Lists lists;
    private final Items items;
    private final Set<Integer> telling = new HashSet<>();

    Elaboration(Page page, List<Draft> drafts) {
        this.page = page;
        this.drafts = drafts;
        this.lists = new Lists(page);
        this.items = new Items(page);
        drafts.stream()
                .filter(d -> d.kind.family() == Family.DETENTION && !d.persons.isEmpty())
                .filter(d -> !d.trigger.voice().state())
                .forEach(d -> telling.add(d.scene().index()));
    }

    void apply(Draft draft) {
        draft.kind = meant(draft);
        if (isOne(draft)) {
            introduced(draft).ifPresent(person -> {
                draft.persons.add(person);
                draft.unnamed = 0;
            });
            return;
        }
        if (draft.kind.family() == Family.DETENTION && draft.fresh && draft.unnamed > 0 && draft.unnamed < MOST) {
            completed(draft).ifPresent(all -> {
                draft.persons.addAll(all);
                draft.unnamed = 0;
            });
        }
        boolean counted = draft.kind.family() == Family.DETENTION
                && draft.persons.isEmpty()
                && draft.unnamed > 1
                && draft.unnamed < MOST;
        if (!counted || !draft.fresh) {
            return;
        }
        Set<Entity> told = told(draft);
        if (!told.isEmpty()) {
            draft.persons.addAll(told);
            draft.unnamed = 0;
            return;
        }
        Set<Entity> itemised = items.of(draft);
        if (!itemised.isEmpty()) {
            draft.persons.addAll(itemised);
            draft.unnamed -= itemised.size();
            return;
        }
        int reach = draft.scene().inTitle() ? REACH + 1 : REACH;
        Set<Entity> found = new LinkedHashSet<>();
        for (int i = draft.scene().index() + 1;
                i <= draft.scene().index() + reach && i < page.scenes().size();
                i++) {
            Scene scene = page.scenes().get(i);
            List<Entity> together = lists.longest(scene);
            Set<Entity> named = listed(scene, together, draft.unnamed);
            boolean list = together.size() > 1 || (!named.isEmpty() && (!found.isEmpty() || isOfThem(scene)));
            boolean all = found.isEmpty() && named.size() == draft.unnamed;
            if (list
                    && !Blocks.isDenied(scene)
                    && (all
                            || (!telling.contains(i)
                                    && (!found.isEmpty()
                                            || named.size() * SHARE >= draft.unnamed
                                            || mayName(scene, draft))))
                    && found.size() + named.size() <= draft.unnamed) {
                found.addAll(named);
            }
        }
        int next = draft.scene().index() + 1;
        boolean some =
                found.size() > 1 || (!found.isEmpty() && isOfThem(page.scenes().get(next)));
        found = some ? found : further(draft);
        if ((some || found.size() > 1) && !isKept(found, draft)) {
            draft.persons.addAll(found);
            draft.unnamed -= found.size();
        }
    }

    /** Two were jailed, seven walked free; the two must be freed, says a union: they are none of the seven. */
    private boolean isKept(Set<Entity> found, Draft draft) {
        return draft.kind == Kind.RELEASED
                && found.size() < draft.unnamed
                && found.stream().allMatch(person -> drafts.stream()
                        .filter(d -> d.fresh && (d.kind == Kind.SENTENCED || d.kind == Kind.REMANDED))
                        .anyMatch(d -> d.persons.contains(person)));
    }

    /** Some of those counted are named right behind them, in their paragraph or the next, or as some of them. */
    private boolean mayName(Scene scene, Draft draft) {
        int paragraph = draft.scene().sentence().paragraph();
        return scene.index() <= draft.scene().index() + 1
                || draft.scene().inTitle()
                || scene.sentence().paragraph() <= paragraph + 1
                || isListing(scene)
                || IntStream.range(scene.sentence().first(), scene.sentence().end())
                        .mapToObj(page.text()::form)
                        .anyMatch(page.pack().grammar().instances()::contains);
    }

    /** Among them is X, in their number is X: the sentence names some of those just counted. */
    private boolean isOfThem(Scene scene) {
        int first = scene.sentence().first();
        boolean among = isInstance(first) && isThem(scene, first + 1);
        boolean number = isThem(scene, first + 1) && isInstance(first + 2);
        return among || number || isOneOfThem(scene, first);
    }

    private boolean isInstance(int at) {
        return page.pack().grammar().instances().contains(page.text().form(at));
    }

    private static boolean isThem(Scene scene, int at) {
        return scene.mentions(Sort.PRONOUN).stream()
                .anyMatch(them -> them.first() == at && !them.value().equals("one"));
    }

    /** One of them, X, serves as an imam: words for some of those just counted, and in an apposition who that is. */
    private static boolean isOneOfThem(Scene scene, int first) {
        return scene.mentions(Sort.PEOPLE).stream()
                .filter(some -> some.first() == first)
                .filter(some -> scene.matches(Section.PRONOUN).stream()
                        .anyMatch(them -> them.first() > first
                                && them.end() == some.end()
                                && !them.label().group().equals("one")))
                .anyMatch(
                        some -> scene.mentions(Sort.PERSON).stream().anyMatch(name -> name.first() == some.end() + 1));
    }

    /** The jailing of X may be an arrest or a sentence: it is what else the article reports of X as news. */
    private Kind meant(Draft draft) {
        if (draft.kind != Kind.DETAINED || (draft.persons.isEmpty() && draft.unnamed < 2)) {
            return draft.kind;
        }
        return draft.scene().matches(Section.DETENTION).stream()
                .filter(match -> match.first() == draft.trigger.first() && match.end() == draft.trigger.end())
                .map(match -> Kind.parse(match.label().group()))
                .filter(kind -> kind != draft.kind && isTold(kind, draft))
                .findFirst()
                .orElse(draft.kind);
    }

    private boolean isTold(Kind kind, Draft draft) {
        return drafts.stream()
                .filter(other -> other.kind == kind && other.fresh)
                .anyMatch(other -> draft.persons.isEmpty()
                        ? other.persons.isEmpty() && other.unnamed == draft.unnamed
                        : other.persons.containsAll(draft.persons));
    }

    /** X and four councillors were remanded. X and the councillors A, B, C and D …: so many together with the one named. */
    private Optional<Set<Entity>> completed(Draft draft) {
        int all = draft.persons.size() + draft.unnamed;
        int next = draft.scene().index() + 1;
        if (draft.persons.isEmpty()) {
            return Optional.empty();
        }
        Stream<Set<Entity>> told = drafts.stream()
                .filter(d -> d != draft && d.kind.family() == Family.DETENTION && d.unnamed == 0)
                .map(d -> d.persons);
        Stream<Set<Entity>> named = page
                .scenes()
                .subList(next, Math.min(next + REACH, page.scenes().size()))
                .stream()
                .map(scene -> new LinkedHashSet<>(lists.longest(scene)));
        Optional<Set<Entity>> together = Stream.concat(told, named)
                .filter(group -> group.size() == all && group.containsAll(draft.persons))
                .findFirst();
        return together.isPresent() ? together : others(draft);
    }

    /** X and four colleagues were held. A, B, C and D were let go: the rest, of whom the article tells what became of them. */
    private Optional<Set<Entity>> others(Draft draft) {
        return drafts.stream()
                .filter(d -> d != draft && d.fresh && THEN.contains(d.kind) && d.unnamed == 0)
                .map(d -> d.persons)
                .filter(group -> group.size() == draft.unnamed && group.size() > 1)
                .filter(group -> group.stream().noneMatch(draft.persons::contains))
                .findFirst();
    }

    /** Of eleven who were detained, those of whom the article tells by name what was done with them then. */
    private Set<Entity> further(Draft draft) {
        Set<Entity> all = new LinkedHashSet<>();
        if (draft.kind == Kind.DETAINED) {
            drafts.stream()
                    .filter(d -> d.fresh && THEN.contains(d.kind))
                    .filter(d -> Objects.equals(d.country, draft.country))
                    .forEach(d -> all.addAll(d.persons));
            Set<Entity> held = new LinkedHashSet<>(all);
            drafts.stream()
                    .filter(d -> d.fresh
                            && d.kind == Kind.DETAINED
                            && d.scene().index() > draft.scene().index())
                    .forEach(d -> held.addAll(d.persons));
            if (held.size() == draft.unnamed) {
                return held;
            }
        }
        return all.size() <= draft.unnamed && draft.unnamed <= all.size() * SHARE ? all : Set.of();
    }

    private static boolean isOne(Draft draft) {
        return draft.kind.family() == Family.DETENTION && draft.persons.isEmpty() && draft.unnamed == 1 && draft.fresh;
    }

    /** A freelance journalist was held. X, 31, …: the name that opens one of the next sentences for the first time. */
    private Optional<Entity> introduced(Draft draft) {
        int next = draft.scene().index() + 1;
        return page
                .scenes()
                .subList(
                        Math.min(next, page.scenes().size()),
                        Math.min(next + NEXT, page.scenes().size()))
                .stream()
                .flatMap(scene -> scene.mentions(Sort.PERSON).stream()
                        .filter(name ->
                                name.first() - scene.sentence().first() <= OPENING || isIdentified(scene, name)))
                .filter(name ->
                        !name.owner() && !name.merged() && !name.entities().isEmpty())
                .filter(name -> !isHung(name))
                .filter(name -> name.entities().get(0).mentions().get(0) == name
                        || draft.scene().inTitle())
                .filter(name -> isAged(name) || !name.entities().get(0).speaks() || isToldOf(name))
                .map(name -> name.entities().get(0))
                .filter(entity -> !entity.isBystander())
                .filter(entity -> !draft.relative
                        || draft.scene().persons().findAny().isEmpty()
                        || isOfFamily(entity, draft.scene()))
                .filter(entity -> !isOther(entity, draft))
                .findFirst();
    }

    /** He has been identified as X; she is better known as X. */
    private boolean isIdentified(Scene scene, Mention name) {
        int first = scene.sentence().first();
        int as = titled(scene, name) - 1;
        return scene.mentions(Sort.PRONOUN).stream().anyMatch(one -> one.first() == first && !one.owner())
                && as > first
                && page.pack().grammar().aliases().contains(page.text().form(as))
                && page.isWords(first, as);
    }

    /** The sentence that names whoever is quoted elsewhere tells what befell them. */
    private boolean isToldOf(Mention name) {
        Scene scene = page.scene(name.first());
        return scene.matches(Section.SPEECH).isEmpty()
                && drafts.stream()
                        .anyMatch(d -> d.scene() == scene
                                && d.kind.family() == Family.DETENTION
                                && d.persons.contains(name.entities().get(0)));
    }

    /** X, 58, …: the age is told of whom the news is about. */
    private boolean isAged(Mention name) {
        int age = name.end() + 1;
        return page.text().is(name.end(), ",")
                && page.text().token(age).shape() == Token.Shape.NUMBER
                && page.text().is(age + 1, ",");
    }

    /** A man was held for an attack on a reporter. The journalist, X, …: X is the reporter, not the man. */
    private static boolean isOther(Entity entity, Draft draft) {
        return !draft.defenders
                && entity.groups().contains("defender")
                && draft.scene().mentions(Sort.PEOPLE).stream()
                        .anyMatch(noun -> !noun.merged()
                                && !noun.plural()
                                && noun.groups().contains("defender"));
    }

    /** Two were remanded. A and B had been held for a week: they may be quoted elsewhere; here nobody speaks. */
    private static boolean isOfTheHeld(Scene scene, List<Entity> list) {
        return scene.matches(Section.SPEECH).isEmpty()
                && scene.matches(Section.STATEMENT).isEmpty()
                && list.stream().noneMatch(Entity::isOfficial)
                && list.stream()
                        .map(Entity::groups)
                        .noneMatch(groups -> groups.contains("counsel") || groups.contains("relation"));
    }

    /** Somebody's relative shares a name with somebody of the sentence. */
    private static boolean isOfFamily(Entity entity, Scene scene) {
        List<String> words = List.of(entity.name().split(" ", -1));
        return scene.persons()
                .filter(other -> other != entity)
                .anyMatch(other -> List.of(other.name().split(" ", -1)).stream().anyMatch(words::contains));
    }

    /**
     * So many persons as are counted, of whom the article tells together what else befell them; the sentence that names
     * those counts others: A and B were jailed, two let go.
     */
    private Set<Entity> told(Draft draft) {
        return drafts.stream()
                .filter(d -> d != draft && d.kind.family() == Family.DETENTION)
                .filter(d -> d.fresh || d.kind == draft.kind)
                .filter(d -> d.persons.size() == draft.unnamed && d.unnamed == 0)
                .filter(d -> draft.scene().inTitle() || draft.scene().persons().noneMatch(d.persons::contains))
                .findFirst()
                .map(d -> d.persons)
                .orElse(Set.of());
    }

    /** Whether the article lets the person state something about detentions. */
    private boolean isSpeaker(Entity entity) {
        return drafts.stream().anyMatch(draft -> entity.name().equals(draft.speaker));
    }

    private boolean isHung(Mention name) {
        return isHung(name.first());
    }

    private boolean isHung(int phrase) {
        int before = phrase - 1;
        return before >= 0
                && page.pack()
                        .grammar()
                        .links()
                        .contains(page.text().token(before).form());
    }

    /** Where the phrase of the name begins, or of the list whose last it is: of the members X and | Y. */
    private int start(Scene scene, Mention name) {
        int start = titled(scene, name);
        return scene.mentions(Sort.PERSON).stream()
                .filter(before -> before.end() + 1 == start
                        && page.pack().grammar().joins().contains(page.text().form(before.end())))
                .findFirst()
                .map(before -> titled(scene, before))
                .orElse(start);
    }

    private int titled(Scene scene, Mention name) {
        int start = page.phrase(scene, name);
        return scene.mentions(Sort.PEOPLE).stream()
                .filter(noun -> noun.end() == start)
                .findFirst()
                .map(Mention::first)
                .orElse(start);
    }

    /** They include the mayor X and the judge Y: it tells nothing but who they are. */
    private static boolean isListing(Scene scene) {
        return scene.mentions(Sort.PRONOUN).stream()
                        .anyMatch(they -> they.first() == scene.sentence().first()
                                && they.value().equals("many")
                                && !they.owner())
                && Stream.of(Section.DETENTION, Section.STATEMENT, Section.SPEECH)
                        .allMatch(section -> scene.matches(section).isEmpty());
    }

    /** Those whom the sentence names; who holds an office or counsels as well where they are just so many as are counted. */
    private Set<Entity> listed(Scene scene, List<Entity> list, int count) {
        if (list.size() == count && (list.stream().noneMatch(Entity::speaks) || isOfTheHeld(scene, list))) {
            return new LinkedHashSet<>(list);
        }
        // fifty were held outside the office of X and Y
        boolean alone = scene.mentions(Sort.PERSON).size() == 1
                || scene.mentions(Sort.PEOPLE).stream().anyMatch(noun -> !noun.merged() && noun.count() == count);
        Set<Entity> all = new LinkedHashSet<>();
        scene.mentions(Sort.PERSON).stream()
                .filter(name -> !alone || !isHung(start(scene, name)))
                .filter(name ->
                        !name.owner() && !name.merged() && !name.entities().isEmpty())
                .forEach(name -> all.add(name.entities().get(0)));
        if ((all.size() == count || isListing(scene)) && all.stream().noneMatch(Entity::speaks)) {
            return all;
        }
        Set<Entity> named = new LinkedHashSet<>(all);
        named.removeIf(
                entity -> entity.speaks() || isSpeaker(entity) || (entity.isBystander() && !isRelative(entity, list)));
        return named;
    }

    /** Among them X, his brother Y and Z: a relative who stands within the list. */
    private static boolean isRelative(Entity entity, List<Entity> list) {
        return entity.groups().contains("relation") && !entity.isOfficial() && list.contains(entity) && list.size() > 2;
    }
}
