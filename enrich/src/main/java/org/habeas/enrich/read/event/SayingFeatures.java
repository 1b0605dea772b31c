package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.habeas.model.Family;

/** What a classifier is told of somebody who says a sentence: who it is, and the sentence. */
final class SayingFeatures {
    private final SentenceFeatures sentences;
    private final Standing standing;
    private final List<Draft> drafts;

    SayingFeatures(SentenceFeatures sentences, Standing standing, List<Draft> drafts) {
        this.sentences = sentences;
        this.standing = standing;
        this.drafts = drafts;
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
        for (Draft draft : drafts) {
            boolean here = draft.scene() == saying.scene();
            if (draft.kind.family() == Family.STATEMENT && (here || saying.isBy(draft))) {
                String read = "read=" + (!here ? "before," : saying.isBy(draft) ? "own," : "other,") + draft.kind;
                features.add(read);
                if (here) {
                    features.add(read + ",told=" + saying.way());
                    features.add(read + ",role=" + role);
                    features.add(read + ",fresh=" + draft.fresh);
                }
            }
        }
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
