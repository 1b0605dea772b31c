package org.habeas.enrich.read.learn;

import java.util.List;
import java.util.Locale;
import org.habeas.model.Family;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may make a statement in a sentence, or whom something may befall there.
 *
 * @param family statements, or detention events
 * @param from offset of the sentence in title, line end and body
 * @param to offset after it
 * @param person who; null when only a body may
 * @param body for whom; null when not said
 * @param features what a classifier is told of it
 */
public record Candidate(
        Family family, int from, int to, @Nullable String person, @Nullable String body, List<String> features) {
    /** Whether that is the name of the person or of the body, or a part of it. */
    public boolean isCalled(String name) {
        return isPart(name, person) || isPart(name, body);
    }

    private static boolean isPart(String name, @Nullable String called) {
        if (called == null) {
            return false;
        }
        String a = " " + name.toLowerCase(Locale.ROOT) + " ";
        String b = " " + called.toLowerCase(Locale.ROOT) + " ";
        return a.contains(b) || b.contains(a);
    }

    public Candidate {
        features = List.copyOf(features);
    }
}
