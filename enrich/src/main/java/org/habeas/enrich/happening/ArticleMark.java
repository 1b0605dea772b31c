package org.habeas.enrich.happening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was made of an article in a country.
 *
 * @param version of the article that was worked in
 * @param happenings ids of those that any of its versions told of
 */
record ArticleMark(int version, Set<String> happenings) {
    /** Of an article that was never seen. */
    static final ArticleMark NONE = new ArticleMark(0, Set.of());

    ArticleMark {
        happenings = new LinkedHashSet<>(happenings);
    }

    static ArticleMark parse(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        return new ArticleMark(Integer.parseInt(parts.get(0)), new LinkedHashSet<>(parts.subList(1, parts.size())));
    }

    /** This mark after the article's version {@code newer}, which told of {@code more}. */
    ArticleMark and(int newer, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(happenings);
        all.addAll(more);
        return new ArticleMark(newer, all);
    }

    String text() {
        return happenings.isEmpty() ? Integer.toString(version) : version + " " + String.join(" ", happenings);
    }
}
