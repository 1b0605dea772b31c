package org.habeas.enrich.read.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.Segmented;
import org.jspecify.annotations.Nullable;

/** Tells which names are the same person's: full names first, then surnames and given names alone. */
final class Registry {
    /** No article names more persons; what follows is not looked at. */
    private static final int MOST = 400;
    /** An initial has so many letters at most: Yu. */
    private static final int INITIAL = 2;
    /** So many words may stand between one who tells and the verb. */
    private static final int TELLING = 3;
    /** What stands between the words of a name: blanks, quotation marks, commas, full stops. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\"\u201C\u201D\u00AB\u00BB.,]+");

    private final LanguagePack pack;
    private final Segmented text;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, List<Entity>> byWord = new HashMap<>();
    private final Map<String, Integer> singles = new HashMap<>();
    private final Set<Mention> telling = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();

    Registry(LanguagePack pack, Segmented text) {
        this.pack = pack;
        this.text = text;
    }

    List<Entity> register(List<Scene> scenes) {
        List<Mention> names = new ArrayList<>();
        scenes.forEach(scene -> scene.mentions(Sort.PERSON).stream().limit(MOST).forEach(names::add));
        scenes.forEach(scene -> scene.mentions(Sort.PERSON).stream()
                .filter(name -> !name.owner() && isBesideSpeech(scene, name))
                .forEach(telling::add));
        scenes.forEach(scene -> scene.mentions(Sort.BODY).stream()
                .filter(body -> body.end() - body.first() == 1 && body.value().isEmpty())
                .forEach(body -> bodies.add(key(body.text()))));
        List<Mention> all = List.copyOf(names);
        names.removeIf(Mention::merged);
        List<Mention> full = names.stream()
                .filter(name -> name.text().indexOf(' ') > 0 || isInitialed(name))
                .limit(MOST)
                .sorted(Comparator.comparing(this::isInitialed)
                        .thenComparing(name -> -words(name).size()))
                .toList();
        full.forEach(this::fullName);
        names.stream()
                .filter(name -> name.entities().isEmpty())
                .forEach(name -> singles.merge(key(name.text()), 1, Integer::sum));
        names.stream().filter(name -> name.entities().isEmpty()).limit(MOST).forEach(this::singleName);
        aliases(all);
        for (Scene scene : scenes) {
            if (scene.inTitle()) {
                scene.mentions(Sort.PERSON).forEach(name -> name.entities().forEach(Entity::markInTitle));
            }
        }
        entities.forEach(this::inflect);
        entities.sort(Comparator.comparingInt(entity -> entity.mentions().get(0).first()));
        return entities;
    }

    /** A mention with a word that the base form has not is inflected. */
    private void inflect(Entity entity) {
        if (pack.names().cases().isEmpty()) {
            return;
        }
        List<String> base = formsOf(entity.name());
        entity.mentions().stream()
                .filter(name -> !base.containsAll(formsOf(name.text())))
                .forEach(Mention::setInflected);
    }

    private List<String> formsOf(String name) {
        return Arrays.stream(name.split(" ", -1)).map(pack.text()::form).toList();
    }

    private void aliases(List<Mention> all) {
        for (int i = 1; i < all.size(); i++) {
            Mention alias = all.get(i);
            if (alias.merged() && !all.get(i - 1).entities().isEmpty()) {
                alias.mean(all.get(i - 1).entities());
                alias.entities().get(0).add(alias, "");
            }
        }
    }

    private List<String> words(Mention name) {
        return Arrays.stream(BETWEEN.split(name.text(), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String base(Mention name) {
        if (!pack.names().cases().isEmpty()) {
            List<String> words = Arrays.asList(name.text().split(" ", -1));
            return String.join(" ", pack.names().cases().base(words, pack.text()));
        }
        if (pack.names().endings().isEmpty()) {
            return name.text();
        }
        return Arrays.stream(name.text().split(" ", -1))
                .map(word -> pack.names().base(word, pack.text()))
                .collect(Collectors.joining(" "));
    }

    private List<String> keys(Mention name) {
        return telling(words(name).stream().map(this::key).distinct().toList());
    }

    /** Without particles, unless there is nothing else. */
    private List<String> telling(List<String> keys) {
        List<String> telling = keys.stream()
                .filter(key -> !pack.names().particles().contains(key))
                .toList();
        return telling.isEmpty() ? keys : telling;
    }

    private List<String> keysOf(String text) {
        return Arrays.stream(text.split(" ", -1)).map(this::key).toList();
    }

    private String key(String word) {
        return pack.names().key(word, pack.text());
    }

    /** Whether nothing but initials stands before the surname: L. Example, L.Example. */
    private boolean isInitialed(Mention name) {
        List<String> words = words(name);
        int stop = words.isEmpty() ? 0 : words.get(0).length();
        return words.size() > 1
                && name.text().length() > stop
                && name.text().charAt(stop) == '.'
                && words.subList(0, words.size() - 1).stream().allMatch(word -> word.length() <= INITIAL)
                && words.get(words.size() - 1).length() > INITIAL;
    }

    /** The entity nearest before whose surname it is and whose name begins with the initial; null when there is none. */
    private @Nullable Entity abbreviated(Mention name) {
        List<String> words = words(name);
        String initial = key(words.get(0));
        return byWord.getOrDefault(key(words.get(words.size() - 1)), List.of()).stream()
                .filter(entity -> keysOf(entity.name()).size() > 1)
                .filter(entity -> keysOf(entity.name()).get(0).startsWith(initial))
                .min(Comparator.comparingInt(entity -> Math.abs(latest(entity, name.first()) - name.first())))
                .orElse(null);
    }

    private void fullName(Mention name) {
        Entity whole = isInitialed(name) ? abbreviated(name) : null;
        if (whole != null) {
            attach(name, whole, List.of(key(words(name).get(words(name).size() - 1))));
            return;
        }
        List<String> keys = keys(name);
        Entity entity = sharing(name, keys, keys.size());
        if (entity == null && keys.size() > 2) {
            entity = sharing(name, keys, keys.size() - 1);
            entity = entity != null && isOther(keys, telling(keysOf(entity.name()))) ? null : entity;
        }
        attach(name, entity == null ? create(name) : entity, keys);
    }

    /** Example Ali Sample, Specimen Ali Sample; Tran Mau Mot, Tran Mau Hai: a word in the place of one that begins otherwise. */
    private static boolean isOther(List<String> name, List<String> known) {
        return name.size() == known.size()
                && IntStream.range(0, name.size())
                        .anyMatch(i ->
                                !name.contains(known.get(i)) && !name.get(i).regionMatches(0, known.get(i), 0, 1));
    }

    /** The entity nearest before, among those whose name has at least that many of the words. */
    private @Nullable Entity sharing(Mention name, List<String> keys, int least) {
        Map<Entity, Integer> hits = new LinkedHashMap<>();
        keys.forEach(key -> byWord.getOrDefault(key, List.of()).forEach(entity -> hits.merge(entity, 1, Integer::sum)));
        return hits.entrySet().stream()
                .filter(hit -> hit.getValue() >= least)
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(entity -> Math.abs(latest(entity, name.first()) - name.first())))
                .orElse(null);
    }

    private void singleName(Mention name) {
        String key = key(name.text());
        List<Entity> known = byWord.getOrDefault(key, List.of());
        List<Entity> principals = telling.contains(name)
                ? List.of()
                : known.stream()
                        .filter(entity -> !isRelative(entity) && !isTeller(entity))
                        .toList();
        known = principals.isEmpty() ? known : principals;
        Entity nearest = known.stream()
                .filter(entity ->
                        entity.mentions().stream().anyMatch(m -> m.first() <= name.first() || entity.inTitle()))
                .max(Comparator.comparingInt(entity -> -Math.abs(latest(entity, name.first()) - name.first())))
                .orElse(known.isEmpty() ? null : known.get(0));
        if (nearest == null) {
            if (isDoubtful(name)) {
                return;
            }
            nearest = create(name);
        }
        attach(name, nearest, List.of(key));
    }

    /** Right beside words of saying; further away, or behind their comma, it is rather whom they tell of. */
    private boolean isBesideSpeech(Scene scene, Mention name) {
        return scene.matches(Section.SPEECH).stream()
                .filter(said -> name.distance(said.first(), said.end()) <= TELLING)
                .anyMatch(said -> name.first() < said.end() || !isBehindComma(said.end(), name.first()));
    }

    /** Según contó, X lost weight. */
    private boolean isBehindComma(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> text.is(i, ","));
    }

    /** Somebody's wife has the surname too, but is not called by it alone where nobody speaks. */
    private static boolean isRelative(Entity entity) {
        return entity.groups().contains("relation") && !entity.inTitle();
    }

    /** Named wherever the name stands right beside words of saying, and nothing else is told. */
    private boolean isTeller(Entity entity) {
        return !entity.inTitle() && entity.groups().isEmpty() && telling.containsAll(entity.mentions());
    }

    private static int latest(Entity entity, int before) {
        int latest = -1;
        for (Mention mention : entity.mentions()) {
            latest = mention.first() <= before ? Math.max(latest, mention.first()) : latest;
        }
        return latest < 0 ? Integer.MAX_VALUE / 4 : latest;
    }

    /**
     * One capitalised word may be any word, unless it comes again, or something says that it is a person; and it is no
     * person's name that stands elsewhere as a place's or a body's does.
     */
    private boolean isDoubtful(Mention name) {
        if (!name.groups().isEmpty() || name.value().isEmpty()) {
            return false;
        }
        return name.value().equals("opening")
                || bodies.contains(key(name.text()))
                || singles.getOrDefault(key(name.text()), 0) < 3;
    }

    private Entity create(Mention name) {
        Entity entity = new Entity(base(name));
        entities.add(entity);
        return entity;
    }

    private void attach(Mention name, Entity entity, List<String> keys) {
        String known = entity.name();
        entity.add(name, base(name));
        if (keys.size() > 1 && keys.equals(keysOf(known))) {
            entity.rename(base(name).length() < known.length() ? base(name) : known);
        }
        entity.groups().addAll(name.groups());
        name.mean(List.of(entity));
        for (String key : keys) {
            List<Entity> list = byWord.computeIfAbsent(key, k -> new ArrayList<>());
            if (!list.contains(entity)) {
                list.add(entity);
            }
        }
    }
}
