package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier is told of somebody who says a sentence: who it is, where the sentence stands, its words. Names are replaced
 * by what they name, so that nobody's name tells anything.
 */
final class SayingFeatures {
    /** Words are cut to so many letters: endings tell little. */
    private static final int STEM = 6;
    /** So many words beside the speaker are told of as such. */
    private static final int BESIDE = 4;

    private static final int DEEPEST = 4;
    /** Sentences of so many words more are one length. */
    private static final int LENGTH = 10;

    private static final Set<Sort> NAMES =
            Set.of(Sort.PERSON, Sort.BODY, Sort.COUNTRY, Sort.PLACE, Sort.DATE, Sort.AUTHORITY, Sort.THING);

    private final Page page;
    private final Course course;
    private final Standing standing;

    SayingFeatures(Page page, Course course, Standing standing) {
        this.page = page;
        this.course = course;
        this.standing = standing;
    }

    /** The features, each once. */
    List<String> of(Saying saying) {
        Set<String> features = new LinkedHashSet<>();
        String role = role(saying.speaker());
        speaker(saying, role, features);
        scene(saying.scene(), role, features);
        words(saying, role, features);
        return List.copyOf(features);
    }

    private String role(Speaker speaker) {
        if (standing.isCourt(speaker)) {
            return "court";
        }
        if (standing.isOwn(speaker)) {
            return "own";
        }
        return switch (speaker.sort()) {
            case AUTHORITY -> "authority";
            case PEOPLE -> "people";
            case COUNTRY, PLACE -> "country";
            default -> speaker.government() ? "government" : affiliation(speaker);
        };
    }

    private static String affiliation(Speaker speaker) {
        return speaker.person() == null ? "body" : speaker.body() == null ? "person" : "officer";
    }

    private void speaker(Saying saying, String role, Set<String> features) {
        Speaker speaker = saying.speaker();
        String told = saying.told() ? saying.close() ? "close" : "told" : "named";
        features.add("told=" + told);
        features.add("role=" + role);
        features.add("role=" + role + ",told=" + told);
        features.add("sort=" + speaker.sort());
        if (speaker.person() != null) {
            for (String group : speaker.person().groups()) {
                features.add("group=" + group);
                features.add("group=" + group + ",told=" + told);
            }
        }
        if (standing.isDetained(speaker)) {
            features.add("detained");
        }
        if (speaker.general()) {
            features.add("general");
        }
    }

    private void scene(Scene scene, String role, Set<String> features) {
        features.add(scene.inTitle() ? "title" : "depth=" + Math.min(DEEPEST, page.depth(scene)));
        for (PatternMatch<Label> match : scene.matches()) {
            switch (match.label().section()) {
                case STATEMENT, COUNTRY, PLACE -> {
                    // what the patterns know need not be learnt; places tell nothing
                }
                case DETENTION, BLOCK, TOPIC, PRONOUN ->
                    features.add(match.label().section() + "=" + match.label().group());
                default -> features.add(match.label().section().toString());
            }
        }
        boolean happens = !scene.matches(Section.DETENTION).isEmpty();
        features.add((happens ? "happens" : "still") + ",role=" + role);
        features.add("victim=" + scene.persons().anyMatch(course::isVictim));
        features.add("length=" + Math.min(DEEPEST, scene.sentence().length() / LENGTH));
    }

    private void words(Saying saying, String role, Set<String> features) {
        String language = page.pack().language() + ":";
        Scene scene = saying.scene();
        BitSet hidden = new BitSet();
        Map<Integer, Mention> names = new HashMap<>();
        scene.mentions().stream()
                .filter(mention -> NAMES.contains(mention.sort()))
                .forEach(mention -> names.putIfAbsent(mention.first(), mention));
        List<String> words = new ArrayList<>();
        boolean quotes = false;
        for (int i = scene.sentence().first(); i < scene.sentence().end(); i++) {
            quotes |= page.isQuoted(i);
            if (hidden.get(i)) {
                continue;
            }
            String word = word(names.get(i), i, hidden);
            words.add(word);
            features.add(language + word);
            features.add(language + role + ":" + word);
            if (i >= saying.end() && i < saying.end() + BESIDE) {
                features.add(language + "behind:" + word);
            }
            if (i < saying.first() && i >= saying.first() - BESIDE) {
                features.add(language + "before:" + word);
            }
        }
        for (int i = 1; i < words.size(); i++) {
            features.add(language + words.get(i - 1) + "_" + words.get(i));
        }
        if (quotes) {
            features.add("quotes");
            features.add("quotes,told=" + saying.told());
        }
    }

    /** The stem of the word, or what it names; what else belongs to a name is hidden. */
    private String word(@Nullable Mention name, int at, BitSet hidden) {
        if (name != null) {
            hidden.set(name.first(), name.end());
            return "<" + name.sort() + ">";
        }
        Token token = page.text().token(at);
        if (token.shape() == Token.Shape.NUMBER) {
            return "#";
        }
        String form = token.form();
        return form.codePointCount(0, form.length()) <= STEM
                ? form
                : form.substring(0, form.offsetByCodePoints(0, STEM));
    }
}
