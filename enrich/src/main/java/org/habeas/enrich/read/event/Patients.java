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
 * @param isGeneral whether they are people of a sort, neither named nor counted: journalists
 */
record Patients(List<Entity> persons, int unnamed, List<String> groups, double score, boolean isGeneral) {
    static final Patients NOBODY = new Patients(List.of(), 0, List.of(), 99);

    /** Journalists who are not counted are so many at least. */
    private static final int SEVERAL = 2;

    /** People in general, of whom the text says no more. */
    static final Patients GENERAL = new Patients(List.of(), SEVERAL, List.of(), 0, true);

    Patients(List<Entity> persons, int unnamed, List<String> groups, double score) {
        this(persons, unnamed, groups, score, false);
    }

    static Patients named(List<Entity> persons, int unnamed, double score) {
        List<String> groups = new ArrayList<>();
        persons.forEach(person -> groups.addAll(person.groups()));
        return new Patients(List.copyOf(new LinkedHashSet<>(persons)), unnamed, groups, score);
    }

    static Patients counted(Mention mention, double score) {
        return counted(mention, mention.count(), score);
    }

    /** So many, of whom the mention stands for some. */
    static Patients counted(Mention mention, int count, double score) {
        boolean several = mention.plural()
                && (mention.groups().contains("defender") || mention.groups().contains("associate"));
        if (count == 0 && !several) {
            return NOBODY;
        }
        return new Patients(List.of(), count == 0 ? SEVERAL : count, List.copyOf(mention.groups()), score, count == 0);
    }

    /** Whether it is nobody in particular. */
    boolean isNobody() {
        return isGeneral || (persons.isEmpty() && unnamed == 0 && groups.isEmpty());
    }
}
