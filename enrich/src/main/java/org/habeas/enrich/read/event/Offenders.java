package org.habeas.enrich.read.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.model.Family;

/**
 * Those who are held over an ordinary offence, a killing or a robbery, be it of a journalist: what befalls them is no
 * matter for a human-rights desk, unless they are known as people whom it cares for.
 */
final class Offenders {
    private final Set<Entity> offenders = new HashSet<>();

    Offenders(List<Draft> drafts) {
        drafts.stream().filter(Offenders::isOverOffence).forEach(draft -> offenders.addAll(draft.persons));
    }

    /** Whether the event befalls nobody but such people. */
    boolean alone(Draft draft) {
        if (draft.kind.family() != Family.DETENTION || draft.isOfDefenders()) {
            return false;
        }
        return isOverOffence(draft) || (!draft.persons.isEmpty() && offenders.containsAll(draft.persons));
    }

    private static boolean isOverOffence(Draft draft) {
        return draft.kind.family() == Family.DETENTION
                && !draft.isOfDefenders()
                && draft.scene().matches(Section.TOPIC).stream()
                        .anyMatch(match -> match.label().group().equals("offences"));
    }
}
