package org.habeas.enrich.happening.same;

import java.util.ArrayList;
import java.util.List;
import org.habeas.enrich.happening.told.People;
import org.habeas.model.Event;
import org.habeas.model.Person;
import org.jspecify.annotations.Nullable;

/** Tells whether two statements are of one voice, and about the same. */
public final class Voices {
    private final People people;
    private final Bodies bodies;

    public Voices(People people, Bodies bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    /** True when one person or one office speaks: an office has one voice, whoever speaks for it. */
    boolean same(Event a, Event b) {
        return speaker(a.speaker(), b.speaker())
                || bodies.same(a.body(), b.body())
                || speaker(a.speaker(), b.body())
                || speaker(a.body(), b.speaker());
    }

    private boolean speaker(@Nullable String a, @Nullable String b) {
        return a != null && b != null && people.sameName(a, b);
    }

    /** True when they speak about one person or body at least, or one of them does not say whom about. */
    boolean aboutTheSame(Event a, Event b) {
        List<String> mine = about(a);
        List<String> theirs = about(b);
        return mine.isEmpty()
                || theirs.isEmpty()
                || a.persons().stream().anyMatch(p -> b.persons().stream().anyMatch(q -> people.same(p, q)))
                || mine.stream()
                        .anyMatch(x -> theirs.stream().anyMatch(y -> people.sameName(x, y) || bodies.same(x, y)));
    }

    private static List<String> about(Event event) {
        List<String> about = new ArrayList<>(event.targets());
        event.persons().stream().map(Person::name).forEach(about::add);
        return about;
    }
}
