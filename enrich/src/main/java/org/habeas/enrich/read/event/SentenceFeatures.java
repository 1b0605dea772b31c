package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Field;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Sentence;
import org.habeas.enrich.text.Token;

/**
 * What a classifier is told of a sentence in which somebody is looked at: where it stands, its words, the lexical fields of its words.
 * Names are replaced by what they name, so that nobody's name tells anything.
 */
final class SentenceFeatures {
    /** Words are cut to so many letters: endings tell little. */
    private static final int STEM = 6;
    /** Words of fields within so many words are beside the one looked at. */
    private static final int NEAR = 8;

    private static final int DEEPEST = 4;
    /** Sentences of so many words more are one length. */
    private static final int LENGTH = 10;

    private static final String QUOTES = "quotes";

    private static final Set<Sort> NAMES =
            Set.of(Sort.PERSON, Sort.BODY, Sort.COUNTRY, Sort.PLACE, Sort.DATE, Sort.AUTHORITY, Sort.THING);

    /** Features of fields by what they say of them: each text is put together once. */
    private static final Map<String, Map<Field, String>> BY_FIELD = new ConcurrentHashMap<>();

    private final Page page;
    private final Course course;
    private final Map<Scene, Known> scenes = new HashMap<>();

    /**
     * What is told of a sentence, whoever is looked at.
     *
     * @param features the features of it
     * @param fields the words of lexical fields
     */
    private record Known(Set<String> features, List<PatternMatch<Field>> fields) {}

    SentenceFeatures(Page page, Course course) {
        this.page = page;
        this.course = course;
    }

    /** Adds the features of the sentence, in which one of that role and way stands from {@code first} on, {@code end} excluded. */
    void add(Scene scene, String role, String way, int first, int end, List<String> features) {
        Known known = scenes.computeIfAbsent(scene, this::know);
        features.addAll(known.features());
        features.add((scene.matches(Section.DETENTION).isEmpty() ? "still" : "happens") + ",role=" + role);
        Set<Field> all = EnumSet.noneOf(Field.class);
        Set<Field> behind = EnumSet.noneOf(Field.class);
        Set<Field> before = EnumSet.noneOf(Field.class);
        for (PatternMatch<Field> match : known.fields()) {
            all.add(match.label());
            if (match.first() >= end && match.first() < end + NEAR) {
                behind.add(match.label());
            }
            if (match.end() <= first && match.end() > first - NEAR) {
                before.add(match.label());
            }
        }
        add(all, "role=" + role, features);
        add(all, "told=" + way, features);
        add(behind, "behind", features);
        add(before, "before", features);
        if (known.features().contains(QUOTES)) {
            features.add(QUOTES + ",told=" + way);
        }
    }

    private static void add(Set<Field> fields, String what, List<String> features) {
        if (!fields.isEmpty()) {
            Map<Field, String> names = BY_FIELD.computeIfAbsent(what, SentenceFeatures::names);
            fields.forEach(field -> features.add(names.getOrDefault(field, what)));
        }
    }

    private static Map<Field, String> names(String what) {
        Map<Field, String> names = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            names.put(field, "f=" + field.code() + "," + what);
        }
        return names;
    }

    /** Whether the sentence has words of one of the fields. */
    boolean has(Scene scene, Set<Field> fields) {
        return scenes.computeIfAbsent(scene, this::know).fields().stream()
                .anyMatch(match -> fields.contains(match.label()));
    }

    private Known know(Scene scene) {
        Sentence sentence = scene.sentence();
        List<PatternMatch<Field>> fields = fields(sentence);
        Set<String> features = new LinkedHashSet<>();
        scene(scene, features);
        fields(fields, features);
        words(scene, features);
        if (IntStream.range(sentence.first(), sentence.end()).anyMatch(page::isQuoted)) {
            features.add(QUOTES);
        }
        return new Known(features, fields);
    }

    private void scene(Scene scene, Set<String> features) {
        features.add(scene.inTitle() ? "title" : "depth=" + Math.min(DEEPEST, page.depth(scene)));
        for (PatternMatch<Label> match : scene.matches()) {
            switch (match.label().section()) {
                case COUNTRY, PLACE -> {
                    // places tell nothing
                }
                case DETENTION, STATEMENT, BLOCK, TOPIC, PRONOUN ->
                    features.add(match.label().section() + "=" + match.label().group());
                default -> features.add(match.label().section().toString());
            }
        }
        features.add("victim=" + scene.persons().anyMatch(course::isVictim));
        features.add("length=" + Math.min(DEEPEST, scene.sentence().length() / LENGTH));
    }

    private void fields(List<PatternMatch<Field>> matches, Set<String> features) {
        Set<Field> all = EnumSet.noneOf(Field.class);
        Set<Field> twice = EnumSet.noneOf(Field.class);
        Set<Field> quoted = EnumSet.noneOf(Field.class);
        for (PatternMatch<Field> match : matches) {
            if (!all.add(match.label())) {
                twice.add(match.label());
            }
            if (page.isQuoted(match.first())) {
                quoted.add(match.label());
            }
        }
        List<String> names = new ArrayList<>();
        add(all, "1", names);
        add(twice, "2", names);
        add(quoted, "quoted", names);
        Set<Field> before = EnumSet.noneOf(Field.class);
        for (Field field : all) {
            add(before, field.code(), names);
            before.add(field);
        }
        features.addAll(names);
    }

    private List<PatternMatch<Field>> fields(Sentence sentence) {
        int first = sentence.first();
        return page
                .pack()
                .fields()
                .matches(page.text().tokens().subList(first, sentence.end()), sentence.length())
                .stream()
                .map(match ->
                        new PatternMatch<>(match.pattern(), match.first() + first, match.end() + first, match.words()))
                .toList();
    }

    /** The stems of the words, with their language; instead of a name what it names. */
    private void words(Scene scene, Set<String> features) {
        Map<Integer, Mention> names = new HashMap<>();
        scene.mentions().stream()
                .filter(mention -> NAMES.contains(mention.sort()))
                .forEach(mention -> names.putIfAbsent(mention.first(), mention));
        int i = scene.sentence().first();
        while (i < scene.sentence().end()) {
            Mention name = names.get(i);
            features.add(page.pack().language() + ":"
                    + (name == null ? stem(page.text().token(i)) : name.sort()));
            i = name == null ? i + 1 : Math.max(name.end(), i + 1);
        }
    }

    private static String stem(Token token) {
        if (token.shape() == Token.Shape.NUMBER) {
            return "#";
        }
        String form = token.form();
        return form.codePointCount(0, form.length()) <= STEM
                ? form
                : form.substring(0, form.offsetByCodePoints(0, STEM));
    }
}
