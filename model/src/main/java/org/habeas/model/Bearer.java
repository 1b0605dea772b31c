package org.habeas.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a restraint is about.
 *
 * @param name of the person, in any script and spelling
 * @param spellings other forms of the name
 * @param country ISO 3166 alpha-2 code, in whose news alone the person is meant; null for everywhere
 * @param entry {@link WatchEntry#key()} of the person; null when on no list
 */
public record Bearer(String name, List<String> spellings, @Nullable String country, @Nullable String entry) {
    public Bearer {
        Require.text("bearer.name", name);
        spellings = Require.list(spellings);
    }

    /** The name and its other forms. */
    public List<String> forms() {
        return Stream.concat(Stream.of(name), spellings.stream()).distinct().toList();
    }

    /** The name stays out: it is not to be told. */
    @Override
    public String toString() {
        return "Bearer[]";
    }
}
