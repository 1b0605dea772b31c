package org.habeas.alerts.restraint;

import java.util.List;
import java.util.function.Predicate;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.habeas.model.Person;
import org.jspecify.annotations.Nullable;

/**
 * An alert without some names. Sentences and addresses go with them, for they spell names; who published what and when,
 * and the hash of the bytes, stay.
 */
final class Redaction {
    private final Alert whole;
    private final List<Person> persons;
    private final List<String> targets;
    private final @Nullable String speaker;

    /**
     * @param held whether a person is not to be named
     * @param name whether a written name is that of such a person
     */
    Redaction(Alert whole, Predicate<Person> held, Predicate<String> name) {
        this.whole = whole;
        this.persons = whole.persons().stream().filter(held.negate()).toList();
        this.targets = whole.targets().stream().filter(name.negate()).toList();
        String voice = whole.speaker();
        this.speaker = voice == null || name.test(voice) ? null : voice;
    }

    /** True when it takes anything away. */
    boolean applies() {
        return persons.size() < whole.persons().size()
                || targets.size() < whole.targets().size()
                || (speaker == null && whole.speaker() != null);
    }

    /** What is left. */
    Alert alert() {
        return whole.but()
                .persons(persons)
                .unnamed(whole.unnamed() + whole.persons().size() - persons.size())
                .speaker(speaker)
                .targets(targets)
                .sources(whole.sources().stream().map(Redaction::bare).toList())
                .make();
    }

    static Evidence bare(Evidence e) {
        return new Evidence(
                e.article(),
                null,
                e.publisher(),
                e.language(),
                e.published(),
                e.firstSeen(),
                e.snapshot(),
                "",
                0,
                0,
                e.rule(),
                e.copyOf());
    }
}
