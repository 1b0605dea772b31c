package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;

/**
 * Whom a trigger acts on.
 *
 * @param persons those who are named
 * @param unnamed how many more are counted
 * @param groups what the text calls them
 * @param score how likely; smaller is better
 */
record Patients(List<Entity> persons, int unnamed, List<String> groups, double score) {
    static final Patients NOBODY = new Patients(List.of(), 0, List.of(), 99);

    static Patients named(List<Entity> persons, int unnamed, double score) {
        List<String> groups = new ArrayList<>();
        persons.forEach(person -> groups.addAll(person.groups()));
        return new Patients(List.copyOf(new LinkedHashSet<>(persons)), unnamed, groups, score);
    }

    static Patients counted(Mention mention, double score) {
        int count = mention.count();
        return count == 0 ? NOBODY : new Patients(List.of(), count, List.copyOf(mention.groups()), score);
    }

    boolean isNobody() {
        return persons.isEmpty() && unnamed == 0 && groups.isEmpty();
    }
}
