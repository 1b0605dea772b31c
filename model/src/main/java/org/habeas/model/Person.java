package org.habeas.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person in an event or an alert.
 *
 * @param name fullest form, in the base form where the language inflects names
 * @param spellings every form that the articles write, the name's own first
 * @param role what the person is to the event
 * @param watch the watch entry that the person was matched to; null when none
 */
public record Person(String name, List<String> spellings, Role role, @Nullable WatchLink watch) {
    public Person {
        Require.text("person.name", name);
        spellings = Require.list(spellings);
        Objects.requireNonNull(role, "person.role");
    }

    /** This person with that link, or without one where {@code link} is null. */
    public Person withWatch(@Nullable WatchLink link) {
        return new Person(name, spellings, role, link);
    }
}
