package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** What a classifier is told of somebody who says a sentence: who it is, and the sentence. */
final class SayingFeatures {
    private final SentenceFeatures sentences;
    private final Standing standing;
    private final Map<Scene, List<Draft>> byScene = new HashMap<>();
    private final Map<String, Set<Kind>> bySpeaker = new HashMap<>();
    private final Map<String, Set<Kind>> byBody = new HashMap<>();

    /** Features of sayings of which the words of the pack have told what is in {@code drafts}. */
    SayingFeatures(SentenceFeatures sentences, Standing standing, List<Draft> drafts) {
        this.sentences = sentences;
        this.standing = standing;
        drafts.stream().filter(draft -> draft.kind.family() == Family.STATEMENT).forEach(this::add);
    }

    private void add(Draft statement) {
        byScene.computeIfAbsent(statement.scene(), scene -> new ArrayList<>()).add(statement);
        if (statement.speaker != null) {
            bySpeaker
                    .computeIfAbsent(statement.speaker, name -> EnumSet.noneOf(Kind.class))
                    .add(statement.kind);
        }
        if (statement.body != null) {
            byBody.computeIfAbsent(statement.body, name -> EnumSet.noneOf(Kind.class))
                    .add(statement.kind);
        }
    }

    /** Whether the words of the pack have told of a statement of the voice in the sentence. */
    boolean isTold(Saying saying) {
        return byScene.getOrDefault(saying.scene(), List.of()).stream().anyMatch(saying::isBy);
    }

    /** The features. */
    List<String> of(Saying saying) {
        List<String> features = new ArrayList<>();
        String role = role(saying.speaker());
        speaker(saying, role, features);
        features.addAll(read(saying, role));
        sentences.add(saying.scene(), role, saying.way().toString(), saying.first(), saying.end(), features);
        return features;
    }

    /** What the words of the pack have told of the voice, or of others in the sentence. */
    private Set<String> read(Saying saying, String role) {
        Set<String> features = new LinkedHashSet<>();
        for (Draft draft : byScene.getOrDefault(saying.scene(), List.of())) {
            String read = "read=" + (saying.isBy(draft) ? "own," : "other,") + draft.kind;
            features.add(read);
            features.add(read + ",told=" + saying.way());
            features.add(read + ",role=" + role);
            features.add(read + ",fresh=" + draft.fresh);
        }
        Entity person = saying.speaker().person();
        Set<Kind> all = person == null
                ? byBody.getOrDefault(String.valueOf(saying.speaker().body()), Set.of())
                : bySpeaker.getOrDefault(person.name(), Set.of());
        all.forEach(kind -> features.add("read=any," + kind));
        return features;
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

    private void speaker(Saying saying, String role, List<String> features) {
        Speaker speaker = saying.speaker();
        Saying.Way told = saying.way();
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
}
