package org.habeas.enrich.read.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Those who are held over an ordinary offence, a killing or a robbery, be it of a journalist: what befalls them is no
 * matter for a human-rights desk, unless they are known as people whom it cares for, or a sentence that names them says
 * of charges that they are made up.
 */
final class Offenders {
    /** What criminals may do to somebody as well as a state. */
    private static final Set<Kind> DEEDS = Set.of(Kind.DETAINED, Kind.MISTREATED, Kind.RELEASED, Kind.DIED);

    /** What becomes of those who are tried, never of their victims. */
    private static final Set<Kind> COURSE = Set.of(Kind.CHARGED, Kind.REMANDED, Kind.SENTENCED, Kind.RELEASED);

    private final Set<Entity> wronged = new HashSet<>();
    private final Set<Entity> offenders = new HashSet<>();
    private final Set<Entity> victims = new HashSet<>();
    private final Set<Entity> framed = new HashSet<>();
    /** What the headline tells of people without a name, who did it to somebody that the text names. */
    private final Set<Trigger> headlined = new HashSet<>();

    private final boolean headline;

    Offenders(Page page, List<Draft> drafts) {
        Wronged offence = new Wronged(page);
        page.scenes().forEach(scene -> scene.mentions(Sort.PERSON).stream()
                .filter(name -> offence.stands(scene, page.phrase(scene, name)) || offence.owns(scene, name))
                .forEach(name -> wronged.addAll(name.entities())));
        page.scenes().stream()
                .filter(scene -> scene.speaksOf("contested"))
                .flatMap(scene -> scene.mentions(Sort.PERSON).stream())
                .forEach(name -> framed.addAll(name.entities()));
        headline = page.scenes().stream().anyMatch(scene -> scene.inTitle() && scene.speaksOf("offences"));
        drafts.stream().filter(this::isOverOffence).forEach(draft -> offenders.addAll(draft.persons));
        drafts.stream()
                .filter(draft -> draft.scene().inTitle() && draft.scene().speaksOf("offences"))
                .filter(draft -> draft.kind.family() == Family.DETENTION && !DEEDS.contains(draft.kind))
                .filter(draft -> !draft.defenders && !isNamed(draft))
                .forEach(draft -> headlined.add(draft.trigger));
        Map<Scene, Draft> trials = new HashMap<>();
        drafts.stream()
                .filter(draft -> draft.kind == Kind.SENTENCED && isOverOffence(draft))
                .forEach(draft -> trials.put(draft.scene(), draft));
        drafts.stream()
                .filter(draft -> DEEDS.contains(draft.kind) && isTried(trials.get(draft.scene()), draft))
                .forEach(draft -> victims.addAll(draft.persons));
        drafts.stream()
                .filter(draft -> draft.kind.family() == Family.DETENTION && !DEEDS.contains(draft.kind))
                .forEach(draft -> victims.removeAll(draft.persons));
    }

    /** Somebody is sentenced in the same sentence for what befell them. */
    private static boolean isTried(@Nullable Draft trial, Draft deed) {
        return trial != null && !trial.sharesPerson(deed);
    }

    /** Whether its sentence itself names somebody of those whom the event befalls. */
    private static boolean isNamed(Draft draft) {
        return draft.scene().persons().anyMatch(draft.persons::contains);
    }

    /** Whether the event befalls nobody but such people. */
    boolean alone(Draft draft) {
        if (DEEDS.contains(draft.kind) && !draft.persons.isEmpty() && victims.containsAll(draft.persons)) {
            return true;
        }
        if (headlined.contains(draft.trigger)) {
            return true;
        }
        if (draft.kind.family() != Family.DETENTION || isCared(draft)) {
            return false;
        }
        return isOverOffence(draft) || (!draft.persons.isEmpty() && offenders.containsAll(draft.persons));
    }

    private boolean isOverOffence(Draft draft) {
        return draft.kind.family() == Family.DETENTION
                && !isCared(draft)
                && (headline || draft.scene().speaksOf("offences"));
    }

    private boolean isCared(Draft draft) {
        if (draft.persons.stream().anyMatch(framed::contains)) {
            return true;
        }
        if (draft.persons.isEmpty() && draft.unnamed == 1) {
            return false; // a teacher held for beating a pupil: whoever is persecuted for what he is has a name
        }
        if (!COURSE.contains(draft.kind) || draft.persons.stream().noneMatch(wronged::contains)) {
            return draft.isOfDefenders();
        }
        return draft.persons.stream()
                .filter(person -> !wronged.contains(person))
                .anyMatch(person -> person.groups().contains("defender"));
    }
}
